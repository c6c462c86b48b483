// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>

#include "erp/services/settings.hpp"
#include "erp/subscription.hpp"
#include "host-sdk/company/core/host_clock.hpp"
#include "host-sdk/company/core/session_service.hpp"

// Locks the station when nobody has touched it for a while. Every function is [main]; the services
// must outlive it. It goes by the host's clock: a computer that slept is locked when it wakes.

namespace erp::company {

class idle_lock {
 public:
  // `minutes`: instead of what the operator chose.
  idle_lock(session_service& session, host_clock& clock, services::settings& settings,
            std::optional<int> minutes);

  // Somebody is there: a key, the mouse, a request. What comes after too long a silence locks
  // first.
  void touch();

  // What the operator chose, at this station; 0: never. Until they choose, 15.
  int minutes() const;
  void set_minutes(int minutes);  // from 0 to minutes_max

  static constexpr int minutes_usual = 15;
  static constexpr int minutes_max = 24 * 60;

 private:
  void look();

  session_service& session_;
  host_clock& clock_;
  services::settings& settings_;
  std::optional<int> given_;
  instant last_;
  subscription ticks_;
  subscription operators_;
  subscription unlocked_;
};

}  // namespace erp::company
