// SPDX-License-Identifier: Apache-2.0
#include "ribbon/commands.hpp"
#include "ribbon/text.hpp"

namespace ribbon {

namespace {

// Analyses follow a group of their own, after what one works with all day.
erp::ribbon_placement in_reports(const char* command, int order) {
  return {command,
          "main",
          crm::tr("Main"),
          "G",
          {},
          "crm.reports",
          crm::tr("Reports"),
          order,
          erp::button_size::small};
}

erp::ribbon_placement on_main(const char* command, int order, erp::button_size size) {
  return {command, "main", crm::tr("Main"), "G", {}, "crm", crm::tr("CRM"), order, size};
}

}  // namespace

std::vector<erp::ribbon_placement> main_ribbon_placements() {
  using erp::button_size;
  return {on_main(command::my_activities, 10, button_size::large),
          on_main(command::schedule, 11, button_size::large),
          on_main(command::new_contact, 20, button_size::small),
          on_main(command::new_meeting, 21, button_size::small),
          on_main(command::new_task, 22, button_size::small),
          in_reports(command::effectiveness, 30),
          in_reports(command::negotiations, 31),
          in_reports(command::acquisition, 32)};
}

std::vector<erp::menu_placement> main_menu_placements() {
  const std::vector<erp::menu_step> crm_menu{{"main", crm::tr("Main")}, {"crm", crm::tr("CRM")}};
  auto reports = crm_menu;
  reports.push_back({"crm.reports", crm::tr("Reports")});
  return {{command::my_activities, crm_menu, 10}, {command::schedule, crm_menu, 11},
          {command::new_contact, crm_menu, 20},   {command::new_meeting, crm_menu, 21},
          {command::new_task, crm_menu, 22},      {command::effectiveness, reports, 30},
          {command::negotiations, reports, 31},   {command::acquisition, reports, 32}};
}

}  // namespace ribbon
