// SPDX-License-Identifier: Apache-2.0
#include "plugin/chain/chain_gap.hpp"

#include "host-sdk/kit/zone.hpp"
#include "plugin/activity/follow_up.hpp"

namespace crm {

namespace {

using std::chrono::days;
using std::chrono::milliseconds;

// Where whole days became hours or the other way round, the days alone can be told.
milliseconds gap_on_the_wall(const start_change& change) {
  const auto from = erp::kit::to_wall(change.from.starts_at, change.zone);
  const auto to = erp::kit::to_wall(change.to.starts_at, change.zone);
  if (change.from.all_day == change.to.all_day) return to - from;
  return std::chrono::floor<days>(to) - std::chrono::floor<days>(from);
}

bool is_hours(milliseconds gap) {
  return std::chrono::abs(gap) < days(1);
}

}  // namespace

bool is_moved(const start_change& change) {
  return gap_on_the_wall(change) != milliseconds(0);
}

slot moved_along(const slot& other, std::string_view zone, const start_change& change) {
  const auto gap = gap_on_the_wall(change);
  const auto wall = erp::kit::to_wall(other.starts_at, zone);
  auto starts_at = other.starts_at;
  if (other.all_day) {
    const auto whole = std::chrono::duration_cast<days>(gap);
    starts_at = erp::kit::bounds_of_day(erp::kit::day_of(wall + whole), zone).from;
  } else if (is_hours(gap)) {
    if (gap != milliseconds(0)) starts_at += change.to.starts_at - change.from.starts_at;
  } else {
    starts_at = erp::kit::to_instant_moving(wall + gap, zone);
  }
  return {starts_at,
          same_length_end(other.starts_at, other.ends_at, other.all_day, starts_at, zone),
          other.all_day};
}

}  // namespace crm
