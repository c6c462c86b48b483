// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "erp/ui/command.hpp"
#include "erp/ui/placement.hpp"

// Every command of the module once: its id, words, icon and keys, and where it hangs. What a
// command does is bound in plugin/. Pure data without a thread rule; references live for ever.

namespace ribbon {

namespace command {
inline constexpr char actions[] = "crm.command.actions";
inline constexpr char my_activities[] = "crm.command.my_activities";
inline constexpr char new_contact[] = "crm.command.new_contact";
inline constexpr char new_meeting[] = "crm.command.new_meeting";
inline constexpr char new_task[] = "crm.command.new_task";
inline constexpr char open[] = "crm.command.open";
inline constexpr char delete_[] = "crm.command.delete";
inline constexpr char schedule[] = "crm.command.schedule";
inline constexpr char effectiveness[] = "crm.command.effectiveness";
inline constexpr char negotiations[] = "crm.command.negotiations";
inline constexpr char acquisition[] = "crm.command.acquisition";
inline constexpr char contractor_negotiations[] = "crm.command.contractor_negotiations";
inline constexpr char why_seen[] = "crm.command.why_seen";
inline constexpr char who_sees[] = "crm.command.who_sees";
}  // namespace command

const std::vector<erp::command_description>& commands();
// Requires an id of the above.
const erp::command_description& description_of(std::string_view id);

// The page CRM, which shows while the host's contractor list is in front.
std::vector<erp::ribbon_placement> contractor_list_placements();
// The group CRM on the page Main, which is always there, and Main → CRM in the menu.
std::vector<erp::ribbon_placement> main_ribbon_placements();
std::vector<erp::menu_placement> main_menu_placements();

}  // namespace ribbon
