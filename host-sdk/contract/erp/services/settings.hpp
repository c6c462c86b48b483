// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "erp/thread.hpp"

// What one operator chose on this station: column widths, last filter, window places.
// Every function is [main]; a value is kept at once and survives the program's end.

namespace erp::services {

class settings {
 public:
  virtual ~settings() = default;
  // Of the operator logged in. Nothing was kept under the name: nullopt. [main]
  virtual std::optional<std::string> get(std::string_view name) const = 0;
  virtual void set(std::string_view name, std::string value) = 0;  // [main]
};

}  // namespace erp::services
