// SPDX-License-Identifier: Apache-2.0
#include "plugin/access/right.hpp"

#include "ribbon/text.hpp"

namespace crm {

namespace {

const char* name_of(subject of) {
  switch (of) {
    case subject::activities:
      return "activities";
    case subject::tasks:
      return "tasks";
    case subject::calendars:
      return "calendars";
  }
  return "";
}

const char* name_of(width reach) {
  switch (reach) {
    case width::own:
      return "";
    case width::co_workers:
      return "co_workers";
    case width::child_units:
      return "child_units";
    case width::all:
      return "all";
  }
  return "";
}

}  // namespace

const std::vector<subject>& subjects() {
  static const std::vector<subject> all{subject::activities, subject::tasks, subject::calendars};
  return all;
}

const std::vector<width>& widths() {
  static const std::vector<width> all{width::own, width::co_workers, width::child_units,
                                      width::all};
  return all;
}

const std::vector<std::string>& switches() {
  static const std::vector<std::string> all{
      right::modify_activities, right::modify_tasks,      right::delete_,         right::export_,
      right::reopen_ended,      right::edit_dictionaries, right::edit_permissions};
  return all;
}

const std::vector<std::string>& all_rights() {
  static const std::vector<std::string> all = [] {
    std::vector<std::string> ids;
    for (const auto of : subjects())
      for (const auto reach : widths())
        if (reach != width::own) ids.push_back(right_of(of, reach));
    ids.insert(ids.end(), switches().begin(), switches().end());
    return ids;
  }();
  return all;
}

std::string right_of(subject of, width reach) {
  if (reach == width::own) return {};
  return std::string(name_of(of)) + "." + name_of(reach);
}

std::optional<granted_width> width_in(std::string_view right) {
  for (const auto of : subjects())
    for (const auto reach : widths())
      if (reach != width::own && right == right_of(of, reach)) return granted_width{of, reach};
  return std::nullopt;
}

erp::text caption_of(subject of) {
  switch (of) {
    case subject::activities:
      return tr("Activities");
    case subject::tasks:
      return tr("Tasks");
    case subject::calendars:
      return tr("Calendars");
  }
  return {};
}

erp::text caption_of(width reach) {
  switch (reach) {
    case width::own:
      return tr("Own");
    case width::co_workers:
      return tr("Co-workers");
    case width::child_units:
      return tr("Child units");
    case width::all:
      return tr("All employees");
  }
  return {};
}

erp::text caption_of_right(std::string_view id) {
  if (const auto granted = width_in(id)) return caption_of(granted->reach);
  if (id == right::modify_activities) return tr("Modify activities");
  if (id == right::modify_tasks) return tr("Modify tasks");
  if (id == right::delete_) return tr("Delete");
  if (id == right::export_) return tr("Export");
  if (id == right::reopen_ended) return tr("Reopen ended");
  if (id == right::edit_dictionaries) return tr("Edit dictionaries");
  if (id == right::edit_permissions) return tr("Edit permissions");
  return erp::verbatim(std::string(id));
}

}  // namespace crm
