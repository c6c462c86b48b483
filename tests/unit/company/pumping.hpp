// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <chrono>
#include <functional>

#include "host-sdk/company/core/main_queue.hpp"

// Runs a main queue as a host's event loop would, until something is so. Main thread.

namespace company_tests {

inline void pump_until(erp::company::main_queue& queue, const std::function<bool()>& so) {
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  while (!so()) {
    if (queue.wait(std::chrono::milliseconds(10))) queue.run_pending();
    ASSERT_LT(std::chrono::steady_clock::now(), until) << "it never came";
  }
}

}  // namespace company_tests
