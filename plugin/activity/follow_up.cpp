// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/follow_up.hpp"

#include <chrono>

#include "host-sdk/kit/zone.hpp"

namespace crm {

namespace {

using std::chrono::days;
using std::chrono::hours;

constexpr int days_per_week = 7;
constexpr std::chrono::sys_days last_day =
    std::chrono::year(9999) / std::chrono::December / std::chrono::day(31);

int days_in(delay by) {
  return static_cast<int>(by.amount) * (by.unit == follow_up_unit::weeks ? days_per_week : 1);
}

std::optional<std::int64_t> amount_in(follow_up_unit unit, erp::instant start, erp::instant at,
                                      std::string_view zone) {
  if (unit == follow_up_unit::hours) {
    const auto between = at - start;
    if (between % hours(1) != std::chrono::milliseconds(0)) return std::nullopt;
    return std::chrono::duration_cast<hours>(between).count();
  }
  const auto from = erp::kit::to_wall(start, zone);
  const auto to = erp::kit::to_wall(at, zone);
  const auto apart = std::chrono::round<days>(to - from).count();
  const int step = unit == follow_up_unit::weeks ? days_per_week : 1;
  if (apart <= 0 || apart % step != 0) return std::nullopt;
  if (apart > follow_up_amount_max * days_per_week) return std::nullopt;
  // A time the clock skips is moved on, so compare what the amount would make, not the wall.
  if (erp::kit::add_days(start, static_cast<int>(apart), zone) != at) return std::nullopt;
  return apart / step;
}

}  // namespace

std::optional<erp::instant> after(erp::instant start, delay by, std::string_view zone) {
  if (by.amount < 0 || by.amount > follow_up_amount_max) return std::nullopt;
  const auto reach = by.unit == follow_up_unit::hours
                         ? std::chrono::duration_cast<days>(hours(by.amount)) + days(1)
                         : days(days_in(by));
  if (std::chrono::floor<days>(start) + reach >= last_day) return std::nullopt;
  if (by.unit == follow_up_unit::hours) return start + hours(by.amount);
  return erp::kit::add_days(start, days_in(by), zone);
}

std::optional<delay> delay_between(erp::instant start, erp::instant at, follow_up_unit preferred,
                                   std::string_view zone) {
  if (at <= start) return std::nullopt;
  for (auto unit :
       {preferred, follow_up_unit::weeks, follow_up_unit::days, follow_up_unit::hours}) {
    const auto amount = amount_in(unit, start, at, zone);
    if (amount && *amount <= follow_up_amount_max) return delay{*amount, unit};
  }
  return std::nullopt;
}

erp::instant same_length_end(erp::instant source_start, erp::instant source_end, bool all_day,
                             erp::instant at, std::string_view zone) {
  if (!all_day) return at + (source_end - source_start);
  const auto wall_length =
      erp::kit::to_wall(source_end, zone) - erp::kit::to_wall(source_start, zone);
  return erp::kit::add_days(at, static_cast<int>(std::chrono::round<days>(wall_length).count()),
                            zone);
}

bool is_moved_by_the_clock(erp::instant start, delay by, std::string_view zone) {
  if (by.unit == follow_up_unit::hours || !after(start, by, zone)) return false;
  const auto wall = erp::kit::to_wall(start, zone) + days(days_in(by));
  return erp::kit::resolve(wall, zone).kind == erp::kit::wall_kind::skipped;
}

}  // namespace crm
