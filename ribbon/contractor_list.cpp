// SPDX-License-Identifier: Apache-2.0
#include "ribbon/commands.hpp"
#include "ribbon/text.hpp"

namespace ribbon {

namespace {

constexpr char contractors[] = "contractors";  // the host's list

erp::ribbon_placement on_contractors(const char* command, int order) {
  return {command,
          "crm.page.contractor",
          crm::tr("CRM"),
          "C",
          contractors,
          "activities",
          crm::tr("Activities"),
          order,
          erp::button_size::large};
}

}  // namespace

std::vector<erp::ribbon_placement> contractor_list_placements() {
  return {on_contractors(command::actions, 1), on_contractors(command::new_contact, 2),
          on_contractors(command::new_meeting, 3), on_contractors(command::new_task, 4),
          on_contractors(command::contractor_negotiations, 5)};
}

}  // namespace ribbon
