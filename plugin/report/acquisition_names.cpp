// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/acquisition_names.hpp"

#include "plugin/access/organisation_query.hpp"
#include "plugin/dictionary/dictionary_query.hpp"
#include "plugin/employee/employee_query.hpp"
#include "plugin/report/report_choices_query.hpp"

namespace crm {

namespace {

void take_dictionary(admitted& inside, const char* code, group_names& names) {
  const auto all = read_dictionaries(inside.session, inside.may.by().language);
  const auto found = all.find(code);
  if (found == all.end()) return;
  std::int64_t place = 0;
  for (const auto& value : found->second)
    names.of[std::to_string(value.id)] = {value.name, ++place};
}

void take_employees(admitted& inside, const std::set<std::string>& keys, group_names& names) {
  std::vector<erp::record_key> wanted;
  for (const auto& key : keys) wanted.push_back({key});
  for (const auto& one : employee_choices(inside.session, inside.keys, wanted))
    names.of[one.key.id] = {one.caption.id, 0};
}

void take_units(admitted& inside, const std::set<std::string>& employees, group_names& names) {
  const auto firm = read_organisation(inside.session, inside.keys);
  for (const auto& employee : employees) {
    const auto units = firm.units_of.find({employee});
    if (units == firm.units_of.end()) continue;
    for (const auto& unit : units->second) {
      names.units_of[employee].insert(unit.id);
      if (!names.of.count(unit.id)) names.of[unit.id] = {unit_choice(inside, unit).caption.id, 0};
    }
  }
}

}  // namespace

group_names read_group_names(admitted& inside, acquisition_by by,
                             const std::set<std::string>& keys) {
  group_names names;
  if (by == acquisition_by::category) take_dictionary(inside, "category", names);
  if (by == acquisition_by::contact_type) take_dictionary(inside, "contact_type", names);
  if (by == acquisition_by::employee) take_employees(inside, keys, names);
  if (by == acquisition_by::unit) take_units(inside, keys, names);
  if (by == acquisition_by::activities)
    for (const auto from : activity_bands)
      names.of[std::to_string(from)] = {name_of_band(from), from};
  return names;
}

}  // namespace crm
