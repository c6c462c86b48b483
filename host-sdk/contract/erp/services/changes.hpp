// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "erp/subscription.hpp"
#include "erp/thread.hpp"
#include "erp/value.hpp"

// What was saved, told to whoever shows it: published after the commit, never before.
// Every function is [main]. A burst of publications may be told as one.

namespace erp::services {

struct change {
  std::string entity;            // "crm.activity"
  std::vector<record_key> keys;  // which; empty: any of them
};

class changes {
 public:
  virtual ~changes() = default;
  virtual void publish(change change) = 0;  // [main]
  virtual subscription on_change(std::string entity,
                                 std::function<void(const change&)> told) = 0;  // [main]
};

}  // namespace erp::services
