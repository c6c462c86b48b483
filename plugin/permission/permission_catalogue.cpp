// SPDX-License-Identifier: Apache-2.0
#include "plugin/permission/permission_catalogue.hpp"

#include "plugin/access/right.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

std::string id_of(subject of) {
  const auto right = right_of(of, width::all);
  return right.substr(0, right.find('.'));
}

std::string id_of(subject of, width reach) {
  const auto right = right_of(of, reach);
  return right.substr(right.find('.') + 1);
}

erp::text hint_of(width reach) {
  switch (reach) {
    case width::own:
      return tr("What one is responsible for, takes part in or has recorded.");
    case width::co_workers:
      return tr("Also what belongs to the people of one's own unit.");
    case width::child_units:
      return tr("Also what belongs to the people of one's own unit and of all units below it.");
    case width::all:
      return tr("Everything, whoever it belongs to.");
  }
  return {};
}

erp::text hint_of(subject of) {
  switch (of) {
    case subject::activities:
      return tr("Whose contacts and meetings the group sees.");
    case subject::tasks:
      return tr("Whose tasks the group sees.");
    case subject::calendars:
      return tr("Whose calendars the group can look into.");
  }
  return {};
}

erp::text hint_of(const std::string& right) {
  if (right == right::modify_activities)
    return tr(
        "Changes contacts and meetings of others that the group sees. One's own need no right.");
  if (right == right::modify_tasks)
    return tr("Changes tasks of others that the group sees. One's own need no right.");
  if (right == right::delete_) return tr("Deletes activities and tasks that the group sees.");
  if (right == right::export_) return tr("Takes lists out into files.");
  if (right == right::reopen_ended)
    return tr("Opens ended records again, with a reason that the history keeps.");
  if (right == right::edit_dictionaries)
    return tr("Changes the values of the Universal dictionaries.");
  return tr("Changes what this table says. Somebody who is active always keeps this right.");
}

erp::permission width_of(subject of) {
  erp::permission one{id_of(of), caption_of(of), hint_of(of)};
  for (const auto reach : widths())
    one.levels.push_back({reach == width::own ? std::string() : id_of(of, reach), caption_of(reach),
                          hint_of(reach)});
  return one;
}

std::vector<erp::permission_section> made() {
  erp::permission_section seen{"seen", tr("Whose records are seen"), {}};
  for (const auto of : subjects()) seen.permissions.push_back(width_of(of));
  erp::permission_section done{"done", tr("What may be done"), {}};
  erp::permission_section administered{"administered", tr("Administration"), {}};
  for (const auto& right : switches()) {
    const bool of_administrators =
        right == right::edit_dictionaries || right == right::edit_permissions;
    (of_administrators ? administered : done)
        .permissions.push_back({right, caption_of_right(right), hint_of(right)});
  }
  return {seen, done, administered};
}

const std::vector<erp::permission_section>& sections() {
  static const auto all = made();
  return all;
}

}  // namespace

std::vector<erp::permission_section> permission_sections() {
  return sections();
}

const erp::permission* find_permission(std::string_view id) {
  for (const auto& section : sections())
    for (const auto& one : section.permissions)
      if (one.id == id) return &one;
  return nullptr;
}

std::optional<int> rank_of(const erp::permission& permission, std::string_view level) {
  if (level.empty()) return 0;
  if (permission.levels.empty()) return level == erp::granted ? std::optional(1) : std::nullopt;
  for (std::size_t rank = 1; rank < permission.levels.size(); ++rank)
    if (permission.levels[rank].id == level) return static_cast<int>(rank);
  return std::nullopt;
}

erp::text level_caption(std::string_view permission, std::string_view level) {
  const auto* found = find_permission(permission);
  if (!found) return erp::verbatim(std::string(level));
  if (found->levels.empty()) return level.empty() ? tr("No") : tr("Yes");
  const auto rank = rank_of(*found, level);
  return rank ? found->levels[static_cast<std::size_t>(*rank)].caption
              : erp::verbatim(std::string(level));
}

std::optional<granted_level> level_in(std::string_view granted) {
  const auto dot = granted.find('.');
  const auto* found = find_permission(granted.substr(0, dot));
  if (!found || found->levels.empty() != (dot == granted.npos)) return std::nullopt;
  if (dot == granted.npos) return granted_level{found->id, erp::granted};
  const std::string level(granted.substr(dot + 1));
  if (level.empty() || !rank_of(*found, level)) return std::nullopt;
  return granted_level{found->id, level};
}

std::string granted_text(const std::string& permission, const std::string& level) {
  return level == erp::granted ? permission : permission + "." + level;
}

std::vector<std::string> granted_texts(const std::string& permission) {
  const auto* found = find_permission(permission);
  if (!found) return {};
  if (found->levels.empty()) return {permission};
  std::vector<std::string> all;
  for (const auto& level : found->levels)
    if (!level.id.empty()) all.push_back(granted_text(permission, level.id));
  return all;
}

}  // namespace crm
