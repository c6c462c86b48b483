// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/participants_part.hpp"

#include <algorithm>

#include "plugin/activity/field_value.hpp"
#include "plugin/activity/participants.hpp"
#include "plugin/contact_person/contact_person_query.hpp"
#include "plugin/contractor/contractor_query.hpp"
#include "plugin/employee/employee_query.hpp"
#include "plugin/ids.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

constexpr char keep[] = "keep";
constexpr char change[] = "change";

}  // namespace

participant_captions read_captions(admitted& inside, const activity& record) {
  auto& session = inside.session;
  const auto& keys = inside.keys;
  participant_captions read;
  if (record.contractor) read.contractor = contractor_choice(session, keys, *record.contractor);
  if (!record.persons.empty()) read.persons = contact_person_choices(session, keys, record.persons);
  if (record.employee) read.employee = employee_choice(session, keys, *record.employee);
  if (!record.employees.empty()) read.employees = employee_choices(session, keys, record.employees);
  return read;
}

participants_part::participants_part(form_ground& ground, const participant_captions& captions,
                                     std::vector<std::string> required)
    : ground_(ground), required_(std::move(required)) {
  remember(captions);
  for (const auto& person : captions.persons) belonging_.insert(person.key);
}

void participants_part::remember(const participant_captions& read) {
  if (read.contractor) contractors_[read.contractor->key] = *read.contractor;
  for (const auto& person : read.persons) persons_[person.key] = person;
  if (read.employee) employees_[read.employee->key] = *read.employee;
  for (const auto& employee : read.employees) employees_[employee.key] = employee;
}

std::optional<erp::record_key> participants_part::shown_contractor() const {
  if (!asked_contractor_) return ground_.values.record.contractor;
  return asked_contractor_->id.empty() ? std::nullopt : asked_contractor_;
}

bool participants_part::is_required(const char* field) const {
  return std::find(required_.begin(), required_.end(), field) != required_.end();
}

erp::choice participants_part::caption(const captions& known, const erp::record_key& key) {
  const auto found = known.find(key);
  return found != known.end() ? found->second : erp::choice{key, erp::verbatim(key.id), {}};
}

erp::text participants_part::contractor_name() const {
  const auto& contractor = ground_.values.record.contractor;
  return contractor ? caption(contractors_, *contractor).caption : erp::text{};
}

void participants_part::show(std::vector<erp::field_state>& fields) const {
  const auto& record = ground_.values.record;
  const auto state_of = [&](const char* id) {
    erp::field_state state;
    state.id = id;
    state.required = is_required(id);
    if (const auto found = errors_.find(id); found != errors_.end()) state.error = found->second;
    return state;
  };
  auto contractor = state_of(field::contractor);
  if (const auto shown = shown_contractor()) {
    contractor.value = *shown;
    contractor.chosen = {caption(contractors_, *shown)};
  }
  auto persons = state_of(field::contact_persons);
  persons.value = record.persons;
  persons.enabled = record.contractor.has_value();
  for (const auto& person : record.persons) persons.chosen.push_back(caption(persons_, person));
  if (!persons.enabled) persons.note = tr("Choose a contractor first.");
  auto employee = state_of(field::employee);
  if (record.employee) {
    employee.value = *record.employee;
    employee.chosen = {caption(employees_, *record.employee)};
  }
  auto others = state_of(field::employees);
  others.value = record.employees;
  for (const auto& other : record.employees) others.chosen.push_back(caption(employees_, other));
  if (left_out_) others.note = tr("The responsible employee takes part anyway.");
  fields.push_back(std::move(contractor));
  fields.push_back(std::move(persons));
  fields.push_back(std::move(employee));
  fields.push_back(std::move(others));
}

std::optional<erp::result<void>> participants_part::set(const std::string& id,
                                                        const erp::value& value) {
  if (id == field::contact_persons) {
    if (!ground_.values.record.contractor)
      return erp::error{erp::error_code::denied, tr("Choose a contractor first."), id, {}};
    auto keys = as_keys(id, value);
    if (!keys) return keys.failure();
    return set_persons(std::move(*keys));
  }
  if (id == field::employees) {
    auto keys = as_keys(id, value);
    if (!keys) return keys.failure();
    return set_employees(std::move(*keys));
  }
  if (id != field::contractor && id != field::employee) return std::nullopt;
  auto key = as_key(id, value);
  if (!key) return key.failure();
  if (id == field::contractor) return set_contractor(*key);
  return set_employee(std::move(*key));
}

erp::result<void> participants_part::set_employee(std::optional<erp::record_key> employee) {
  auto& record = ground_.values.record;
  if (record.employee == employee) return {};
  errors_.erase(field::employee);
  record.employee = std::move(employee);
  leave_out_responsible();
  look_up();
  return {};
}

erp::result<void> participants_part::set_employees(std::vector<erp::record_key> employees) {
  errors_.erase(field::employees);
  ground_.values.record.employees = std::move(employees);
  leave_out_responsible();
  look_up();
  return {};
}

// Nobody takes part twice.
void participants_part::leave_out_responsible() {
  auto& record = ground_.values.record;
  left_out_ = record.employee && std::erase(record.employees, *record.employee) != 0;
}

// P7: asks before persons are dropped.
erp::result<void> participants_part::set_contractor(
    const std::optional<erp::record_key>& contractor) {
  const auto& record = ground_.values.record;
  asked_contractor_.reset();
  if (contractor == record.contractor) return {};
  errors_.erase(field::contractor);
  if (!record.persons.empty())
    asked_contractor_ = contractor.value_or(erp::record_key{});
  else
    change_contractor(contractor, {});
  look_up();
  return {};
}

void participants_part::change_contractor(const std::optional<erp::record_key>& contractor,
                                          std::vector<erp::record_key> persons_kept) {
  auto& record = ground_.values.record;
  record.contractor = contractor;
  record.persons = std::move(persons_kept);
  belonging_ = {record.persons.begin(), record.persons.end()};
  errors_.erase(field::contact_persons);
}

erp::result<void> participants_part::set_persons(std::vector<erp::record_key> persons) {
  errors_.erase(field::contact_persons);
  ground_.values.record.persons = std::move(persons);
  look_up();
  return {};
}

void participants_part::values_replaced() {
  asked_contractor_.reset();
  left_out_ = false;
  errors_.clear();
  look_up();
}

void participants_part::check(std::vector<erp::error>& errors) const {
  for (const auto& [field, message] : errors_)
    errors.push_back({erp::error_code::invalid, message, field, {}});
}

std::optional<erp::question> participants_part::asks() const {
  if (!asked_contractor_) return std::nullopt;
  const auto persons = static_cast<std::int64_t>(ground_.values.record.persons.size());
  return erp::question{
      ask::change_contractor,
      tr_n("Change the contractor? {1} contact person belongs to the other one and is removed.",
           "Change the contractor? {1} contact persons belong to the other one and are removed.",
           persons),
      {{{keep}, tr("Keep the contractor"), {}}, {{change}, tr("Change and remove"), {}}},
      false,
      {}};
}

}  // namespace crm
