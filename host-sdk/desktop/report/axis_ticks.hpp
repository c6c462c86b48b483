// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLocale>
#include <QString>
#include <vector>

// Where an axis is marked: at round numbers, or at the days that months and years begin with.
// Pure functions, [any].

namespace erp::desktop {

struct axis_ticks {
  double from = 0;  // the axis itself: round numbers around the figures
  double to = 1;
  double step = 1;
  std::vector<double> at;
};

// Not more than `most` steps of 1, 2 or 5 times a power of ten; `whole`: no part of one.
axis_ticks ticks_for(double low, double high, int most, bool whole);

struct date_tick {
  double at = 0;  // days since 1970
  QString words;
};

// Days, weeks, months, quarters or years, whatever is not more than `most` of them.
std::vector<date_tick> date_ticks_for(double from, double to, int most, const QLocale& locale);

}  // namespace erp::desktop
