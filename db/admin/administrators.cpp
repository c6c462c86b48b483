// SPDX-License-Identifier: Apache-2.0
// crm-admin administrators: lets a group change permissions again, when nobody can any more.
#include <chrono>
#include <ostream>

#include "db/admin/admin.hpp"
#include "db/binding/binding.hpp"
#include "db/binding/key.hpp"
#include "db/migrate/migrator.hpp"
#include "db/session/unit_of_work.hpp"

namespace db::admin {
namespace {

constexpr const char* right = "edit_permissions";

struct group {
  std::string key;
  std::string name;
};

std::vector<group> read_groups(session& session, key_type key) {
  auto& find = session.prepare("SELECT record_key, name FROM erp_operator_group ORDER BY name",
                               {column_of(key), column_type::text});
  find.run();
  std::vector<group> groups;
  while (find.fetch()) groups.push_back({key_text(find, 0, key), find.text(1)});
  return groups;
}

// By key, or by a name that only one has.
const group* find(const std::vector<group>& groups, const std::string& wanted) {
  const group* found = nullptr;
  for (const auto& one : groups) {
    if (one.key == wanted) return &one;
    if (one.name != wanted) continue;
    if (found) return nullptr;
    found = &one;
  }
  return found;
}

std::int64_t active_operators(session& session, key_type key, const group& of) {
  auto& count = session.prepare(
      "SELECT COUNT(*) FROM erp_operator_in_group g"
      " JOIN erp_operator o ON o.record_key = g.operator_key"
      " WHERE g.group_key = :group_key AND o.active = 1",
      {column_type::integer});
  bind_key(count, key, of.key);
  count.run();
  const auto number = count.fetch() ? count.integer(0) : 0;
  count.close();
  return number;
}

bool has_right(session& session, key_type key, const group& of) {
  auto& find = session.prepare(
      "SELECT COUNT(*) FROM crm_group_right WHERE operator_group = :operator_group"
      " AND granted = :granted",
      {column_type::integer});
  bind_key(find, key, of.key);
  find.bind(right);
  find.run();
  const bool has = find.fetch() && find.integer(0) > 0;
  find.close();
  return has;
}

std::int64_t version_now(session& session) {
  auto& find = session.prepare("SELECT version FROM crm_permission WHERE name = 'groups'",
                               {column_type::integer});
  find.run();
  const auto version = find.fetch() ? find.integer(0) : 0;
  find.close();
  return version;
}

std::int64_t now_ms() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

void grant(session& session, key_type key, const group& to) {
  unit_of_work unit(session);
  session.prepare("UPDATE crm_permission SET version = version + 1 WHERE name = 'groups'").run();
  if (has_right(session, key, to)) return;  // somebody was quicker
  auto& add = session.prepare(
      "INSERT INTO crm_group_right (operator_group, granted) VALUES (:operator_group, :granted)");
  bind_key(add, key, to.key);
  add.bind(right).run();
  auto& tell = session.prepare(
      "INSERT INTO crm_right_history (change_no, at, station, operator_group, group_name,"
      " permission, after_value)"
      " VALUES (:change_no, :at, 'crm-admin', :operator_group, :group_name, :permission,"
      " 'granted')");
  tell.bind(version_now(session)).bind(now_ms());
  bind_key(tell, key, to.key);
  tell.bind(to.name).bind(right).run();
  unit.commit();
}

}  // namespace

outcome administrators(const request& request, std::ostream& out) {
  const auto binding = read_binding(find_binding(request.binding, request.share_directory));
  const auto key = binding.key_of("operator_group");
  session session(parse_connection(request.database));
  const auto status = read_status(session, crm_schema);
  if (status.installed != status.newest) {
    out << session.target().label() << ": schema " << status.installed
        << " is not this program's; run crm-admin migrate first.\n";
    return outcome::to_be_done;
  }
  const auto groups = read_groups(session, key);
  const auto* chosen = find(groups, request.group);
  if (!chosen) {
    out << "There is no one group of operators " << request.group << ". Key and name of each:\n";
    for (const auto& one : groups) out << "  " << one.key << "  " << one.name << '\n';
    return outcome::to_be_done;
  }
  const auto people = active_operators(session, key, *chosen);
  if (people == 0) {
    out << chosen->name << " has no active operator; put one in, or name another group.\n";
    return outcome::to_be_done;
  }
  if (has_right(session, key, *chosen)) {
    out << chosen->name << " may edit permissions already (active operators: " << people << ").\n";
    return outcome::in_order;
  }
  grant(session, key, *chosen);
  out << chosen->name << " may edit permissions from now on (active operators: " << people
      << ").\n";
  return outcome::in_order;
}

}  // namespace db::admin
