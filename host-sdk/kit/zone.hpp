// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "erp/result.hpp"
#include "erp/value.hpp"

// Between the clock on the wall and the instant that is stored, in an IANA zone of the system's
// database. Pure functions, callable on [any] thread; a zone that is_zone denies counts as UTC.
// Right also beyond 2037, where the database only has rules; years 1 … 9999.

namespace erp::kit {

bool is_zone(std::string_view name);

enum class wall_kind { once = 1, skipped, twice };  // spring skips an hour, autumn repeats one

struct wall_resolution {
  wall_kind kind = wall_kind::once;
  instant first;   // once: the instant; twice: the earlier; skipped: as if the clock had not moved
  instant second;  // twice: the later; else as first
  wall_time resumes;  // skipped: the first time that exists again
};

wall_resolution resolve(wall_time time, std::string_view zone);

// The earlier of two. fails: invalid when the clock skipped it, saying which times exist.
result<instant> to_instant(wall_time time, std::string_view zone);
// As to_instant, but a skipped time is moved on by what was skipped: 02:30 becomes 03:30.
instant to_instant_moving(wall_time time, std::string_view zone);
wall_time to_wall(instant moment, std::string_view zone);

date day_of(wall_time time);
date day_of(instant moment, std::string_view zone);
wall_time midnight(date day);

// A day there: from its first instant (some zones skip midnight) up to, without, the next day's.
struct day_bounds {
  instant from;
  instant until;
};
day_bounds bounds_of_day(date day, std::string_view zone);

// The same time on the wall that many days later; moved on where the clock skipped it.
instant add_days(instant moment, int days, std::string_view zone);

// "+01:00"
std::string offset_of(instant moment, std::string_view zone);

}  // namespace erp::kit
