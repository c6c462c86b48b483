// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "plugin/slot/slot.hpp"

// The next time at which somebody works and is free. Pure but for what it asks, [any].

namespace crm {

inline constexpr int days_searched = 60;
// Where a new time of day has to be found it begins on a quarter of an hour.
inline constexpr std::chrono::minutes slot_grid{15};

// What is taken of a stretch of time.
using busy_between = std::function<std::vector<slot>(erp::instant from, erp::instant until)>;

// Where a slot as long as `wanted` starts: on a workday, within office hours (from their beginning,
// where it is longer than they are), free, not before `now`. The nearest one when `wanted` is none
// of these, else the one after it, so that asking again goes on. The time of day is kept where only
// the day is wrong. None: nothing was found within days_searched days.
std::optional<erp::instant> next_working_slot(const slot& wanted, erp::instant now,
                                              std::string_view zone, const busy_between& busy);

}  // namespace crm
