// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRectF>
#include <QSizeF>
#include <vector>

#include "host-sdk/desktop/schedule/day_layout.hpp"
#include "host-sdk/desktop/schedule/schedule_contents.hpp"

// Where everything of the time grid stands: days, persons within the days, hours, entries. Pure;
// the same for the screen and for paper. Two frames: the head (days, persons, what lasts all day)
// begins at y 0; the hours begin at y 0 of their own, at `first_minute`. x 0 is right of the ruler.

namespace erp::desktop {

struct plan_measures {
  double ruler = 64;
  double day_head = 46;
  double person_head = 22;
  double lane = 22;
  double hour = 48;
  double least_column = 62;
  double least_side = 26;  // of an entry beside others
  int most_lanes = 6;
  int first_minute = 0;
  int last_minute = 1440;
};

struct time_place {
  int entry = 0;   // index into the contents
  int column = 0;  // the first it covers
  QRectF at;       // in the frame of the head for banners, else of the hours
  bool banner = false;
  bool from_before = false;
  bool goes_on = false;
};

// Entries that there was no room for.
struct time_crowd {
  int column = 0;
  int hidden = 0;
  QRectF at;
  bool banner = false;
};

class time_plan {
 public:
  // Fills `room`; wider when the columns need it.
  time_plan(contents_ptr contents, QSizeF room, const plan_measures& measures);

  const schedule_contents& contents() const { return *contents_; }
  const plan_measures& measures() const { return measures_; }
  int days() const { return days_; }
  int persons() const { return persons_; }  // at least 1
  int columns() const { return days_ * persons_; }
  date day_of_column(int column) const {
    return plus_days(contents_->days.first, column / persons_);
  }
  int person_of_column(int column) const { return column % persons_; }
  int column_of(date day, int person) const;  // -1: not shown

  double width() const { return width_; }  // of all columns
  double head_height() const { return head_height_; }
  double banner_top() const;  // of the row of what lasts all day
  double hours_height() const;
  double x_of(int column) const { return width_ * column / columns(); }
  double y_of(int minute) const;
  int column_at(double x) const;                                  // bounded
  int minute_at(double y) const;                                  // bounded, not snapped
  QRectF slot_area(const schedule_slot& slot, int column) const;  // in its own frame

  const std::vector<time_place>& places() const { return places_; }
  const std::vector<time_crowd>& crowds() const { return crowds_; }
  // Where something at these times would stand in a column: nothing is beside it.
  QRectF hours_area(int column, const entry_times& at) const;

 private:
  void place_banners();
  void place_banners_of(int person, int& lanes);
  void place_day(int column, const std::vector<int>& entries);
  void place_hours();

  contents_ptr contents_;
  plan_measures measures_;
  int days_;
  int persons_;
  double width_;
  double head_height_ = 0;
  std::vector<time_place> places_;
  std::vector<time_crowd> crowds_;
};

}  // namespace erp::desktop
