// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/command_table.hpp"

#include <algorithm>

#include "host-sdk/kit/text.hpp"

namespace erp::company {

namespace {

using kit::tr;

// By order; equal orders stay as they were registered.
template <class Placement>
std::vector<Placement> in_order(std::vector<Placement> placements) {
  std::stable_sort(placements.begin(), placements.end(),
                   [](const auto& a, const auto& b) { return a.order < b.order; });
  return placements;
}

template <class Item>
Item& find_or_add(std::vector<Item>& items, Item fresh) {
  for (auto& item : items)
    if (item.id == fresh.id) return item;
  items.push_back(std::move(fresh));
  return items.back();
}

}  // namespace

command_table::command_table(const contributions& contributions, const front_list& front,
                             services::log& log)
    : contributions_(contributions), front_(front), log_(log) {}

availability command_table::available(const std::string& id) const {
  return available(id, front_.current());
}

availability command_table::available(const std::string& id, const command_context& where) const {
  const auto* found = contributions_.find_command(id);
  if (!found) return {false, tr("There is no command {1}", id)};
  if (!found->what.available) return {};
  try {
    return found->what.available(where);
  } catch (const std::exception& e) {
    log_.write(services::log_level::error, found->owner + ": " + id + ": available: " + e.what());
  } catch (...) {
    log_.write(services::log_level::error, found->owner + ": " + id + ": available threw");
  }
  return {false, tr("The module {1} failed; the log says how", found->owner)};
}

result<void> command_table::run(const std::string& id, const arguments& with) {
  const command_context where = front_.current();  // a copy: the command may change it
  return run(id, where, with);
}

result<void> command_table::run(const std::string& id, const command_context& where,
                                const arguments& with) {
  const auto* found = contributions_.find_command(id);
  if (!found) return error{error_code::not_found, tr("There is no command {1}", id), "command", {}};
  if (auto may = available(id, where); !may.enabled)
    return error{error_code::denied, std::move(may.why_not), "command", {}};
  const std::string owner = found->owner;
  const auto run = found->what.run;  // a copy: it may drop its own registration
  try {
    return run(where, with);
  } catch (const std::exception& e) {
    log_.write(services::log_level::error, owner + ": " + id + ": run: " + e.what());
  } catch (...) {
    log_.write(services::log_level::error, owner + ": " + id + ": run threw");
  }
  return error{error_code::internal, tr("The module {1} failed; the log says how", owner), {}, {}};
}

std::vector<ribbon_page> command_table::ribbon() const {
  std::vector<ribbon_page> pages;
  // Pages and groups come in the order of their first registration, buttons by their own.
  const auto placements = contributions_.ribbon_placements();
  for (const auto& place : placements) {
    if (!contributions_.find_command(place.command)) continue;
    auto& page = find_or_add(
        pages,
        ribbon_page{place.page, place.page_caption, place.page_key_tip, place.contextual_list, {}});
    find_or_add(page.groups, ribbon_group{place.group, place.group_caption, {}});
  }
  for (const auto& place : in_order(placements)) {
    if (!contributions_.find_command(place.command)) continue;
    for (auto& page : pages)
      for (auto& group : page.groups)
        if (page.id == place.page && group.id == place.group)
          group.buttons.push_back({place.command, place.size});
  }
  return pages;
}

std::vector<menu_item> command_table::menu() const {
  std::vector<menu_item> items;
  for (const auto& place : in_order(contributions_.menu_placements())) {
    const auto* command = contributions_.find_command(place.command);
    if (!command) continue;
    auto* level = &items;
    for (const auto& step : place.path)
      level = &find_or_add(*level, menu_item{step.id, step.caption, {}, {}}).items;
    find_or_add(*level,
                menu_item{place.command, command->what.description.caption, place.command, {}});
  }
  return items;
}

}  // namespace erp::company
