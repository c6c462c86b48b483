// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "erp/ui/command.hpp"
#include "host-sdk/company/core/signal.hpp"

// The list in front and what is selected there: what commands are asked about.
// Every function is [main]. Lives as long as the host; the front-end keeps it true.

namespace erp::company {

class front_list {
 public:
  const command_context& current() const { return current_; }
  void show(command_context now);  // tells only when something differs
  void clear() { show({}); }
  subscription on_changed(std::function<void()> told) { return changed_.connect(std::move(told)); }

 private:
  command_context current_;
  signal<> changed_;
};

}  // namespace erp::company
