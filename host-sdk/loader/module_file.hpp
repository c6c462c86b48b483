// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "erp/version.hpp"
#include "host-sdk/loader/load_error.hpp"

// What a file says about the module in it, read as data: nothing of it is mapped, nothing runs.
// Reading blocks on the disk and is callable on any thread. The answer is a copy.

namespace erp::loader {

struct module_file {
  std::filesystem::path file;
  // As far as they could be read; empty and 0.0 where the file says nothing.
  std::string id;
  std::string version;
  std::string build_tag;
  contract_version contract{0, 0};
  std::optional<load_error> refused;  // none: may be mapped
};

// Accepts a contract of our own major and an equal or older minor, and our own build tag exactly.
module_file read_module_file(const std::filesystem::path& file);

}  // namespace erp::loader
