// SPDX-License-Identifier: Apache-2.0
#include "ribbon/commands.hpp"
#include "ribbon/text.hpp"

namespace ribbon {

std::vector<erp::ribbon_placement> main_ribbon_placements() {
  return {{command::my_activities,
           "main",
           crm::tr("Main"),
           "G",
           {},
           "crm",
           crm::tr("CRM"),
           10,
           erp::button_size::large}};
}

std::vector<erp::menu_placement> main_menu_placements() {
  const std::vector<erp::menu_step> crm_menu{{"main", crm::tr("Main")}, {"crm", crm::tr("CRM")}};
  return {{command::my_activities, crm_menu, 10}};
}

}  // namespace ribbon
