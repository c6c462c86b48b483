// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>
#include <string>

#include "erp/subscription.hpp"
#include "erp/thread.hpp"
#include "erp/value.hpp"

// The host's clock: the time that counts for records, and ticks for what runs on screen.
// now and monotonic are [any], every is [main]. Tests and scripts may fix and move both.

namespace erp::services {

class clock {
 public:
  virtual ~clock() = default;
  // The time of day, UTC. May jump when somebody sets the computer's clock. [any]
  virtual instant now() const = 0;
  // Never goes back; for measuring lengths. Starts anywhere. [any]
  virtual std::chrono::milliseconds monotonic() const = 0;
  // IANA name of the operator's time zone, e.g. "Europe/Warsaw". [any]
  virtual std::string zone() const = 0;
  // Calls `tick` on main about every `period` until the subscription is dropped. [main]
  virtual subscription every(std::chrono::milliseconds period, std::function<void()> tick) = 0;
};

}  // namespace erp::services
