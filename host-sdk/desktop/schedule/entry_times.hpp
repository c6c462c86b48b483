// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "erp/value.hpp"

// Where an entry comes to stand when it is dragged or nudged: times of the wall, so that ten
// o'clock stays ten o'clock whatever the clocks do in between. Pure functions.

namespace erp::desktop {

struct entry_times {
  wall_time from{};   // all day: midnight of the first day
  wall_time until{};  // all day: midnight after the last day
  bool operator==(const entry_times&) const = default;
};

enum class drag_kind { move = 1, start, end };

// By that much, the edge that moves on a multiple of `snap`. The other edge stays; an entry never
// gets shorter than `snap`, nor turns over.
entry_times dragged(const entry_times& entry, drag_kind kind, std::chrono::minutes by,
                    std::chrono::minutes snap);
// The same by whole days: the time of day stays.
entry_times dragged_by_days(const entry_times& entry, drag_kind kind, int days);

wall_time snapped(wall_time time, std::chrono::minutes snap);  // to the nearest

// What a day's clock does that others do not: an hour left out, or one that comes twice.
struct clock_change {
  wall_time from{};
  wall_time until{};
  bool skipped = false;  // else twice
};
std::optional<clock_change> clock_change_on(date day, const std::string& zone);

}  // namespace erp::desktop
