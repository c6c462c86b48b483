// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "erp/value.hpp"

// Points in time as the protocol writes them: ISO 8601.
// Pure functions, callable on any thread. Years 1 to 9999; nullopt for anything else.

namespace erp::headless {

// "2026-03-02T09:00:00+01:00", with milliseconds where there are any.
std::string show_instant(instant moment, std::string_view zone);
std::string show_wall_time(wall_time moment);  // the same without the offset
std::string show_date(date day);               // "2026-03-02"

// With an offset (or Z) an instant; without one a wall_time, midnight where there is no time.
std::optional<std::variant<instant, wall_time>> read_moment(std::string_view text);
std::optional<date> read_date(std::string_view text);

}  // namespace erp::headless
