// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

#include "erp/value.hpp"

// What people type, understood in both languages at once: everything format.hpp shows and the
// shorter forms. Pure functions, callable on [any] thread; nullopt when it cannot be understood,
// never a guess. A day that does not exist (30.02) is not understood; a clock change is no concern
// here, see zone.hpp.

namespace erp::kit {

// "02.03.2026", "2.3.26", "2.3" (this year), "2026-03-02", "2 mar 2026", "2 Mar", "today",
// "jutro", "pojutrze", "wczoraj", "+3" (days from today), "mon", "piątek" (the next such day).
std::optional<date> parse_date(std::string_view text, date today);

// "10:30", "10.30", "1030", "9", "9:05", "9 am", "2:15 pm". Minutes since midnight, 0 … 1439.
std::optional<std::chrono::minutes> parse_time(std::string_view text);

// A day, a time (of `shown`'s day), or both, a comma between allowed; the part not typed is taken
// from `shown`, what the field held before (or now).
std::optional<wall_time> parse_moment(std::string_view text, wall_time shown, date today);

// "1:30" (h:mm), "1:30:05", "90" and "90 min", "1,5 h", "1 h 30 min", "45s", "1 godz. 5 min".
// Not negative, at most 9999 hours.
std::optional<std::chrono::seconds> parse_duration(std::string_view text);

// "1 234,50 PLN", "1,234.50", "PLN 12", "12 zł", "12.5". Only "1,234" depends on the language:
// English groups digits there. Without a currency: `currency`. At most four decimals, exact;
// nullopt beyond that or beyond ±900 billion.
std::optional<money> parse_money(std::string_view text, std::string_view language,
                                 std::string_view currency);

// "12 345", "12,345", "-7"
std::optional<std::int64_t> parse_integer(std::string_view text);

}  // namespace erp::kit
