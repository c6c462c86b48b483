// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/permission/permission_draft.hpp"

#include <algorithm>
#include <utility>

namespace erp::desktop {

namespace {

template <class Cells>
auto find_cell(Cells& cells, const record_key& group, const std::string& permission) {
  return std::find_if(cells.begin(), cells.end(), [&](const auto& cell) {
    return cell.group == group && cell.permission == permission;
  });
}

const permission_group* find_group(const permission_table& table, const record_key& key) {
  for (const auto& group : table.groups)
    if (group.key == key) return &group;
  return nullptr;
}

}  // namespace

std::string permission_draft::stored_level(const record_key& group,
                                           const std::string& permission) const {
  const auto found = find_cell(stored_.grants, group, permission);
  return found == stored_.grants.end() ? std::string() : found->level;
}

std::string permission_draft::level(const record_key& group, const std::string& permission) const {
  const auto found = find_cell(changes_, group, permission);
  return found == changes_.end() ? stored_level(group, permission) : found->after;
}

bool permission_draft::is_changed(const record_key& group, const std::string& permission) const {
  return find_cell(changes_, group, permission) != changes_.end();
}

void permission_draft::put(const record_key& group, const std::string& permission,
                           const std::string& level) {
  const auto before = stored_level(group, permission);
  const auto found = find_cell(changes_, group, permission);
  if (found != changes_.end()) changes_.erase(found);
  if (before != level) changes_.push_back({group, permission, before, level});
}

void permission_draft::set(const record_key& group, const std::string& permission,
                           const std::string& level) {
  const auto now = this->level(group, permission);
  if (now == level) return;
  steps_.push_back({group, permission, now, level});
  put(group, permission, level);
}

permission_change permission_draft::undo() {
  if (steps_.empty()) return {};
  const auto last = steps_.back();
  steps_.pop_back();
  const auto* group = find_group(stored_, last.group);
  if (group != nullptr && !group->gone && level(last.group, last.permission) == last.after)
    put(last.group, last.permission, last.before);
  return last;
}

void permission_draft::discard() {
  changes_.clear();
  steps_.clear();
}

void permission_draft::keep_those_gone(const std::vector<permission_group>& before) {
  for (auto group : before) {
    if (find_group(stored_, group.key) != nullptr || group.gone) continue;
    group.gone = true;
    stored_.groups.push_back(std::move(group));
  }
}

permission_draft::overtaken permission_draft::take(permission_table table) {
  const auto groups = std::exchange(stored_.groups, {});
  stored_ = std::move(table);
  keep_those_gone(groups);
  overtaken lost;
  std::vector<permission_change> kept;
  for (const auto& change : changes_) {
    const auto* group = find_group(stored_, change.group);
    const auto now = stored_level(change.group, change.permission);
    if (group == nullptr || group->gone) {
      const auto name = group == nullptr ? change.group.id : group->name;
      if (std::find(lost.gone.begin(), lost.gone.end(), name) == lost.gone.end())
        lost.gone.push_back(name);
    } else if (now == change.before) {
      kept.push_back(change);
    } else if (now != change.after) {
      ++lost.by_others;
    }
  }
  changes_ = std::move(kept);
  return lost;
}

}  // namespace erp::desktop
