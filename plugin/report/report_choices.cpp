// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/report_choices.hpp"

#include "db/dialect/fold.hpp"
#include "plugin/contractor/contractor_query.hpp"
#include "plugin/dictionary/dictionary_query.hpp"
#include "plugin/employee/employee_query.hpp"
#include "plugin/report/kind_names.hpp"
#include "plugin/report/report_choices_query.hpp"
#include "plugin/report/report_filter_query.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using erp::choice;
using erp::parameter_kind;

struct common {
  const char* id;
  erp::text caption;
  parameter_kind kind;
  erp::text hint;
};

const std::vector<common>& commons() {
  static const std::vector<common> all{
      {by::contractor, tr("Contractor"), parameter_kind::reference, {}},
      {by::contractor_group, tr("Contractor group"), parameter_kind::choice,
       tr("As the contractor's record has it now")},
      {by::region, tr("Region"), parameter_kind::choice,
       tr("As the contractor's record has it now")},
      {by::employee, tr("Employee"), parameter_kind::reference, tr("Who is responsible")},
      {by::unit, tr("Unit"), parameter_kind::reference,
       tr("Where the one who is responsible works, units below it included")},
      {by::kind, tr("Kind"), parameter_kind::choice, {}},
      {by::contact_type, tr("Contact type"), parameter_kind::choice, {}},
      {by::priority, tr("Priority"), parameter_kind::choice, {}},
      {by::category, tr("Category"), parameter_kind::choice, {}}};
  return all;
}

std::vector<choice> of_dictionary(admitted& inside, const std::string& code) {
  std::vector<choice> all;
  const auto dictionaries = read_dictionaries(inside.session, inside.may.by().language);
  if (const auto found = dictionaries.find(code); found != dictionaries.end())
    for (const auto& value : found->second)
      all.push_back({{std::to_string(value.id)}, erp::verbatim(value.name), {}});
  return all;
}

// Those that are few enough to be read as a whole.
std::vector<choice> all_of(admitted& inside, const std::string& parameter) {
  if (parameter == by::contractor_group) return read_contractor_groups(inside);
  if (parameter == by::region) return read_regions(inside);
  if (parameter == by::kind) return kind_choices();
  return of_dictionary(inside, parameter);
}

choice chosen(admitted& inside, const std::string& parameter, const erp::record_key& key) {
  if (parameter == by::contractor) return contractor_choice(inside.session, inside.keys, key);
  if (parameter == by::employee) return employee_choice(inside.session, inside.keys, key);
  if (parameter == by::unit) return unit_choice(inside, key);
  for (auto& one : all_of(inside, parameter))
    if (one.key == key) return one;
  return {key, erp::verbatim(key.id), {}};
}

erp::text in_words(const std::string& parameter, const choice& chosen) {
  const auto& name = chosen.caption.id;
  if (parameter == by::contractor) return tr("Contractor: {1}", name);
  if (parameter == by::contractor_group) return tr("Contractor group: {1}", name);
  if (parameter == by::region) return tr("Region: {1}", name);
  if (parameter == by::employee) return tr("Employee: {1}", name);
  if (parameter == by::unit) return tr("Unit: {1}, and those below it", name);
  if (parameter == by::contact_type) return tr("Contact type: {1}", name);
  if (parameter == by::priority) return tr("Priority: {1}", name);
  if (parameter == by::category) return tr("Category: {1}", name);
  if (chosen.key.id == "contact") return tr("Contacts alone");
  if (chosen.key.id == "meeting") return tr("Meetings alone");
  return tr("Tasks alone");
}

}  // namespace

erp::report_parameter parameter_of(const std::string& id) {
  for (const auto& one : commons())
    if (one.id == id) return {id, one.caption, one.kind, one.hint};
  return {id, {}, parameter_kind::choice};
}

erp::report_parameter parameter_from() {
  erp::report_parameter from{"from", tr("From"), parameter_kind::day};
  from.required = true;
  return from;
}

erp::report_parameter parameter_to() {
  erp::report_parameter to{"to", tr("To"), parameter_kind::day};
  to.required = true;
  to.beside_previous = true;
  return to;
}

erp::result<erp::choice_page> choices_of(admitted& inside, const std::string& parameter,
                                         const std::string& typed, int limit) {
  if (parameter == by::contractor)
    return find_contractors(inside.session, inside.keys, typed, limit);
  if (parameter == by::employee) return find_employees(inside.session, inside.keys, typed, limit);
  if (parameter == by::unit) return find_units(inside, typed, limit);
  for (const auto& one : commons())
    if (one.id == parameter) return choices_among(all_of(inside, parameter), typed, limit);
  return no_such_parameter(parameter);
}

erp::choice_page choices_among(const std::vector<choice>& all, const std::string& typed,
                               int limit) {
  const auto part = db::fold(typed);
  erp::choice_page page;
  for (const auto& one : all) {
    if (db::fold(one.caption.id).find(part) == std::string::npos) continue;
    page.more = static_cast<int>(page.choices.size()) == limit;
    if (page.more) break;
    page.choices.push_back(one);
  }
  return page;
}

std::map<std::string, choice> chosen_in(admitted& inside, const report_question& question) {
  std::map<std::string, choice> all;
  for (const auto& one : commons())
    if (const auto key = question.key(one.id)) all[one.id] = chosen(inside, one.id, *key);
  return all;
}

std::vector<erp::text> in_words(const std::map<std::string, choice>& chosen) {
  std::vector<erp::text> all;
  for (const auto& one : commons())
    if (const auto found = chosen.find(one.id); found != chosen.end())
      all.push_back(in_words(one.id, found->second));
  return all;
}

erp::text in_words(const erp::date& from, const erp::date& to) {
  return tr("From {1} to {2}", from, to);
}

}  // namespace crm
