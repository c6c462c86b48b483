// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "erp/services/log.hpp"
#include "erp/ui/command.hpp"
#include "erp/ui/placement.hpp"
#include "host-sdk/company/core/contributions.hpp"
#include "host-sdk/company/core/front_list.hpp"

// The commands as both hosts offer them: which may run now, where they hang, and running them.
// Every function is [main]. The contributions, the front list and the log must outlive it.

namespace erp::company {

struct ribbon_button {
  std::string command;
  button_size size = button_size::large;
  bool operator==(const ribbon_button&) const = default;
};

struct ribbon_group {
  std::string id;
  text caption;
  std::vector<ribbon_button> buttons;  // by order, then by registration
};

struct ribbon_page {
  std::string id;
  text caption;
  std::string key_tip;
  std::string contextual_list;  // shows only while this list is in front; empty: always
  std::vector<ribbon_group> groups;
};

struct menu_item {
  std::string id;  // of the step; of the command at a leaf
  text caption;
  std::string command;  // empty: a submenu
  std::vector<menu_item> items;
};

class command_table {
 public:
  command_table(const contributions& contributions, const front_list& front, services::log& log);

  // Of an unknown command: not enabled, saying so. A module that throws is not enabled either.
  availability available(const std::string& id) const;  // as things stand in front
  availability available(const std::string& id, const command_context& where) const;
  // fails: not_found, denied (with why_not), internal (it threw), and whatever the command says.
  result<void> run(const std::string& id, const arguments& with);
  result<void> run(const std::string& id, const command_context& where, const arguments& with);

  // Only what has a command behind it; pages, groups and steps of equal id are one.
  std::vector<ribbon_page> ribbon() const;
  std::vector<menu_item> menu() const;

 private:
  const contributions& contributions_;
  const front_list& front_;
  services::log& log_;
};

}  // namespace erp::company
