// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/demo/work_calendar.hpp"

#include <algorithm>

#include "host-sdk/kit/work_calendar.hpp"

namespace erp::company::demo {

using namespace std::chrono;
using kit::office_closes;
using kit::office_opens;

bool is_workday(local_days day) {
  return kit::is_workday(date(day));
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
