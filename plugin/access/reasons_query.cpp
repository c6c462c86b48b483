// SPDX-License-Identifier: Apache-2.0
#include "plugin/access/reasons_query.hpp"

#include "db/binding/key.hpp"
#include "plugin/access/organisation_query.hpp"

namespace crm {

namespace {

using db::column_type;

std::map<erp::record_key, std::string> names(db::session& session, const char* select,
                                             db::key_type type) {
  auto& find = session.prepare(select, {db::column_of(type), column_type::text});
  find.run();
  std::map<erp::record_key, std::string> all;
  while (find.fetch()) all.emplace(erp::record_key{db::key_text(find, 0, type)}, find.text(1));
  return all;
}

std::map<erp::record_key, group_rights> read_groups(db::session& session, const key_types& keys) {
  const auto type = keys.operator_group;
  std::map<erp::record_key, group_rights> groups;
  auto& find = session.prepare(
      "SELECT og.record_key, og.name, r.granted FROM erp_operator_group og"
      " LEFT JOIN crm_group_right r ON r.operator_group = og.record_key",
      {db::column_of(type), column_type::text, column_type::text});
  find.run();
  while (find.fetch()) {
    const erp::record_key key{db::key_text(find, 0, type)};
    auto& group = groups.try_emplace(key, group_rights{key, find.text(1), {}}).first->second;
    if (!find.is_null(2)) group.granted.insert(find.text(2));
  }
  return groups;
}

std::vector<operator_at_work> read_operators(db::session& session, const key_types& keys) {
  std::vector<operator_at_work> all;
  auto& find = session.prepare(
      "SELECT record_key, employee, name FROM erp_operator"
      " WHERE active <> 0 AND employee IS NOT NULL ORDER BY name, record_key",
      {db::column_of(keys.operator_), db::column_of(keys.employee), column_type::text});
  find.run();
  while (find.fetch())
    all.push_back({{{db::key_text(find, 0, keys.operator_)},
                    {db::key_text(find, 1, keys.employee)},
                    {},
                    {},
                    {}},
                   find.text(2),
                   {}});
  return all;
}

}  // namespace

everybody read_everybody(db::session& session, const key_types& keys) {
  everybody all;
  all.firm = read_organisation(session, keys);
  all.operators = read_operators(session, keys);
  all.units = names(session, "SELECT record_key, name FROM erp_unit", keys.unit);
  all.employees = names(session, "SELECT record_key, name FROM erp_employee", keys.employee);
  const auto groups = read_groups(session, keys);
  std::map<erp::record_key, std::set<erp::record_key>> groups_of;
  auto& find = session.prepare("SELECT operator_key, group_key FROM erp_operator_in_group",
                               {db::column_of(keys.operator_), db::column_of(keys.operator_group)});
  find.run();
  while (find.fetch())
    groups_of[{db::key_text(find, 0, keys.operator_)}].insert(
        {db::key_text(find, 1, keys.operator_group)});
  for (auto& one : all.operators)
    for (const auto& key : groups_of[one.by.operator_key])
      if (const auto group = groups.find(key); group != groups.end())
        one.groups.push_back(group->second);
  return all;
}

}  // namespace crm
