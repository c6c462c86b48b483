// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/paths.hpp"

#include <cstdlib>

namespace erp::company {

namespace {

// Relative paths in these variables are invalid by the XDG specification and are passed over.
std::filesystem::path of_environment(const char* variable, const char* below_home) {
  if (const char* set = std::getenv(variable); set && *set == '/')
    return std::filesystem::path(set) / "crm-activities";
  const char* home = std::getenv("HOME");
  return std::filesystem::path(home && *home ? home : ".") / below_home / "crm-activities";
}

}  // namespace

std::filesystem::path config_directory() {
  return of_environment("XDG_CONFIG_HOME", ".config");
}
std::filesystem::path state_directory() {
  return of_environment("XDG_STATE_HOME", ".local/state");
}
std::filesystem::path data_directory() {
  return of_environment("XDG_DATA_HOME", ".local/share");
}
std::filesystem::path demo_database() {
  return data_directory() / "demo.db";
}

installation installation::around(const std::filesystem::path& program_directory) {
  const auto root = program_directory.parent_path();
  return {root / "modules", root / "share"};
}

std::filesystem::path installation::binding(std::string_view name) const {
  const bool is_file = name.find('/') != std::string_view::npos || name.ends_with(".toml");
  if (is_file) return std::filesystem::path(name);
  return share / "bindings" / (std::string(name) + ".toml");
}

}  // namespace erp::company
