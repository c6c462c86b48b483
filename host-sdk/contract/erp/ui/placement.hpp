// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "erp/text.hpp"

// Where a command hangs: on a ribbon page or in the menu tree. The host draws it.
// Plain data without a thread rule, copied at registration.

namespace erp {

enum class button_size { large = 1, small };

struct ribbon_placement {
  std::string command;
  std::string page;  // id; pages of equal id become one
  text page_caption;
  std::string page_key_tip;
  std::string contextual_list;  // the page shows only while this list is in front; empty: always
  std::string group;            // id within the page
  text group_caption;
  int order = 0;  // ascending within the group
  button_size size = button_size::large;
};

struct menu_step {
  std::string id;  // "main", "crm"; steps of equal id become one
  text caption;
};

struct menu_placement {
  std::string command;
  std::vector<menu_step> path;  // Main → CRM
  int order = 0;
};

}  // namespace erp
