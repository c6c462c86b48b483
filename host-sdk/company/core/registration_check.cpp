// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/registration_check.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "host-sdk/kit/text.hpp"

namespace erp::company {

namespace {

using kit::tr;

error invalid(text message) {
  return {error_code::invalid, std::move(message), {}, {}};
}

// "the form crm.form.contact has no caption"; `what` is a word of the contract, not translated.
std::optional<error> check_named(const std::string& what, const std::string& id,
                                 const text& caption) {
  if (id.empty()) return invalid(tr("A {1} has no id", what));
  if (caption.empty()) return invalid(tr("The {1} {2} has no caption", what, id));
  return std::nullopt;
}

// The first id that is empty or there twice.
template <class Items>
std::optional<error> check_ids(const std::string& owner, const std::string& what,
                               const Items& items) {
  std::set<std::string> seen;
  for (const auto& item : items) {
    if (item.id.empty()) return invalid(tr("In {1} a {2} has no id", owner, what));
    if (!seen.insert(item.id).second)
      return invalid(tr("In {1} the {2} {3} is there twice", owner, what, item.id));
  }
  return std::nullopt;
}

template <class Items>
bool has(const Items& items, const std::string& id) {
  return std::any_of(items.begin(), items.end(), [&](const auto& item) { return item.id == id; });
}

std::optional<error> check_field(const form_description& form, const field& field) {
  if (field.caption.empty())
    return invalid(tr("In {1} the field {2} has no caption", form.id, field.id));
  if (!field.command.empty() &&
      std::none_of(form.commands.begin(), form.commands.end(),
                   [&](const auto& command) { return command.description.id == field.command; }))
    return invalid(
        tr("In {1} the field {2} names the unknown command {3}", form.id, field.id, field.command));
  return std::nullopt;
}

std::optional<error> check_permission(const permissions_description& all, const permission& one) {
  if (one.caption.empty())
    return invalid(tr("In {1} the permission {2} has no caption", all.id, one.id));
  if (one.levels.empty()) return std::nullopt;
  if (!one.levels.front().id.empty())
    return invalid(tr("In {1} the permission {2} does not say what is without it", all.id, one.id));
  const std::vector<permission_level> granted(one.levels.begin() + 1, one.levels.end());
  return check_ids(all.id + ", " + one.id, "level", granted);
}

}  // namespace

std::optional<error> check(const command& what) {
  if (auto wrong = check_named("command", what.description.id, what.description.caption))
    return wrong;
  if (!what.run) return invalid(tr("The command {1} does nothing", what.description.id));
  return std::nullopt;
}

std::optional<error> check(const ribbon_placement& what) {
  if (what.page.empty() || what.group.empty())
    return invalid(tr("The place of {1} on the ribbon has no page or no group", what.command));
  if (what.page_caption.empty() || what.group_caption.empty())
    return invalid(tr("The page or the group of {1} on the ribbon has no caption", what.command));
  return std::nullopt;
}

std::optional<error> check(const menu_placement& what) {
  if (what.path.empty()) return invalid(tr("The place of {1} in the menu is empty", what.command));
  for (const auto& step : what.path)
    if (auto wrong = check_named("menu", step.id, step.caption)) return wrong;
  return std::nullopt;
}

std::optional<error> check(const form_contribution& what) {
  const auto& form = what.description;
  if (auto wrong = check_named("form", form.id, form.caption)) return wrong;
  if (!what.open) return invalid(tr("The form {1} cannot be opened", form.id));
  if (auto wrong = check_ids(form.id, "section", form.sections)) return wrong;
  std::vector<command_description> commands;
  for (const auto& command : form.commands) commands.push_back(command.description);
  if (auto wrong = check_ids(form.id, "command", commands)) return wrong;
  std::vector<field> fields;
  for (const auto& section : form.sections)
    fields.insert(fields.end(), section.fields.begin(), section.fields.end());
  if (auto wrong = check_ids(form.id, "field", fields)) return wrong;
  for (const auto& field : fields)
    if (auto wrong = check_field(form, field)) return wrong;
  return std::nullopt;
}

std::optional<error> check(const list_contribution& what) {
  const auto& list = what.description;
  if (auto wrong = check_named("list", list.id, list.caption)) return wrong;
  if (!what.open) return invalid(tr("The list {1} cannot be opened", list.id));
  if (list.columns.empty()) return invalid(tr("The list {1} has no columns", list.id));
  if (auto wrong = check_ids(list.id, "column", list.columns)) return wrong;
  if (auto wrong = check_ids(list.id, "tab", list.tabs)) return wrong;
  if (auto wrong = check_ids(list.id, "filter", list.filters)) return wrong;
  if (auto wrong = check_ids(list.id, "criterion", list.criteria)) return wrong;
  for (const auto& column : list.columns)
    if (column.caption.empty())
      return invalid(tr("In {1} the column {2} has no caption", list.id, column.id));
  if (!list.default_filter.empty() && !has(list.filters, list.default_filter))
    return invalid(tr("The list {1} names the unknown filter {2}", list.id, list.default_filter));
  if (!list.default_sort.column.empty() && !has(list.columns, list.default_sort.column))
    return invalid(
        tr("The list {1} sorts by the unknown column {2}", list.id, list.default_sort.column));
  return std::nullopt;
}

std::optional<error> check(const schedule_contribution& what) {
  const auto& schedule = what.description;
  if (auto wrong = check_named("schedule", schedule.id, schedule.caption)) return wrong;
  if (!what.open) return invalid(tr("The schedule {1} cannot be opened", schedule.id));
  if (auto wrong = check_ids(schedule.id, "colouring", schedule.colourings)) return wrong;
  for (const auto& creation : schedule.creations)
    if (auto wrong = check_named("creation", creation.form, creation.caption)) return wrong;
  return std::nullopt;
}

std::optional<error> check(const dictionary_contribution& what) {
  const auto& dictionary = what.description;
  if (auto wrong = check_named("dictionary", dictionary.id, dictionary.caption)) return wrong;
  if (!what.open) return invalid(tr("The dictionary {1} cannot be opened", dictionary.id));
  if (dictionary.group.empty())
    return invalid(tr("The dictionary {1} is in no group", dictionary.id));
  for (const auto& step : dictionary.group)
    if (auto wrong = check_named("group", step.id, step.caption)) return wrong;
  if (dictionary.languages.empty())
    return invalid(tr("The dictionary {1} has no language", dictionary.id));
  return std::nullopt;
}

std::optional<error> check(const permissions_contribution& what) {
  const auto& all = what.description;
  if (auto wrong = check_named("permissions", all.id, all.caption)) return wrong;
  if (!what.open) return invalid(tr("The permissions {1} cannot be opened", all.id));
  if (auto wrong = check_ids(all.id, "section", all.sections)) return wrong;
  std::vector<permission> each;
  for (const auto& section : all.sections)
    each.insert(each.end(), section.permissions.begin(), section.permissions.end());
  if (each.empty()) return invalid(tr("In {1} there is no permission", all.id));
  if (auto wrong = check_ids(all.id, "permission", each)) return wrong;
  for (const auto& one : each)
    if (auto wrong = check_permission(all, one)) return wrong;
  return std::nullopt;
}

std::optional<error> check(const report_contribution& what) {
  const auto& report = what.description;
  if (auto wrong = check_named("report", report.id, report.caption)) return wrong;
  if (!what.open) return invalid(tr("The report {1} cannot be opened", report.id));
  if (auto wrong = check_ids(report.id, "parameter", report.parameters)) return wrong;
  for (const auto& parameter : report.parameters)
    if (parameter.caption.empty())
      return invalid(tr("In {1} the parameter {2} has no caption", report.id, parameter.id));
  return std::nullopt;
}

std::optional<error> check(const catalogue& what) {
  if (what.domain.empty() || what.directory.empty())
    return invalid(tr("A catalogue has no domain or no directory"));
  return std::nullopt;
}

}  // namespace erp::company
