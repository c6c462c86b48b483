// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "host-sdk/company/core/paths.hpp"
#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/company/core/secret_text.hpp"

// What erp-desktop is told when it starts: the same as erp-headless, checked as far as it can be
// without a database. Main thread, before the window; plain data.

namespace erp::desktop {

struct program_arguments {
  company::host_options host;
  std::vector<std::filesystem::path> modules;  // empty: all of installation.modules
  std::string login;                           // empty: the operator is asked for
  company::shared_secret password;             // none: the launcher's word
  company::installation installation;
  bool measure_start = false;  // say how long the start took, and end
};

struct start_refused {
  int exit_code = 2;
  std::string message;
};

// Throws start_refused; its code is 0 for --help.
program_arguments read_arguments(const std::vector<std::string>& given);

}  // namespace erp::desktop
