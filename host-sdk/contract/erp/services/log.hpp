// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "erp/thread.hpp"

// Lines for the administrator, in English, without personal data and without passwords.
// Callable on [any] thread; the text is copied before write returns.

namespace erp::services {

enum class log_level { debug = 1, info, warning, error };

class log {
 public:
  virtual ~log() = default;
  virtual void write(log_level level, std::string_view line) = 0;  // [any]
};

}  // namespace erp::services
