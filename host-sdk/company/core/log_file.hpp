// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "erp/services/log.hpp"

// Lines for the administrator: a rotating file, and errors on standard error as well.
// write is [any]. Lives as long as the host; a file that cannot be opened leaves standard error.

namespace erp::company {

class log_file : public services::log {
 public:
  // Keeps three files of at most 5 MB each.
  log_file(const std::string& program, const std::filesystem::path& file);
  ~log_file() override;

  void write(services::log_level level, std::string_view line) override;

 private:
  struct impl;
  std::unique_ptr<impl> impl_;
};

}  // namespace erp::company
