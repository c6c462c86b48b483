// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "erp/value.hpp"

// When Poland works: public holidays of any year as the law of that year named them, weekends, and
// the usual hours of an office. Pure functions, callable on [any] thread.

namespace erp::kit {

// The time on the wall at which an office opens and closes, Monday to Friday.
inline constexpr std::chrono::hours office_opens{8};
inline constexpr std::chrono::hours office_closes{16};

// By the law of 18 January 1951 on days free from work, with what was taken out of it and put in
// since; 24 December is one since 2025. Before 1951: none.
enum class public_holiday {
  new_year = 1,
  epiphany,  // to 1960, and since 2011
  easter_sunday,
  easter_monday,
  labour_day,
  constitution_day,  // since 1990
  pentecost,
  corpus_christi,
  rebirth_day,  // 22 July, to 1989
  assumption,   // to 1960, and since 1989
  all_saints,
  independence_day,  // since 1989
  christmas_eve,     // since 2025
  christmas_day,
  second_christmas_day
};

date easter_sunday_of(std::chrono::year year);
std::optional<public_holiday> public_holiday_on(date day);
// "Boże Ciało", "Corpus Christi"; every language but Polish is taken for English.
std::string_view name_of(public_holiday holiday, std::string_view language);

bool is_weekend(date day);
bool is_workday(date day);  // Monday to Friday, no public holiday

}  // namespace erp::kit
