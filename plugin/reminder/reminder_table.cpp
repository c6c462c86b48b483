// SPDX-License-Identifier: Apache-2.0
#include "plugin/reminder/reminder_table.hpp"

#include "db/binding/key.hpp"
#include "plugin/stored_moment.hpp"

namespace crm {

namespace {

using db::column_type;

std::int64_t number(reminder_state state) {
  return static_cast<std::int64_t>(state);
}
std::optional<std::string> text_or_null(const std::string& s) {
  return s.empty() ? std::nullopt : std::optional(s);
}

constexpr char of_one[] = " WHERE activity = :activity AND employee = :employee";

// What only the station does that claimed it, as long as it is the same arming.
constexpr char of_mine[] =
    " WHERE activity = :activity AND employee = :employee AND arming = :arming"
    " AND claimed_by = :station AND state IN (2, 3)";

}  // namespace

std::vector<reminder> reminder_table::of(std::int64_t activity) {
  auto& find = session_.prepare(
      "SELECT employee, state, planned_at, due_at, arming, claimed_by FROM crm_reminder"
      " WHERE activity = :activity ORDER BY employee",
      {db::column_of(keys_.employee), column_type::integer, column_type::integer,
       column_type::integer, column_type::integer, column_type::text});
  find.bind(activity);
  find.run();
  std::vector<reminder> all;
  while (find.fetch())
    all.push_back({activity,
                   {db::key_text(find, 0, keys_.employee)},
                   static_cast<reminder_state>(find.integer(1)),
                   instant_of(find.integer(2)),
                   instant_of(find.integer(3)),
                   find.integer(4),
                   find.optional_text(5).value_or("")});
  return all;
}

void reminder_table::insert(const reminder& row) {
  auto& add = session_.prepare(
      "INSERT INTO crm_reminder (activity, employee, state, planned_at, due_at, arming)"
      " VALUES (:activity, :employee, :state, :planned_at, :due_at, :arming)");
  add.bind(row.activity);
  db::bind_key(add, keys_.employee, row.employee.id);
  add.bind(number(row.state)).bind(ms(row.planned_at)).bind(ms(row.due_at)).bind(row.arming);
  add.run();
}

void reminder_table::update(const reminder& row, std::int64_t seen_arming) {
  auto& change = session_.prepare(
      std::string("UPDATE crm_reminder SET state = :state, planned_at = :planned_at,"
                  " due_at = :due_at, arming = :arming, claimed_by = :claimed_by") +
      of_one + " AND arming = :seen_arming");
  change.bind(number(row.state)).bind(ms(row.planned_at)).bind(ms(row.due_at)).bind(row.arming);
  change.bind(text_or_null(row.claimed_by)).bind(row.activity);
  db::bind_key(change, keys_.employee, row.employee.id);
  change.bind(seen_arming);
  change.run();
  if (change.affected_rows() == 1) return;
  throw db::failure(db::failure_kind::deadlock,
                    "UPDATE crm_reminder: it was put off since it was read");
}

void reminder_table::remove(std::int64_t activity, const erp::record_key& employee) {
  auto& remove = session_.prepare(std::string("DELETE FROM crm_reminder") + of_one);
  remove.bind(activity);
  db::bind_key(remove, keys_.employee, employee.id);
  remove.run();
}

void reminder_table::claim(const reminder& seen, const std::string& station) {
  const bool waiting = seen.state == reminder_state::waiting;
  auto& take =
      session_.prepare(std::string("UPDATE crm_reminder SET state = 2, claimed_by = :station") +
                       of_one + " AND arming = :arming AND " +
                       (waiting ? "state = 1" : "state = 2 AND claimed_by = :claimed_by"));
  take.bind(station).bind(seen.activity);
  db::bind_key(take, keys_.employee, seen.employee.id);
  take.bind(seen.arming);
  if (!waiting) take.bind(seen.claimed_by);
  take.run();
}

void reminder_table::note_shown(const reminder& mine, erp::instant now) {
  auto& note = session_.prepare(
      std::string("UPDATE crm_reminder SET state = 3, shown_at = :shown_at") + of_mine);
  note.bind(ms(now)).bind(mine.activity);
  db::bind_key(note, keys_.employee, mine.employee.id);
  note.bind(mine.arming).bind(mine.claimed_by);
  note.run();
}

void reminder_table::dismiss(const reminder& mine) {
  auto& dismiss = session_.prepare(std::string("UPDATE crm_reminder SET state = 4") + of_mine);
  dismiss.bind(mine.activity);
  db::bind_key(dismiss, keys_.employee, mine.employee.id);
  dismiss.bind(mine.arming).bind(mine.claimed_by);
  dismiss.run();
}

void reminder_table::put_off(const reminder& mine, erp::instant until) {
  auto& put_off = session_.prepare(
      std::string("UPDATE crm_reminder SET state = 1, due_at = :due_at, arming = :next_arming,"
                  " claimed_by = NULL") +
      of_mine);
  put_off.bind(ms(until)).bind(mine.arming + 1).bind(mine.activity);
  db::bind_key(put_off, keys_.employee, mine.employee.id);
  put_off.bind(mine.arming).bind(mine.claimed_by);
  put_off.run();
}

}  // namespace crm
