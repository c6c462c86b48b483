// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "erp/services/clock.hpp"
#include "host-sdk/company/core/main_queue.hpp"

// The host's time: the computer's, or one that stands still until a script moves it.
// Thread rule of services::clock; advance is [main]. Ticks of the computer's time are brought to
// the main thread by a thread of its own, which ends with the clock.

namespace erp::company {

class host_clock : public services::clock {
 public:
  // `fixed_at`: stands there. `zone`: IANA name; empty: the computer's, UTC when it has none.
  host_clock(main_queue& queue, std::optional<instant> fixed_at, std::string zone);
  ~host_clock() override;

  instant now() const override;
  std::chrono::milliseconds monotonic() const override;
  std::string zone() const override { return zone_; }
  subscription every(std::chrono::milliseconds period, std::function<void()> tick) override;

  bool fixed() const { return fixed_; }
  // Moves a fixed clock on and calls every tick that came due on the way, in order of time; of one
  // tick at most a thousand, as a computer that slept would. Requires fixed() and by >= 0. [main]
  void advance(std::chrono::milliseconds by);

 private:
  struct ticker;
  const bool fixed_;
  const std::string zone_;
  std::atomic<std::int64_t> fixed_now_ms_;
  std::atomic<std::int64_t> fixed_monotonic_ms_;
  std::shared_ptr<ticker> ticker_;
};

}  // namespace erp::company
