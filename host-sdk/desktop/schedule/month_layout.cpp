// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/schedule/month_layout.hpp"

#include <algorithm>
#include <numeric>

namespace erp::desktop {

std::vector<int> lanes_of(const std::vector<bar_span>& bars) {
  std::vector<std::size_t> order(bars.size());
  std::iota(order.begin(), order.end(), std::size_t(0));
  std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
    if (bars[one].first != bars[other].first) return bars[one].first < bars[other].first;
    return bars[one].last > bars[other].last;
  });
  std::vector<int> lanes(bars.size());
  std::vector<int> taken_until;  // by lane: the last day of its last bar
  for (const std::size_t index : order) {
    auto free = std::find_if(taken_until.begin(), taken_until.end(),
                             [&](int last) { return last < bars[index].first; });
    if (free == taken_until.end()) free = taken_until.insert(free, -1);
    *free = bars[index].last;
    lanes[index] = int(free - taken_until.begin());
  }
  return lanes;
}

fitted_bars fit_bars(const std::vector<bar_span>& bars, const std::vector<int>& lanes, int days,
                     int room) {
  fitted_bars result{std::vector<bool>(bars.size(), true),
                     std::vector<int>(std::size_t(std::max(days, 0)), 0)};
  const auto hide = [&](std::size_t index) {
    result.shown[index] = false;
    for (int day = bars[index].first; day <= bars[index].last; ++day)
      ++result.hidden[std::size_t(day)];
  };
  const auto crowded = [&](const bar_span& bar) {
    return std::any_of(result.hidden.begin() + bar.first, result.hidden.begin() + bar.last + 1,
                       [](int hidden) { return hidden > 0; });
  };
  for (std::size_t index = 0; index < bars.size(); ++index)
    if (lanes[index] >= room) hide(index);
  // A bar hidden from the last lane may crowd other days of its own.
  for (bool again = true; again;) {
    again = false;
    for (std::size_t index = 0; index < bars.size(); ++index) {
      if (!result.shown[index] || lanes[index] != room - 1 || !crowded(bars[index])) continue;
      hide(index);
      again = true;
    }
  }
  return result;
}

}  // namespace erp::desktop
