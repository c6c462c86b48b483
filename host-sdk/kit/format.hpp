// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "erp/value.hpp"

// How a value looks to people: Polish "02.03.2026 10:00", "1 234,50 PLN"; English (every other
// language code) "2 Mar 2026 10:00", "1,234.50 PLN". What is shown can be typed: parse.hpp reads
// it. Pure functions, callable on [any] thread; blanks inside numbers are no-break ones (U+00A0).

namespace erp::kit {

inline constexpr std::string_view no_break_space = "\u00a0";

// Any value: nothing entered is empty text, keys are their own text, a list has ", " between.
std::string show(const value& value, std::string_view language, std::string_view zone);

std::string show_moment(instant moment, std::string_view language, std::string_view zone);
std::string show_moment(wall_time moment, std::string_view language);
std::string show_date(date day, std::string_view language);           // "02.03.2026", "2 Mar 2026"
std::string show_time(wall_time moment);                              // "10:00"
std::string show_weekday(date day, std::string_view language);        // "poniedziałek", "Monday"
std::string show_weekday_short(date day, std::string_view language);  // "pon.", "Mon"
// "pon. 02.03.2026 10:00", "Mon 2 Mar 2026 10:00"
std::string show_moment_with_weekday(wall_time moment, std::string_view language);

std::string show_duration(std::chrono::seconds length);                    // "1:30:00", "-0:00:05"
std::string show_integer(std::int64_t number, std::string_view language);  // "12 345", "12,345"
// Two decimals (none where the currency has none); four when two do not say it all.
std::string show_money(const money& amount, std::string_view language);
std::string show_boolean(bool yes, std::string_view language);  // "tak", "yes"

}  // namespace erp::kit
