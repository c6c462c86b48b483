// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/demo/work_calendar.hpp"

#include <algorithm>
#include <set>

namespace erp::company::demo {

namespace {

using namespace std::chrono;

constexpr hours office_opens{8};
constexpr hours office_closes{16};

// The Gregorian computus, Meeus, Jones and Butcher.
local_days easter(year year) {
  const int y = static_cast<int>(year);
  const int a = y % 19, b = y / 100, c = y % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return local_days(year / month(static_cast<unsigned>(n / 31)) /
                    day(static_cast<unsigned>(n % 31 + 1)));
}

bool is_holiday(local_days day) {
  static const std::set<month_day> fixed = {
      January / 1,  January / 6,   May / 1,       May / 3,       August / 15,
      November / 1, November / 11, December / 24, December / 25, December / 26};
  const year_month_day date(day);
  if (fixed.count(date.month() / date.day())) return true;
  const auto since_easter = day - easter(date.year());
  return since_easter == days(1) || since_easter == days(60);  // Easter Monday, Corpus Christi
}

}  // namespace

bool is_workday(local_days day) {
  return weekday(day).iso_encoding() <= 5 && !is_holiday(day);
}

local_days workdays_later(local_days day, int count) {
  while (!is_workday(day)) day += days(1);
  while (count > 0) {
    day += days(1);
    if (is_workday(day)) --count;
  }
  return day;
}

std::optional<local_minutes> agenda::take_any(int employee, local_days day, int minutes,
                                              int grid_minutes, dice& dice) {
  const int first = static_cast<int>(std::chrono::minutes(office_opens).count());
  const int last = static_cast<int>(std::chrono::minutes(office_closes).count()) - minutes;
  for (int attempt = 0; attempt < 25 && last > first; ++attempt) {
    const int at = dice.between(first, last) / grid_minutes * grid_minutes;
    const local_minutes moment = local_minutes(day) + std::chrono::minutes(at);
    if (take(employee, moment, minutes)) return moment;
  }
  return std::nullopt;
}

bool agenda::take(int employee, local_minutes at, int minutes) {
  const auto day = floor<days>(at);
  const local_minutes until = at + std::chrono::minutes(minutes);
  if (!is_workday(day) || at - day < office_opens || until - day > office_closes) return false;
  auto& taken = busy_[{employee, day}];
  const bool free = std::none_of(taken.begin(), taken.end(), [&](const busy& other) {
    return at < other.until && other.from < until;
  });
  if (free) taken.push_back({at, until});
  return free;
}

}  // namespace erp::company::demo
