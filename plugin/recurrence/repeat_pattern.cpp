// SPDX-License-Identifier: Apache-2.0
#include "plugin/recurrence/repeat_pattern.hpp"

#include <algorithm>

#include "host-sdk/kit/zone.hpp"

namespace crm {

namespace {

using std::chrono::days;

erp::date later(erp::date day, int by) {
  return erp::date(std::chrono::local_days(day) + days(by));
}

std::vector<int> turned(const std::vector<int>& weekdays, int by) {
  std::vector<int> result;
  for (const int day : weekdays) result.push_back((day - 1 + by % 7 + 7) % 7 + 1);
  std::sort(result.begin(), result.end());
  return result;
}

}  // namespace

erp::date day_of(const repeat_start& start) {
  return erp::kit::day_of(start.at);
}

int weekday_of(erp::date day) {
  return static_cast<int>(std::chrono::weekday(std::chrono::local_days(day)).iso_encoding());
}

int ordinal_of(erp::date day) {
  return static_cast<int>((unsigned{day.day()} - 1) / 7) + 1;
}

bool is_last_week(erp::date day) {
  return later(day, 7).month() != day.month();
}

bool is_last_day(erp::date day) {
  return later(day, 1).month() != day.month();
}

repeat_rule rule_moved(const repeat_rule& rule, const repeat_start& from, const repeat_start& to) {
  const auto before = day_of(from);
  const auto after = day_of(to);
  auto moved = completed(rule, from);
  if (before == after) return moved;
  if (rule.frequency == repeat_frequency::weekly) {
    const auto apart = (std::chrono::local_days(after) - std::chrono::local_days(before)).count();
    moved.weekdays = turned(moved.weekdays, static_cast<int>(apart % 7));
  }
  if (moved.month != 0) moved.month = static_cast<int>(unsigned{after.month()});
  if (moved.day != 0)
    moved.day =
        moved.day == -1 && is_last_day(after) ? -1 : static_cast<int>(unsigned{after.day()});
  if (moved.ordinal != 0) {
    moved.weekday = weekday_of(after);
    const bool last = is_last_week(after) && (moved.ordinal == -1 || ordinal_of(after) == 5);
    moved.ordinal = last ? -1 : ordinal_of(after);
  }
  return moved;
}

repeat_start start_of_period(const repeat_rule& rule, const repeat_start& start) {
  auto early = start;
  const auto day = day_of(start);
  const auto time = start.at - erp::kit::midnight(day);
  const auto first = std::chrono::day(1);
  if (rule.frequency == repeat_frequency::monthly)
    early.at = erp::kit::midnight(day.year() / day.month() / first) + time;
  if (rule.frequency == repeat_frequency::yearly)
    early.at = erp::kit::midnight(day.year() / std::chrono::January / first) + time;
  return early;
}

}  // namespace crm
