// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "host-sdk/kit/zone.hpp"

// What a clock on a wall in Warsaw shows, and when that is. Pure functions.

namespace crm_test {

inline constexpr char warsaw[] = "Europe/Warsaw";

inline erp::wall_time wall(int month, int day, int hour, int minute = 0, int year = 2026) {
  using namespace std::chrono;
  return local_days(std::chrono::year(year) / month / day) + hours(hour) + minutes(minute);
}

inline erp::instant at(int month, int day, int hour, int minute = 0, int year = 2026) {
  return erp::kit::to_instant_moving(wall(month, day, hour, minute, year), warsaw);
}

}  // namespace crm_test
