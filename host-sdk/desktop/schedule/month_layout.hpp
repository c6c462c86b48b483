// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

// Bars over the days of one row, in lanes under each other: a week of the month, the row of what
// lasts all day. Pure; the same bars in the same order always come to stand alike.

namespace erp::desktop {

struct bar_span {
  int first = 0;  // index of the day in the row, both inclusive
  int last = 0;
};

// A lane for each bar, no two on one day in the same; the fewest lanes there can be.
std::vector<int> lanes_of(const std::vector<bar_span>& bars);

struct fitted_bars {
  std::vector<bool> shown;  // one for each bar
  std::vector<int> hidden;  // how many are not, one for each day
};

// What there is room for in `room` lanes (at least 1): where bars are hidden, the last lane of that
// day is kept free for saying how many.
fitted_bars fit_bars(const std::vector<bar_span>& bars, const std::vector<int>& lanes, int days,
                     int room);

}  // namespace erp::desktop
