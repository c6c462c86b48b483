// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <utility>
#include <vector>

// Holds a registration or a connection to somebody's events; letting go of it ends it.
// Made by the owner of the event, dropped on the thread it was made on, usually [main].
// It must not outlive its owner's library; dropping it twice, or an empty one, does nothing.
//
// Rationale: no signal type crosses the door. A module that connects inline to a host's signal
// leaves code of its own in the host, and unloading it crashes the next emit even after an orderly
// disconnect. So one asks the owner through a virtual function and holds this.

namespace erp {

class [[nodiscard]] subscription {
 public:
  subscription() = default;
  explicit subscription(std::function<void()> release) : release_(std::move(release)) {}
  subscription(subscription&& other) noexcept : release_(std::exchange(other.release_, nullptr)) {}
  subscription& operator=(subscription&& other) noexcept {
    if (this != &other) {
      reset();
      release_ = std::exchange(other.release_, nullptr);
    }
    return *this;
  }
  ~subscription() { reset(); }

  void reset() {
    if (auto release = std::exchange(release_, nullptr)) release();
  }
  explicit operator bool() const { return static_cast<bool>(release_); }

 private:
  std::function<void()> release_;
};

using subscriptions = std::vector<subscription>;

}  // namespace erp
