// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/participants.hpp"

#include "db/dialect/fold.hpp"
#include "plugin/activity/activity_rules.hpp"
#include "plugin/contact_person/contact_person_query.hpp"
#include "plugin/contractor/contractor_query.hpp"
#include "plugin/employee/employee_query.hpp"
#include "plugin/ids.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using erp::error_code;

void check_persons(admitted& inside, const activity& record, std::vector<erp::error>& errors) {
  const auto strangers =
      persons_not_of(inside.session, inside.keys, *record.contractor, record.persons);
  if (strangers.empty()) return;
  errors.push_back({error_code::invalid,
                    tr_n("{1} contact person does not belong to this contractor, or is gone.",
                         "{1} contact persons do not belong to this contractor, or are gone.",
                         static_cast<std::int64_t>(strangers.size())),
                    field::contact_persons,
                    {}});
}

void check_employees(admitted& inside, const activity& record, std::vector<erp::error>& errors) {
  const auto gone = static_cast<std::int64_t>(record.employees.size()) -
                    employees_there(inside.session, inside.keys, record.employees);
  if (gone == 0) return;
  errors.push_back({error_code::not_found,
                    tr_n("{1} participating employee does not exist any more. Remove them.",
                         "{1} participating employees do not exist any more. Remove them.", gone),
                    field::employees,
                    {}});
}

}  // namespace

erp::result<participants> check_participants(admitted& inside, const activity& record,
                                             const activity* before) {
  auto& session = inside.session;
  const auto& keys = inside.keys;
  const bool new_contractor = !before || before->contractor != record.contractor;
  participants found;
  std::vector<erp::error> errors;

  if (record.contractor) {
    if (const auto known = read_contractor(session, keys, *record.contractor)) {
      found.contractor_name = known->name;
      found.contractor_sort = known->sort;
    } else if (new_contractor) {
      errors.push_back({error_code::not_found,
                        tr("This contractor does not exist any more. Choose another one."),
                        field::contractor,
                        {}});
    } else {
      found.contractor_name = record.contractor->id;
      found.contractor_sort = db::sort_key(record.contractor->id);
    }
    if (errors.empty() && (new_contractor || before->persons != record.persons))
      check_persons(inside, record, errors);
  }
  if (record.employee && (!before || before->employee != record.employee) &&
      !employee_exists(session, keys, *record.employee))
    errors.push_back({error_code::not_found,
                      tr("This employee does not exist any more. Choose another one."),
                      field::employee,
                      {}});
  if (!before || before->employees != record.employees) check_employees(inside, record, errors);
  if (!errors.empty()) return as_one(std::move(errors));
  for (const auto& person : contact_person_choices(session, keys, record.persons))
    found.person_names.push_back(person.caption.id);
  return found;
}

}  // namespace crm
