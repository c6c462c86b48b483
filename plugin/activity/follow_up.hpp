// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "erp/value.hpp"

// When the next one is (P8): an amount and a unit from this activity's start, or a date; each can
// be told from the other. Pure functions, [any]. Days and weeks keep the time on the wall across a
// clock change (10:00 stays 10:00), hours are hours on the clock that never jumps.

namespace crm {

enum class follow_up_unit { hours = 1, days, weeks };

inline constexpr std::int64_t follow_up_amount_max = 9999;

struct delay {
  std::int64_t amount = 1;
  follow_up_unit unit = follow_up_unit::weeks;
  bool operator==(const delay&) const = default;
};

// None when it lies beyond the year 9999.
std::optional<erp::instant> after(erp::instant start, delay by, std::string_view zone);

// The delay that says exactly this date: in `preferred` when that can, else in the largest unit
// that can. None when no whole number of hours does, or the date is not after the start.
std::optional<delay> delay_between(erp::instant start, erp::instant at, follow_up_unit preferred,
                                   std::string_view zone);

// The end of the one that follows: as long as the source, by the wall where it is all day.
erp::instant same_length_end(erp::instant source_start, erp::instant source_end, bool all_day,
                             erp::instant at, std::string_view zone);

// Whether that time on the wall is one that the clock skips, so that it was moved on.
bool is_moved_by_the_clock(erp::instant start, delay by, std::string_view zone);

}  // namespace crm
