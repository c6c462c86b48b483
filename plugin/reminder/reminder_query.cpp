// SPDX-License-Identifier: Apache-2.0
#include "plugin/reminder/reminder_query.hpp"

#include "db/binding/key.hpp"

namespace crm {

namespace {

using db::column_type;

// A card has room for about one line of it.
constexpr char select_due[] =
    "SELECT r.activity, r.state, r.planned_at, r.due_at, r.arming, r.claimed_by, a.kind,"
    " a.contractor, c.name, a.subject, SUBSTRING(a.venue, 1, 120), a.starts_at, a.ends_at, a.zone,"
    " a.all_day FROM crm_reminder r JOIN crm_activity a ON a.id = r.activity"
    " LEFT JOIN erp_contractor c ON c.record_key = a.contractor";

std::vector<column_type> due_columns(const key_types& keys) {
  using db::column_type::integer;
  using db::column_type::text;
  return {
      integer, integer, integer, integer, integer, text, integer, db::column_of(keys.contractor),
      text,    text,    text,    integer, integer, text, integer};
}

erp::instant instant_at(const db::statement& row, int column) {
  return erp::instant(std::chrono::milliseconds(row.integer(column)));
}

std::string first_line(const std::string& text) {
  return text.substr(0, text.find_first_of("\r\n"));
}

due_reminder fetched(const db::statement& row, const key_types& keys,
                     const erp::record_key& employee) {
  due_reminder due;
  due.row = {row.integer(0),
             employee,
             static_cast<reminder_state>(row.integer(1)),
             instant_at(row, 2),
             instant_at(row, 3),
             row.integer(4),
             row.optional_text(5).value_or("")};
  due.kind = static_cast<activity_kind>(row.integer(6));
  if (!row.is_null(8))
    due.contractor = row.text(8);
  else if (!row.is_null(7))
    due.contractor = db::key_text(row, 7, keys.contractor);
  due.subject = row.optional_text(9).value_or("");
  due.venue = first_line(row.optional_text(10).value_or(""));
  due.starts_at = instant_at(row, 11);
  due.ends_at = instant_at(row, 12);
  due.zone = row.text(13);
  due.all_day = row.integer(14) != 0;
  return due;
}

}  // namespace

erp::kit::sql_statement due_statement(const db::dialect& dialect, const key_types& keys,
                                      const erp::kit::sql_value& employee, reminder_state state,
                                      erp::instant until, int limit) {
  erp::kit::sql_statement ask;
  ask << select_due
      << erp::kit::condition{
             " WHERE r.employee = ? AND r.state = ? AND r.due_at <= ?"
             " ORDER BY r.due_at, r.activity",
             {employee, static_cast<std::int64_t>(state),
              std::int64_t{until.time_since_epoch().count()}},
             {}};
  ask.sql = dialect.limited(ask.sql, std::to_string(limit));
  ask.columns = due_columns(keys);
  return ask;
}

std::vector<due_reminder> read_due(db::session& session, const key_types& keys,
                                   const erp::record_key& employee, reminder_state state,
                                   erp::instant until, int limit) {
  std::vector<due_reminder> all;
  const auto key = erp::kit::key_value(db::column_of(keys.employee), employee.id);
  if (!key) return all;
  auto& find =
      erp::kit::run(session, due_statement(session.dialect(), keys, *key, state, until, limit));
  while (find.fetch()) all.push_back(fetched(find, keys, employee));
  return all;
}

std::optional<due_reminder> read_reminder(db::session& session, const key_types& keys,
                                          const erp::record_key& employee, std::int64_t activity) {
  auto& find = session.prepare(
      std::string(select_due) + " WHERE r.activity = :activity AND r.employee = :employee",
      due_columns(keys));
  find.bind(activity);
  db::bind_key(find, keys.employee, employee.id);
  find.run();
  if (!find.fetch()) return std::nullopt;
  auto due = fetched(find, keys, employee);
  find.close();
  return due;
}

}  // namespace crm
