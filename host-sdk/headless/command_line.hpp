// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "host-sdk/company/core/paths.hpp"
#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/company/core/secret_text.hpp"

// What a host program is told when it starts, checked as far as it can be without a database.
// Pure, callable on any thread; plain data.

namespace erp::headless {

struct command_line {
  company::host_options host;
  std::vector<std::filesystem::path> modules;  // empty: all of installation.modules
  std::string login;                           // empty: nobody yet
  company::shared_secret password;             // none: the launcher's word
  company::installation installation;
};

struct start_refused {
  int exit_code = 2;
  std::string message;  // for standard error; for standard output when the code is 0 (--help)
};

// `program` names it in its help and its log. Throws start_refused.
command_line read_command_line(const std::string& program, int argc, char** argv);

}  // namespace erp::headless
