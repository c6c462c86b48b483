// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/schedule/time_plan.hpp"

#include <algorithm>

#include "host-sdk/desktop/schedule/month_layout.hpp"

namespace erp::desktop {

namespace {

constexpr double gap = 2;            // between entries, and to the column's edge
constexpr double free_edge = 7;      // of a column, so that a slot under entries can be reached
constexpr double least_height = 17;  // of an entry, so that a line of text fits

}  // namespace

time_plan::time_plan(contents_ptr contents, QSizeF room, const plan_measures& measures)
    : contents_(std::move(contents)),
      measures_(measures),
      days_(std::max(1, days_in(contents_->days))),
      persons_(std::max<int>(1, int(contents_->people.size()))),
      width_(std::max(room.width() - measures.ruler, measures.least_column * columns())) {
  place_banners();
  place_hours();
}

int time_plan::column_of(date day, int person) const {
  if (!contains(contents_->days, day)) return -1;
  return days_between(contents_->days.first, day) * persons_ + person;
}

double time_plan::banner_top() const {
  return measures_.day_head + (persons_ > 1 ? measures_.person_head : 0);
}

double time_plan::hours_height() const {
  return measures_.hour * (measures_.last_minute - measures_.first_minute) / 60;
}

double time_plan::y_of(int minute) const {
  const int within = std::clamp(minute, measures_.first_minute, measures_.last_minute);
  return measures_.hour * (within - measures_.first_minute) / 60;
}

int time_plan::column_at(double x) const {
  return std::clamp(int(x * columns() / width_), 0, columns() - 1);
}

int time_plan::minute_at(double y) const {
  return std::clamp(measures_.first_minute + int(y * 60 / measures_.hour), 0, 1440);
}

QRectF time_plan::hours_area(int column, const entry_times& at) const {
  const date day = day_of_column(column);
  const double top = y_of(minute_in(day, at.from));
  const double bottom = y_of(minute_in(day, at.until));
  return QRectF(x_of(column) + gap, top, x_of(column + 1) - x_of(column) - gap - free_edge,
                std::max(bottom - top, least_height));
}

QRectF time_plan::slot_area(const schedule_slot& slot, int column) const {
  if (!slot.all_day) {
    const date day = day_of_column(column);
    const double top = y_of(minute_in(day, slot.at.from));
    return {x_of(column), top, x_of(column + 1) - x_of(column),
            std::max(y_of(minute_in(day, slot.at.until)) - top, 1.0)};
  }
  return {x_of(column), banner_top(), x_of(column + 1) - x_of(column), head_height_ - banner_top()};
}

void time_plan::place_banners() {
  int lanes = 1;
  for (int person = 0; person < persons_; ++person) place_banners_of(person, lanes);
  // A free lane stays under the bars: to select the day, and to drop something on.
  head_height_ = banner_top() + std::min(lanes, measures_.most_lanes) * measures_.lane + 8;
}

// One person's bars go over that person's column of each day; alone, over the days in one piece.
void time_plan::place_banners_of(int person, int& lanes) {
  std::vector<int> entries;
  std::vector<bar_span> bars;
  for (std::size_t index = 0; index < contents_->entries.size(); ++index) {
    const shown_entry& entry = contents_->entries[index];
    if (!entry.banner() || !contents_->belongs(entry, person)) continue;
    const int first = days_between(contents_->days.first, day_of(entry.at.from));
    const int last = days_between(contents_->days.first, last_day_of(entry.at));
    if (last < 0 || first >= days_) continue;
    entries.push_back(int(index));
    bars.push_back({std::max(first, 0), std::min(last, days_ - 1)});
  }
  const std::vector<int> of = lanes_of(bars);
  const fitted_bars fitted = fit_bars(bars, of, days_, measures_.most_lanes);
  for (std::size_t index = 0; index < bars.size(); ++index) {
    lanes = std::max(lanes, of[index] + 1);
    if (!fitted.shown[index]) continue;
    const shown_entry& entry = contents_->entries[std::size_t(entries[index])];
    const auto add = [&](int first, int last) {
      const int from = first * persons_ + person;
      const int to = last * persons_ + person;
      const double top = banner_top() + of[index] * measures_.lane + 2;
      const QRectF at(x_of(from) + gap, top, x_of(to + 1) - x_of(from) - 2 * gap,
                      measures_.lane - 2);
      places_.push_back({entries[index], from, at, true,
                         day_of(entry.at.from) < day_of_column(from),
                         last_day_of(entry.at) > day_of_column(to)});
    };
    if (persons_ == 1) {
      add(bars[index].first, bars[index].last);
    } else {
      for (int day = bars[index].first; day <= bars[index].last; ++day) add(day, day);
    }
  }
  for (int day = 0; day < days_; ++day) {
    if (fitted.hidden[std::size_t(day)] == 0) continue;
    const int column = day * persons_ + person;
    const double top = banner_top() + (measures_.most_lanes - 1) * measures_.lane + 2;
    crowds_.push_back({column, fitted.hidden[std::size_t(day)],
                       QRectF(x_of(column) + gap, top, x_of(column + 1) - x_of(column) - 2 * gap,
                              measures_.lane - 2),
                       true});
  }
}

void time_plan::place_hours() {
  std::vector<std::vector<int>> by_column{std::size_t(columns())};
  for (std::size_t index = 0; index < contents_->entries.size(); ++index) {
    const shown_entry& entry = contents_->entries[index];
    if (entry.banner()) continue;
    const date last = last_day_of(entry.at);
    for (date day = day_of(entry.at.from); day <= last; day = plus_days(day, 1))
      for (int person = 0; person < persons_; ++person) {
        const int column = column_of(day, person);
        if (column >= 0 && contents_->belongs(entry, person))
          by_column[std::size_t(column)].push_back(int(index));
      }
  }
  for (int column = 0; column < columns(); ++column)
    place_day(column, by_column[std::size_t(column)]);
}

void time_plan::place_day(int column, const std::vector<int>& entries) {
  const date day = day_of_column(column);
  const int least = int(least_height * 60 / measures_.hour) + 1;
  std::vector<time_span> spans;
  for (const int index : entries) {
    const entry_times& at = contents_->entries[std::size_t(index)].at;
    // Near midnight a short one is as high as the others, upwards.
    const int from = std::min(minute_in(day, at.from), 1440 - least);
    spans.push_back({from, std::max(minute_in(day, at.until), from + least)});
  }
  const double left = x_of(column) + gap;
  const double room = x_of(column + 1) - left - free_edge;
  const side_by_side laid = lay_side_by_side(spans, int(room / measures_.least_side));
  for (std::size_t index = 0; index < entries.size(); ++index) {
    const side_place& place = laid.places[index];
    const shown_entry& entry = contents_->entries[std::size_t(entries[index])];
    const bool outside =
        spans[index].until <= measures_.first_minute || spans[index].from >= measures_.last_minute;
    if (place.hidden || outside) continue;
    const double one = room / place.columns;
    const double top = y_of(spans[index].from);
    const QRectF at(left + one * place.column, top + 0.5, one * place.width - gap,
                    y_of(spans[index].until) - top - 1.5);
    places_.push_back({entries[index], column, at, false, day_of(entry.at.from) < day,
                       last_day_of(entry.at) > day});
  }
  for (const side_crowd& crowd : laid.crowds) {
    const double one = room / crowd.columns;
    const double top = y_of(crowd.from);
    crowds_.push_back({column, crowd.hidden,
                       QRectF(left + one * (crowd.columns - 1), top + 0.5, one - gap,
                              y_of(crowd.until) - top - 1.5),
                       false});
  }
}

}  // namespace erp::desktop
