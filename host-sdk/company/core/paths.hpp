// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

// Where things lie: the operator's own folders (XDG) and what was installed beside the program.
// Pure functions of the environment, [any]; nothing is created.

namespace erp::company {

std::filesystem::path
config_directory();  // $XDG_CONFIG_HOME/crm-activities, else ~/.config/crm-activities
std::filesystem::path
state_directory();  // $XDG_STATE_HOME/crm-activities, else ~/.local/state/crm-activities
std::filesystem::path
data_directory();  // $XDG_DATA_HOME/crm-activities, else ~/.local/share/crm-activities
// The embedded company that is opened when no database is named.
std::filesystem::path demo_database();  // data_directory()/demo.db

// What lies beside the program's own folder (…/bin): …/modules, …/share.
struct installation {
  std::filesystem::path modules;
  std::filesystem::path share;

  static installation around(const std::filesystem::path& program_directory);
  // "northwind" → share/bindings/northwind.toml; what has a '/' or ends in .toml is a file's name.
  std::filesystem::path binding(std::string_view name) const;
};

}  // namespace erp::company
