// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/schedule/calendar_days.hpp"

#include <algorithm>
#include <array>

namespace erp::desktop {

namespace {

using namespace std::chrono;

constexpr int agenda_days = 14;
constexpr std::array<const char*, 5> ids{"day", "work_week", "week", "month", "agenda"};

date last_of_month(date day) {
  return date(day.year() / day.month() / std::chrono::last);
}

}  // namespace

date plus_days(date day, int days) {
  return date(sys_days(day) + std::chrono::days(days));
}

int days_between(date from, date to) {
  return int((sys_days(to) - sys_days(from)).count());
}

date monday_of(date day) {
  return plus_days(day, 1 - int(weekday(sys_days(day)).iso_encoding()));
}

bool is_weekend(date day) {
  return weekday(sys_days(day)).iso_encoding() > 5;
}

// The week that holds the year's first Thursday is its first.
int iso_week(date day) {
  const date thursday = plus_days(monday_of(day), 3);
  return days_between(date(thursday.year() / January / 1), thursday) / 7 + 1;
}

int days_in(const day_range& range) {
  return days_between(range.first, range.last) + 1;
}

bool contains(const day_range& range, date day) {
  return range.first <= day && day <= range.last;
}

day_range days_meant(schedule_span span, date anchor) {
  const date monday = monday_of(anchor);
  switch (span) {
    case schedule_span::day:
      return {anchor, anchor};
    case schedule_span::work_week:
      return {monday, plus_days(monday, 4)};
    case schedule_span::week:
      return {monday, plus_days(monday, 6)};
    case schedule_span::month:
      return {date(anchor.year() / anchor.month() / 1), last_of_month(anchor)};
    case schedule_span::agenda:
      break;
  }
  return {anchor, plus_days(anchor, agenda_days - 1)};
}

day_range days_shown(schedule_span span, date anchor) {
  const day_range meant = days_meant(span, anchor);
  if (span != schedule_span::month) return meant;
  return {monday_of(meant.first), plus_days(monday_of(meant.last), 6)};
}

date stepped(schedule_span span, date anchor, int by) {
  if (span == schedule_span::day) return plus_days(anchor, by);
  if (span == schedule_span::agenda) return plus_days(anchor, by * agenda_days);
  if (span != schedule_span::month) return plus_days(anchor, by * 7);
  const auto month = year_month(anchor.year(), anchor.month()) + months(by);
  const date last = last_of_month(date(month / 1));
  return date(month / std::min(anchor.day(), last.day()));  // 31 January leads to 28 February
}

std::string id_of(schedule_span span) {
  return ids.at(std::size_t(span) - 1);
}

std::optional<schedule_span> span_of(const std::string& id) {
  for (std::size_t index = 0; index < ids.size(); ++index)
    if (id == ids[index]) return schedule_span(index + 1);
  return std::nullopt;
}

}  // namespace erp::desktop
