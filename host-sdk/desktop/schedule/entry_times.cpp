// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/schedule/entry_times.hpp"

#include <algorithm>

#include "host-sdk/kit/zone.hpp"

namespace erp::desktop {

using namespace std::chrono;

wall_time snapped(wall_time time, minutes snap) {
  const auto day = floor<days>(time);
  const auto since = floor<minutes>(time - day);
  return wall_time(day) + (since + snap / 2) / snap * snap;
}

entry_times dragged(const entry_times& entry, drag_kind kind, minutes by, minutes snap) {
  entry_times moved = entry;
  switch (kind) {
    case drag_kind::move:
      moved.from = snapped(entry.from + by, snap);
      moved.until = moved.from + (entry.until - entry.from);
      break;
    case drag_kind::start:
      moved.from =
          std::min(snapped(entry.from + by, snap), entry.until - wall_time::duration(snap));
      break;
    case drag_kind::end:
      moved.until =
          std::max(snapped(entry.until + by, snap), entry.from + wall_time::duration(snap));
      break;
  }
  return by == minutes(0) ? entry : moved;
}

entry_times dragged_by_days(const entry_times& entry, drag_kind kind, int by) {
  entry_times moved = entry;
  if (kind != drag_kind::end) moved.from += days(by);
  if (kind != drag_kind::start) moved.until += days(by);
  if (moved.until > moved.from || kind == drag_kind::move) return moved;
  // The last day that is left, or the first.
  const auto length = (entry.until - entry.from) % days(1);
  const auto least =
      length > minutes(0) ? wall_time::duration(length) : wall_time::duration(days(1));
  if (kind == drag_kind::end) moved.until = moved.from + least;
  if (kind == drag_kind::start) moved.from = moved.until - least;
  return moved;
}

std::optional<clock_change> clock_change_on(date day, const std::string& zone) {
  constexpr minutes step{15};
  std::optional<clock_change> found;
  const wall_time midnight = kit::midnight(day);
  const auto bounds = kit::bounds_of_day(day, zone);
  if (bounds.until - bounds.from == hours(24)) return found;
  for (wall_time time = midnight; time < midnight + days(1); time += step) {
    const auto kind = kit::resolve(time, zone).kind;
    if (kind == kit::wall_kind::once) continue;
    if (!found) found = clock_change{time, time, kind == kit::wall_kind::skipped};
    found->until = time + step;
  }
  return found;
}

}  // namespace erp::desktop
