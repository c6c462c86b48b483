// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/crm/visibility_world.hpp"

#include <algorithm>

#include "db/session/unit_of_work.hpp"
#include "plugin/activity/activity_search_table.hpp"
#include "plugin/activity/activity_table.hpp"
#include "plugin/reminder/reminder_service.hpp"
#include "plugin/uid.hpp"
#include "tests/support/granted.hpp"

namespace crm_test {

namespace {

class lot {
 public:
  explicit lot(std::mt19937& dice) : dice_(dice) {}
  int upto(int most) { return std::uniform_int_distribution<int>(0, most)(dice_); }
  int from(int least, int most) { return std::uniform_int_distribution<int>(least, most)(dice_); }
  bool one_in(int n) { return upto(n - 1) == 0; }

 private:
  std::mt19937& dice_;
};

void draw_firm(world& in, lot& draw) {
  const int units = draw.upto(drawn_units_max);
  for (int unit = 1; unit <= units; ++unit) in.parent[unit] = draw.upto(units + 1);
  const int employees = draw.from(1, drawn_employees_max);
  for (int employee = 1; employee <= employees; ++employee) {
    in.working.emplace_back(employee, draw.upto(units + 1));  // one more: nowhere in the tree
    if (draw.one_in(4)) in.working.emplace_back(employee, draw.upto(units));
  }
  for (int employee = 1; employee <= employees; ++employee)
    for (int login = draw.one_in(6) ? 2 : draw.one_in(5) ? 0 : 1; login > 0; --login)
      in.operators.push_back({static_cast<int>(in.operators.size()) + 1, employee});
  if (in.operators.empty()) in.operators.push_back({1, 1});
}

void draw_rights(world& in, lot& draw) {
  for (int group = 1; group <= 4; ++group) {
    if (!draw.one_in(5)) in.groups.insert(group);
    for (const auto& right : testing_support::every_right())
      if (draw.one_in(right.ends_with(".all") ? 12 : 5)) in.rights.emplace(group, right);
  }
  for (const auto& one : in.operators)
    for (int group = 1; group <= 4; ++group)
      if (draw.one_in(3)) in.members.emplace_back(one.key, group);
}

erp::record_key key(int number) {
  return {std::to_string(number)};
}

crm::activity draw_activity(const world& in, lot& draw) {
  crm::activity record;
  record.uid = crm::new_uid();
  record.kind = static_cast<crm::activity_kind>(draw.from(1, 3));
  record.state = static_cast<crm::activity_state>(draw.from(1, 3));
  record.contractor = kasztan;
  record.employee = key(draw.from(1, in.employees()));
  for (int other = 1; other <= in.employees(); ++other)
    if (draw.one_in(6) && key(other) != *record.employee) record.employees.push_back(key(other));
  record.created_by = record.changed_by = key(
      in.operators[static_cast<std::size_t>(draw.upto(static_cast<int>(in.operators.size()) - 1))]
          .key);
  record.starts_at = fake_host().clock_.now_ + std::chrono::hours(draw.from(-48, 48));
  record.ends_at = record.starts_at + std::chrono::hours(draw.from(0, 30));
  record.zone = "Europe/Warsaw";
  record.in_schedule = draw.one_in(2) || record.kind == crm::activity_kind::task;
  record.subject = "Umowa";
  record.remind_before = std::chrono::minutes(15);
  record.version = 1;
  return record;
}

bool granted(const world& in, const drawn_operator& who, const std::string& right) {
  return std::any_of(in.members.begin(), in.members.end(), [&](const auto& member) {
    return member.first == who.key && in.groups.count(member.second) != 0 &&
           in.rights.count({member.second, right}) != 0;
  });
}

// Upwards, one step for each unit there is: a circle leads nowhere new after that.
bool lies_under(const world& in, int unit, int top) {
  for (int steps = 0; steps <= drawn_units_max; ++steps) {
    if (unit == top) return true;
    const auto found = in.parent.find(unit);
    if (found == in.parent.end() || found->second == 0) return false;
    unit = found->second;
  }
  return false;
}

}  // namespace

int world::employees() const {
  int most = 0;
  for (const auto& [employee, unit] : working) most = std::max(most, employee);
  return most;
}

world draw_world(std::mt19937& dice) {
  lot draw(dice);
  world in;
  draw_firm(in, draw);
  draw_rights(in, draw);
  for (int i = draw.from(1, 10); i > 0; --i) {
    if (draw.from(1, 6) == 1) in.taken_away.insert(in.activities.size());
    in.activities.push_back(draw_activity(in, draw));
  }
  return in;
}

bool reaches(const world& in, const drawn_operator& who, const std::string& of, int employee) {
  if (employee == who.employee || granted(in, who, of + ".all")) return true;
  for (const auto& [mine, my_unit] : in.working) {
    if (mine != who.employee || my_unit == 0) continue;
    for (const auto& [other, unit] : in.working) {
      if (other != employee || unit == 0) continue;
      if (unit == my_unit && granted(in, who, of + ".co_workers")) return true;
      if (lies_under(in, unit, my_unit) && granted(in, who, of + ".child_units")) return true;
    }
  }
  return false;
}

int firms_drawn(const testing_support::test_server& server) {
  return server.kind == db::server::sqlite ? 1'000 : 25;
}

bool is_deleted(const world& in, const crm::activity& record) {
  return std::any_of(in.taken_away.begin(), in.taken_away.end(),
                     [&](std::size_t at) { return in.activities[at].id == record.id; });
}

bool may_see(const world& in, const drawn_operator& who, const crm::activity& record) {
  if (is_deleted(in, record)) return false;
  const std::string of = record.kind == crm::activity_kind::task ? "tasks" : "activities";
  if (record.created_by == key(who.key) || granted(in, who, of + ".all")) return true;
  if (reaches(in, who, of, std::stoi(record.employee->id))) return true;
  for (const auto& employee : record.employees)
    if (reaches(in, who, of, std::stoi(employee.id))) return true;
  for (const auto& author : in.operators)
    if (record.created_by == key(author.key) && reaches(in, who, of, author.employee)) return true;
  return false;
}

world_database::world_database(const testing_support::test_server& server)
    : company_(server, company_database::of_its_own{}) {
  auto& session = company_.other_program();
  session.execute("CREATE TABLE zatrudnienie (pracownik INTEGER NOT NULL, centrum INTEGER)");
  // As a host's own SELECT may turn out: twice who works in two units.
  // Views of ours stand on it, which PostgreSQL minds; nobody asks them here.
  const bool minds = session.target().kind == db::server::postgresql;
  session.execute(std::string("DROP VIEW erp_employee") + (minds ? " CASCADE" : ""));
  session.execute(
      "CREATE VIEW erp_employee AS SELECT p.id AS record_key, p.nazwisko AS name,"
      " z.centrum AS unit, CAST(NULL AS CHAR(1)) AS position, 1 AS active FROM pracownicy p"
      " LEFT JOIN zatrudnienie z ON z.pracownik = p.id");
}

crm::who world_database::who(const drawn_operator& one) const {
  return {key(one.key), key(one.employee), "", "pl", "Europe/Warsaw"};
}

namespace {

void put_firm(db::session& session, const world& in) {
  for (const auto* table : {"centra", "pracownicy", "zatrudnienie", "operatorzy", "grupy",
                            "operatorzy_grup", "crm_group_right"})
    session.prepare(std::string("DELETE FROM ") + table).run();
  auto& unit = session.prepare("INSERT INTO centra VALUES (:id, 'x', :nadrzedne)");
  for (const auto& [id, parent] : in.parent)
    unit.bind(id)
        .bind(parent == 0 ? std::optional<std::int64_t>() : std::optional<std::int64_t>(parent))
        .run();
  auto& employee = session.prepare("INSERT INTO pracownicy (id, nazwisko) VALUES (:id, 'x')");
  for (int id = 1; id <= in.employees(); ++id) employee.bind(id).run();
  auto& works = session.prepare(
      "INSERT INTO zatrudnienie (pracownik, centrum) VALUES (:pracownik, :centrum)");
  for (const auto& [id, in_unit] : in.working)
    works.bind(id)
        .bind(in_unit == 0 ? std::optional<std::int64_t>() : std::optional<std::int64_t>(in_unit))
        .run();
  auto& login = session.prepare(
      "INSERT INTO operatorzy (id, login, nazwa, pracownik) VALUES (:id, 'x', 'x', :pracownik)");
  for (const auto& one : in.operators) login.bind(one.key).bind(one.employee).run();
  auto& group = session.prepare("INSERT INTO grupy VALUES (:id, 'x')");
  for (const int id : in.groups) group.bind(id).run();
  auto& member =
      session.prepare("INSERT INTO operatorzy_grup (operator, grupa) VALUES (:operator, :grupa)");
  for (const auto& [one, id] : in.members) member.bind(one).bind(id).run();
  auto& grant = session.prepare(
      "INSERT INTO crm_group_right (operator_group, granted) VALUES (:grp, :granted)");
  for (const auto& [id, right] : in.rights) grant.bind(id).bind(right).run();
}

}  // namespace

void world_database::put(world& in) {
  auto& session = company_.other_program();
  db::unit_of_work unit(session);
  put_firm(session, in);
  for (const auto* table :
       {"crm_schedule", "crm_activity_search", "crm_activity_employee", "crm_reminder"})
    session.prepare(std::string("DELETE FROM ") + table).run();
  session.prepare("UPDATE crm_activity SET follow_up_of = NULL WHERE follow_up_of IS NOT NULL")
      .run();
  session.prepare("DELETE FROM crm_activity").run();
  const crm::key_types keys;
  crm::activity_table table(session, keys);
  std::optional<std::int64_t> first;
  for (auto& record : in.activities) {
    record.chain = first;  // all of one
    record.id = table.insert(record, "kasztan");
    if (!first) first = record.id;
    crm::write_search_text(session, record.id, {"kasztan", {}, record.subject, {}, {}, {}});
    crm::keep_reminders(session, keys, nullptr, record, fake_host().clock_.now_);
  }
  for (const auto at : in.taken_away) {
    table.remove(in.activities[at]);
    crm::drop_reminders(session, keys, in.activities[at].id);
  }
  unit.commit();
}

}  // namespace crm_test
