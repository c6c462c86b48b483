// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "plugin/activity/participants.hpp"
#include "plugin/activity/participants_part.hpp"
#include "plugin/contact_person/contact_person_query.hpp"
#include "plugin/contractor/contractor_query.hpp"
#include "plugin/employee/employee_query.hpp"
#include "plugin/ids.hpp"
#include "ribbon/text.hpp"

// What participants_part asks the database: what may be picked, how it reads, whether it fits.

namespace crm {

namespace {

struct looked_up {
  participant_captions captions;
  std::map<std::string, erp::text> errors;
};

erp::result<looked_up> look_up_record(admitted& inside, const activity& record,
                                      const activity& base) {
  looked_up found{read_captions(inside, record), {}};
  const activity* before = base.id == 0 ? nullptr : &base;
  if (const auto checked = check_participants(inside, record, before); !checked) {
    const auto& error = checked.failure();
    found.errors[error.field] = error.message;
    for (const auto& detail : error.details) found.errors[detail.field] = detail.message;
  }
  return found;
}

erp::result<erp::choice_page> find(admitted& inside, const std::string& field,
                                   const std::optional<erp::record_key>& contractor,
                                   const std::string& search, int limit) {
  auto& session = inside.session;
  if (field == field::contractor) return find_contractors(session, inside.keys, search, limit);
  if (field == field::employee || field == field::employees)
    return find_employees(session, inside.keys, search, limit);
  if (!contractor) return erp::choice_page{};
  return find_contact_persons(session, inside.keys, *contractor, search, limit);
}

}  // namespace

void participants_part::look_up() {
  auto asked = ground_.values.record;
  asked.contractor = shown_contractor();
  if (asked_contractor_) asked.persons.clear();  // nobody knows yet who of them stays
  const auto unknown = [](const captions& known, const std::optional<erp::record_key>& key) {
    return key && known.count(*key) == 0;
  };
  const bool doubtful = std::any_of(asked.persons.begin(), asked.persons.end(),
                                    [&](auto& person) { return belonging_.count(person) == 0; });
  const bool new_faces = std::any_of(asked.employees.begin(), asked.employees.end(),
                                     [&](auto& other) { return employees_.count(other) == 0; });
  if (!unknown(contractors_, asked.contractor) && !unknown(employees_, asked.employee) &&
      !new_faces && !doubtful)
    return;
  looking_up_ = ground_.place.read<looked_up>(
      ground_.by,
      [asked, base = ground_.values.base](admitted& inside) {
        return look_up_record(inside, asked, base);
      },
      [this, asked](erp::result<looked_up> found) {
        if (!found) return;  // the save will say so
        take(asked, std::move(found->captions), std::move(found->errors));
      });
}

// What does not fit is not remembered, so that it is looked up again when it is set again.
void participants_part::take(const activity& asked, participant_captions read,
                             std::map<std::string, erp::text> errors) {
  if (errors.count(field::contractor)) read.contractor.reset();
  if (errors.count(field::employee)) read.employee.reset();
  if (errors.count(field::employees)) read.employees.clear();
  remember(read);
  if (!errors.count(field::contact_persons) && !errors.count(field::contractor))
    belonging_.insert(asked.persons.begin(), asked.persons.end());
  errors_ = std::move(errors);
  ground_.changed();
}

std::optional<erp::job_handle> participants_part::choices(const std::string& field,
                                                          const std::string& search, int limit,
                                                          const then_choices& then) {
  const bool employees = field == field::employee || field == field::employees;
  if (field != field::contractor && field != field::contact_persons && !employees)
    return std::nullopt;
  const auto contractor = ground_.values.record.contractor;
  return ground_.place.read<erp::choice_page>(
      ground_.by,
      [field, search, limit, contractor](admitted& inside) {
        return find(inside, field, contractor, search, limit);
      },
      [this, field, contractor, employees, then](erp::result<erp::choice_page> page) {
        if (page) {
          auto& known = field == field::contractor ? contractors_
                        : employees                ? employees_
                                                   : persons_;
          for (const auto& choice : page->choices) {
            known[choice.key] = choice;
            if (field == field::contact_persons && contractor == ground_.values.record.contractor)
              belonging_.insert(choice.key);
          }
        }
        if (page && field == field::employees)
          std::erase_if(page->choices, [&](const auto& choice) {
            return choice.key == ground_.values.record.employee;
          });
        then(std::move(page));
      });
}

erp::job_handle participants_part::answer(const erp::record_key& option, then_done then) {
  const auto asked = asked_contractor_;
  if (option.id == "keep") {
    asked_contractor_.reset();
    return ground_.place.later([then = std::move(then)] { then({}); });
  }
  if (option.id != "change")
    return ground_.place.later([then = std::move(then)] {
      then(erp::error{erp::error_code::invalid, tr("Choose one of the answers offered."), {}, {}});
    });
  const auto persons = ground_.values.record.persons;
  using keys = std::vector<erp::record_key>;
  return ground_.place.read<keys>(
      ground_.by,
      [asked, persons](admitted& inside) -> erp::result<keys> {
        if (asked->id.empty()) return persons;
        return persons_not_of(inside.session, inside.keys, *asked, persons);
      },
      [this, asked, persons, then = std::move(then)](erp::result<keys> strangers) {
        if (!strangers) return then(strangers.failure());
        keys kept;
        for (const auto& person : persons)
          if (std::find(strangers->begin(), strangers->end(), person) == strangers->end())
            kept.push_back(person);
        asked_contractor_.reset();
        change_contractor(asked->id.empty() ? std::nullopt : asked, std::move(kept));
        ground_.changed();
        then({});
      });
}

}  // namespace crm
