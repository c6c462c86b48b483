// SPDX-License-Identifier: Apache-2.0
#include "plugin/permission/permission_rules.hpp"

#include <algorithm>
#include <set>

#include "plugin/access/right.hpp"
#include "plugin/permission/permission_catalogue.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using erp::error;
using erp::error_code;

const erp::permission_group* find_group(const permission_office& office,
                                        const erp::record_key& key) {
  const auto found = std::find_if(office.groups.begin(), office.groups.end(),
                                  [&](const auto& group) { return group.key == key; });
  return found == office.groups.end() ? nullptr : &*found;
}

bool is_in(const office_operator& one, const erp::record_key& group) {
  return std::find(one.groups.begin(), one.groups.end(), group) != one.groups.end();
}

error wrong_cell(const erp::permission_change& change, error_code code, erp::text message) {
  return {code, std::move(message), change.group.id + "/" + change.permission, {}};
}

std::optional<error> check_cell(const permission_office& office,
                                const erp::permission_change& change) {
  const auto* permission = find_permission(change.permission);
  if (!permission)
    return wrong_cell(change, error_code::not_found,
                      tr("There is no permission {1}.", change.permission.substr(0, 60)));
  const auto* group = find_group(office, change.group);
  if (!group)
    return wrong_cell(change, error_code::not_found,
                      tr("The group of operators that you changed is gone. Take its changes back "
                         "and save the others."));
  if (group->gone)
    return wrong_cell(
        change, error_code::not_found,
        tr("The group {1} is gone. Take its changes back and save the others.", group->name));
  if (!rank_of(*permission, change.after))
    return wrong_cell(
        change, error_code::invalid,
        tr("\"{1}\" cannot be granted of this permission.", change.after.substr(0, 60)));
  const auto now = level_at(office, change.group, change.permission);
  if (now != change.before && now != change.after)
    return wrong_cell(change, error_code::conflict,
                      tr("Somebody else changed this right of the group {1} meanwhile. It is shown "
                         "as it is now; change it again.",
                         group->name));
  return std::nullopt;
}

// What nobody but a reader of the catalogue can say: what a level means for this operator.
erp::text words_for(const office_operator& one, const erp::permission& permission,
                    const std::string& level) {
  if (permission.levels.empty()) return level_caption(permission.id, level);
  if (!one.has_employee) return tr("nothing: the operator is not linked to an employee");
  std::string units;
  for (const auto& unit : one.units) units += (units.empty() ? "" : ", ") + unit;
  if (level.empty()) return tr("own only");
  const auto reach = width_in(granted_text(permission.id, level));
  if (!reach || reach->reach == width::all) return tr("all employees");
  if (units.empty()) return tr("own only: the employee belongs to no unit");
  return reach->reach == width::co_workers ? tr("own unit: {1}", units)
                                           : tr("own unit and all below it: {1}", units);
}

}  // namespace

std::vector<const office_operator*> administrators(const permission_office& office) {
  std::vector<const office_operator*> all;
  for (const auto& one : office.operators)
    if (one.active && std::any_of(one.groups.begin(), one.groups.end(), [&](const auto& group) {
          const auto* found = find_group(office, group);
          return found && !found->gone && !level_at(office, group, right::edit_permissions).empty();
        }))
      all.push_back(&one);
  return all;
}

bool may_edit_permissions(const permission_office& office, const erp::record_key& operator_) {
  const auto all = administrators(office);
  if (!all.empty())
    return std::any_of(all.begin(), all.end(),
                       [&](const auto* one) { return one->key == operator_; });
  return std::any_of(office.operators.begin(), office.operators.end(), [&](const auto& one) {
    return one.key == operator_ && one.active && one.has_employee;
  });
}

std::string level_at(const permission_office& office, const erp::record_key& group,
                     const std::string& permission) {
  for (const auto& grant : office.grants)
    if (grant.group == group && grant.permission == permission) return grant.level;
  return {};
}

permission_office changed(permission_office office, const permission_changes& changes) {
  for (const auto& change : changes) {
    std::erase_if(office.grants, [&](const auto& grant) {
      return grant.group == change.group && grant.permission == change.permission;
    });
    if (!change.after.empty())
      office.grants.push_back({change.group, change.permission, change.after});
  }
  return office;
}

std::optional<error> check_changes(const permission_office& office,
                                   const permission_changes& changes) {
  std::vector<error> wrong;
  std::set<std::pair<erp::record_key, std::string>> seen;
  for (const auto& change : changes) {
    if (!seen.insert({change.group, change.permission}).second)
      wrong.push_back(wrong_cell(change, error_code::invalid,
                                 tr("One cell cannot be changed twice in one save.")));
    else if (auto why = check_cell(office, change))
      wrong.push_back(std::move(*why));
  }
  if (wrong.empty()) return std::nullopt;
  auto first = wrong.front();
  first.details = std::move(wrong);
  return first;
}

std::optional<error> check_lock_out(const permission_office& office,
                                    const permission_changes& changes) {
  const auto before = administrators(office);
  if (before.empty() || !administrators(changed(office, changes)).empty()) return std::nullopt;
  for (const auto& change : changes) {
    if (change.permission != right::edit_permissions || !change.after.empty()) continue;
    const auto last = std::find_if(before.begin(), before.end(),
                                   [&](const auto* one) { return is_in(*one, change.group); });
    const auto* group = find_group(office, change.group);
    if (last == before.end() || !group) continue;
    return wrong_cell(change, error_code::invalid,
                      tr("Nobody could edit permissions any more: {1} is the last group that gives "
                         "this right to somebody who is active ({2}). Give it to another group of "
                         "active operators first.",
                         group->name, (*last)->name));
  }
  return error{error_code::invalid, tr("Nobody could edit permissions any more."), {}, {}};
}

std::vector<erp::permission_effect> effects_for(const permission_office& office,
                                                const erp::record_key& operator_) {
  const auto found = std::find_if(office.operators.begin(), office.operators.end(),
                                  [&](const auto& one) { return one.key == operator_; });
  if (found == office.operators.end()) return {};
  const auto administering = administrators(office);
  std::vector<erp::permission_effect> all;
  for (const auto& section : permission_sections())
    for (const auto& permission : section.permissions) {
      erp::permission_effect effect{permission.id, {}, {}, {}};
      int widest = 0;
      for (const auto& group : office.groups) {
        if (group.gone || !is_in(*found, group.key)) continue;
        const auto level = level_at(office, group.key, permission.id);
        const int rank = rank_of(permission, level).value_or(0);
        if (rank == 0 || rank < widest) continue;
        if (rank > widest) effect.from.clear();
        widest = rank;
        effect.level = level;
        effect.from.push_back(group.key);
      }
      effect.words = words_for(*found, permission, effect.level);
      if (permission.id == right::edit_permissions && administering.empty() &&
          may_edit_permissions(office, operator_))
        effect.words = tr("yes, as everybody while nobody is an administrator");
      all.push_back(std::move(effect));
    }
  return all;
}

}  // namespace crm
