// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRectF>
#include <QSizeF>
#include <vector>

#include "host-sdk/desktop/schedule/schedule_contents.hpp"

// Where everything of a month stands: weeks as rows, entries as bars over their days. Pure; the
// same for the screen and for paper. The weekdays' names begin at y 0, the weeks at y 0 of their
// own; x 0 is right of the week numbers.

namespace erp::desktop {

struct month_measures {
  double head = 28;
  double ruler = 40;
  double day_line = 22;  // the day's number, within its cell
  double lane = 20;
  double least_week = 76;
};

struct month_place {
  int entry = 0;
  int week = 0;
  QRectF at;
  bool from_before = false;
  bool goes_on = false;
};

struct month_crowd {
  date day;
  int hidden = 0;
  QRectF at;
};

class month_plan {
 public:
  // `contents` has whole weeks, from Monday on. Fills `room`; higher when the weeks need it.
  month_plan(contents_ptr contents, QSizeF room, const month_measures& measures);

  const schedule_contents& contents() const { return *contents_; }
  const month_measures& measures() const { return measures_; }
  int weeks() const { return weeks_; }
  double width() const { return width_; }
  double weeks_height() const { return week_height_ * weeks_; }
  double week_height() const { return week_height_; }
  QRectF cell(date day) const;
  date day_at(const QPointF& at) const;  // bounded
  const std::vector<month_place>& places() const { return places_; }
  const std::vector<month_crowd>& crowds() const { return crowds_; }

 private:
  void place_week(int week, const std::vector<int>& entries);

  contents_ptr contents_;
  month_measures measures_;
  int weeks_;
  double width_;
  double week_height_;
  std::vector<month_place> places_;
  std::vector<month_crowd> crowds_;
};

}  // namespace erp::desktop
