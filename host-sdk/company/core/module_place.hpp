// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "erp/host.hpp"
#include "erp/registry.hpp"

// The host as one module sees it: every registration, subscription and job goes through a ledger,
// and a callback that throws ends in the log instead of the host. Every function is [main] but
// those of erp::host. The host must outlive it; it must outlive the module.

namespace erp::company {

class reference_host;

class module_place {
 public:
  module_place(reference_host& host, std::string module, std::filesystem::path folder);
  ~module_place();

  erp::registry& registry();
  erp::host& host();
  // Deletes the sessions of the module's open lists and forms; before module::stop.
  void close_windows();
  // Takes back what module::stop left and waits for the module's running work; says what it was.
  std::vector<std::string> take_back();

 private:
  struct impl;
  std::unique_ptr<impl> impl_;
};

}  // namespace erp::company
