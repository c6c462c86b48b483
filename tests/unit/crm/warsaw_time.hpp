// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "host-sdk/kit/zone.hpp"

// Instants as a clock on a wall in Warsaw shows them. Pure functions.

namespace crm_test {

inline constexpr char warsaw[] = "Europe/Warsaw";

inline erp::instant at(int month, int day, int hour, int minute = 0, int year = 2026) {
  using namespace std::chrono;
  const auto wall =
      local_days(std::chrono::year(year) / month / day) + hours(hour) + minutes(minute);
  return erp::kit::to_instant_moving(time_point_cast<milliseconds>(wall), warsaw);
}

}  // namespace crm_test
