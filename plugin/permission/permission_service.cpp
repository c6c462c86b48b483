// SPDX-License-Identifier: Apache-2.0
#include "plugin/permission/permission_service.hpp"

#include <algorithm>

#include "plugin/permission/permission_table.hpp"
#include "plugin/saving/save_once.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using erp::error;
using erp::error_code;

erp::text lacks_right() {
  return tr("Only who may edit permissions can change this. Ask an administrator for the right.");
}

// Where in the company, or why the operator can do nothing.
erp::text detail_of(const office_operator& one) {
  if (!one.active) return tr("not active");
  if (!one.has_employee) return tr("not linked to an employee");
  std::string units;
  for (const auto& unit : one.units) units += (units.empty() ? "" : ", ") + unit;
  return units.empty() ? tr("belongs to no unit") : erp::verbatim(units);
}

erp::permission_table shown(const permission_office& office, const who& by) {
  erp::permission_table table{office.groups, {}, office.grants, true, {}, {}};
  for (const auto& one : office.operators)
    table.operators.push_back(
        {one.key, one.login, one.name, detail_of(one), one.active, one.groups});
  table.may_change = may_edit_permissions(office, by.operator_key);
  if (!table.may_change) table.why_not = lacks_right();
  if (table.may_change && administrators(office).empty())
    table.notice =
        tr("Nobody who is active may edit permissions, so everybody may until somebody does. Give "
           "the right to a group.");
  return table;
}

permission_reading reading_of(permission_table& table, const who& by) {
  permission_reading reading{table.read(), {}};
  reading.table = shown(reading.office, by);
  return reading;
}

std::string name_of(const permission_office& office, const erp::record_key& group) {
  for (const auto& one : office.groups)
    if (one.key == group) return one.name;
  return {};
}

// `choose` looks at what is there now and says what is written, or why nothing is.
template <class Choose>
erp::result<permission_reading> change_once(const permission_desk& at, const Choose& choose) {
  permission_table table(at.inside.session, at.inside.keys);
  const auto& by = at.inside.may.by();
  return save_once(
      at.inside.session, at.key, at.now,
      [&](db::unit_of_work& unit) -> erp::result<permission_reading> {
        const auto version = table.lock();
        const auto office = table.read();
        if (!may_edit_permissions(office, by.operator_key))
          return error{error_code::denied, lacks_right(), {}, {}};
        const erp::result<permission_changes> chosen = choose(office);
        if (!chosen) return chosen.failure();
        const permission_stamp stamp{version, at.now, by.operator_key, by.station};
        for (const auto& change : *chosen) {
          table.write(change);
          table.add_history(stamp, name_of(office, change.group), change);
        }
        auto reading = reading_of(table, by);
        unit.commit();
        return reading;
      },
      [&]() -> erp::result<permission_reading> { return reading_of(table, by); });
}

}  // namespace

erp::result<permission_reading> read_permissions(admitted& inside) {
  permission_table table(inside.session, inside.keys);
  return reading_of(table, inside.may.by());
}

erp::result<permission_reading> save_permissions(const permission_desk& at,
                                                 const permission_changes& changes) {
  return change_once(at, [&](const permission_office& office) -> erp::result<permission_changes> {
    if (auto wrong = check_changes(office, changes)) return *wrong;
    if (auto wrong = check_lock_out(office, changes)) return *wrong;
    permission_changes real;
    for (const auto& change : changes)
      if (level_at(office, change.group, change.permission) != change.after) real.push_back(change);
    return real;
  });
}

erp::result<permission_reading> forget_gone_groups(const permission_desk& at) {
  return change_once(at, [](const permission_office& office) -> erp::result<permission_changes> {
    permission_changes taken;
    for (const auto& group : office.groups)
      for (const auto& grant : office.grants)
        if (group.gone && grant.group == group.key)
          taken.push_back({grant.group, grant.permission, grant.level, {}});
    return taken;
  });
}

}  // namespace crm
