// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/activity_move.hpp"

#include <algorithm>

#include "plugin/activity/activity_facts.hpp"
#include "plugin/activity/activity_fields.hpp"
#include "plugin/activity/activity_rules.hpp"
#include "plugin/activity/activity_service.hpp"
#include "plugin/activity/activity_writer.hpp"
#include "plugin/employee/employee_query.hpp"
#include "plugin/ids.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using erp::error;
using erp::error_code;

bool takes_part(const activity& record, const erp::record_key& employee) {
  return record.employee == employee || std::find(record.employees.begin(), record.employees.end(),
                                                  employee) != record.employees.end();
}

std::optional<error> missing_employee(admitted& inside, const activity& before,
                                      const activity& after) {
  auto named = after.employees;
  if (after.employee) named.push_back(*after.employee);
  for (const auto& employee : named)
    if (!takes_part(before, employee) && !employee_exists(inside.session, inside.keys, employee))
      return error{error_code::not_found,
                   tr("This employee does not exist any more. Choose another one."),
                   field::employee,
                   {}};
  return std::nullopt;
}

activity moved(activity record, const activity_move& move) {
  record.starts_at = move.starts_at;
  record.ends_at = move.ends_at;
  record.zone = move.zone;
  record.employee = move.employee;
  record.employees = move.employees;
  record.all_day = move.all_day.value_or(record.all_day);
  return record;
}

}  // namespace

activity_move standing_still(const activity& record) {
  return {record.id,   record.version,  record.starts_at, record.ends_at,
          record.zone, record.employee, record.employees, record.all_day};
}

std::optional<error> why_not_moved(activity_state state, bool may) {
  if (state == activity_state::ended)
    return error{error_code::sealed,
                 tr("This activity is ended. Reopen it before you change anything."),
                 {},
                 {}};
  if (state == activity_state::cancelled)
    return error{error_code::denied, tr("A cancelled activity stays where it is."), {}, {}};
  if (!may) return may_not_change();
  return std::nullopt;
}

std::optional<error> why_not_moved(const rights& may, const activity& record) {
  return why_not_moved(record.state, may.may_change(facts_of(record)));
}

error activity_overtaken() {
  return {error_code::conflict,
          tr("Somebody else changed this activity meanwhile. Look at it first."),
          {},
          {}};
}

erp::result<moved_activity> move_activity(admitted& inside, const activity_move& move,
                                          erp::instant now, const char* because) {
  activity_writer writer(inside, now, because);
  const auto stored = writer.table().read(move.id, inside.may.visible());
  if (!stored) return activity_gone();
  if (auto refused = why_not_moved(inside.may, *stored)) return *refused;
  if (move.version != 0 && move.version != stored->version) return activity_overtaken();
  auto record = moved(*stored, move);
  if (changed_fields(*stored, record).empty()) return moved_activity{*stored, *stored};
  if (auto errors = broken_rules(record, {field::employee}); !errors.empty())
    return as_one(std::move(errors));
  if (auto missing = missing_employee(inside, *stored, record)) return *missing;
  // Of the contractor and the persons nothing changes: whoever is gone since stays on it.
  const auto people = check_participants(inside, record, &record);
  if (!people) return people.failure();
  writer.change(*stored, record, *people);
  return moved_activity{*stored, std::move(record)};
}

}  // namespace crm
