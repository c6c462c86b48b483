// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/kit/zone.hpp"

#include <date/tz.h>

#include <array>

#include "host-sdk/kit/text.hpp"

namespace erp::kit {

namespace {

using std::chrono::milliseconds;

const ::date::time_zone* find_zone(std::string_view name) {
  try {
    return ::date::locate_zone(name);
  } catch (const std::exception&) {
    return nullptr;
  }
}

// The zone, or none for UTC. Looked up once per thread and name: a list asks for the same again
// and again.
const ::date::time_zone* zone_of(std::string_view name) {
  thread_local std::string last_name;
  thread_local const ::date::time_zone* last_zone = nullptr;
  if (name.empty() || name == "UTC") return nullptr;
  if (name != last_name) {
    last_zone = find_zone(name);
    last_name = name;
  }
  return last_zone;
}

// Rationale: the system's files list clock changes up to 2037 and then only give a rule, which the
// library does not read: summers of 2038 would have no summer time. Clock changes depend on the
// weekday of a date alone, so a later date is looked up in a year before 2038 whose March begins on
// the same weekday (before March: whose January does). All seven are among these, and none is a
// leap year, which have no clock change on their extra day.
constexpr int last_listed_year = 2037;
constexpr std::array<int, 7> listed_years{2027, 2030, 2031, 2033, 2034, 2035, 2037};

std::chrono::days listed_shift(std::chrono::sys_days day) {
  using namespace std::chrono;
  const year_month_day date(day);
  if (int{date.year()} <= last_listed_year) return days{0};
  const auto month = date.month() < March ? January : March;
  const sys_days begins(date.year() / month / 1);
  for (const int listed : listed_years) {
    const sys_days same(year(listed) / month / 1);
    if (weekday(same) == weekday(begins)) return begins - same;
  }
  return days{0};
}

template <class Time>
std::chrono::days shift_of(Time time) {
  const auto day = std::chrono::floor<std::chrono::days>(time.time_since_epoch());
  return listed_shift(std::chrono::sys_days(day));
}

wall_resolution plain(instant at) {
  return {wall_kind::once, at, at, {}};
}

}  // namespace

bool is_zone(std::string_view name) {
  return name == "UTC" || find_zone(name) != nullptr;
}

wall_resolution resolve(wall_time time, std::string_view zone) {
  const auto* found = zone_of(zone);
  const instant as_utc(time.time_since_epoch());
  if (!found) return plain(as_utc);
  const auto shift = shift_of(time);
  const auto info =
      found->get_info(::date::local_time<milliseconds>(as_utc.time_since_epoch() - shift));
  const instant by_first = as_utc - info.first.offset;
  if (info.result == ::date::local_info::unique) return plain(by_first);
  const instant by_second = as_utc - info.second.offset;
  if (info.result == ::date::local_info::ambiguous)
    return {wall_kind::twice, by_first, by_second, {}};
  const milliseconds change = info.first.end.time_since_epoch() + info.second.offset;
  return {wall_kind::skipped, by_first, by_first, wall_time(change + shift)};
}

result<instant> to_instant(wall_time time, std::string_view zone) {
  const auto found = resolve(time, zone);
  if (found.kind != wall_kind::skipped) return found.first;
  return error{error_code::invalid,
               tr("{1} does not exist: the clocks go forward then. The next time is {2}.", time,
                  found.resumes),
               {},
               {}};
}

instant to_instant_moving(wall_time time, std::string_view zone) {
  return resolve(time, zone).first;
}

wall_time to_wall(instant moment, std::string_view zone) {
  const auto* found = zone_of(zone);
  if (!found) return wall_time(moment.time_since_epoch());
  const auto shift = shift_of(moment);
  const ::date::sys_time<milliseconds> listed(moment.time_since_epoch() - shift);
  return wall_time(moment.time_since_epoch() + found->get_info(listed).offset);
}

date day_of(wall_time time) {
  return date(std::chrono::floor<std::chrono::days>(time));
}

date day_of(instant moment, std::string_view zone) {
  return day_of(to_wall(moment, zone));
}

wall_time midnight(date day) {
  return wall_time(std::chrono::local_days(day));
}

day_bounds bounds_of_day(date day, std::string_view zone) {
  const auto from = midnight(day);
  const auto until = from + std::chrono::days(1);
  const auto first_instant = [&](wall_time time) {
    const auto found = resolve(time, zone);
    // As if the clock had not moved is after the gap by as much as is missing: go back to its end.
    return found.kind == wall_kind::skipped ? resolve(found.resumes, zone).first : found.first;
  };
  return {first_instant(from), first_instant(until)};
}

instant add_days(instant moment, int days, std::string_view zone) {
  return to_instant_moving(to_wall(moment, zone) + std::chrono::days(days), zone);
}

std::string offset_of(instant moment, std::string_view zone) {
  const auto ahead = to_wall(moment, zone).time_since_epoch() - moment.time_since_epoch();
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(ahead).count();
  const auto size = minutes < 0 ? -minutes : minutes;
  const auto two = [](long long n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return (minutes < 0 ? "-" : "+") + two(size / 60) + ":" + two(size % 60);
}

}  // namespace erp::kit
