// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/schedule/month_plan.hpp"

#include <algorithm>

#include "host-sdk/desktop/schedule/month_layout.hpp"

namespace erp::desktop {

namespace {
constexpr double gap = 2;
}

month_plan::month_plan(contents_ptr contents, QSizeF room, const month_measures& measures)
    : contents_(std::move(contents)),
      measures_(measures),
      weeks_(std::max(1, days_in(contents_->days) / 7)),
      width_(std::max(room.width() - measures.ruler, 210.0)),
      week_height_(std::max((room.height() - measures.head) / weeks_, measures.least_week)) {
  std::vector<std::vector<int>> by_week{std::size_t(weeks_)};
  for (std::size_t index = 0; index < contents_->entries.size(); ++index) {
    const entry_times& at = contents_->entries[index].at;
    const int first = days_between(contents_->days.first, day_of(at.from));
    const int last = days_between(contents_->days.first, last_day_of(at));
    for (int week = std::max(first, 0) / 7; week <= last / 7 && week < weeks_ && last >= 0; ++week)
      by_week[std::size_t(week)].push_back(int(index));
  }
  for (int week = 0; week < weeks_; ++week) place_week(week, by_week[std::size_t(week)]);
}

QRectF month_plan::cell(date day) const {
  const int index = days_between(contents_->days.first, day);
  const double left = width_ * (index % 7) / 7;
  return {left, week_height_ * (index / 7), width_ * (index % 7 + 1) / 7 - left, week_height_};
}

date month_plan::day_at(const QPointF& at) const {
  const int column = std::clamp(int(at.x() * 7 / width_), 0, 6);
  const int week = std::clamp(int(at.y() / week_height_), 0, weeks_ - 1);
  return plus_days(contents_->days.first, week * 7 + column);
}

void month_plan::place_week(int week, const std::vector<int>& entries) {
  const date monday = plus_days(contents_->days.first, week * 7);
  std::vector<bar_span> bars;
  for (const int index : entries) {
    const entry_times& at = contents_->entries[std::size_t(index)].at;
    bars.push_back({std::clamp(days_between(monday, day_of(at.from)), 0, 6),
                    std::clamp(days_between(monday, last_day_of(at)), 0, 6)});
  }
  const int room = std::max(1, int((week_height_ - measures_.day_line - 3) / measures_.lane));
  const std::vector<int> lanes = lanes_of(bars);
  const fitted_bars fitted = fit_bars(bars, lanes, 7, room);
  const auto area = [&](int first, int last, int lane) {
    const double left = width_ * first / 7 + gap;
    return QRectF(left, week_height_ * week + measures_.day_line + lane * measures_.lane + 1,
                  width_ * (last + 1) / 7 - left - gap - 1, measures_.lane - 2);
  };
  for (std::size_t index = 0; index < bars.size(); ++index) {
    if (!fitted.shown[index]) continue;
    const entry_times& at = contents_->entries[std::size_t(entries[index])].at;
    places_.push_back({entries[index], week,
                       area(bars[index].first, bars[index].last, lanes[index]),
                       day_of(at.from) < monday, last_day_of(at) > plus_days(monday, 6)});
  }
  for (int day = 0; day < 7; ++day)
    if (const int hidden = fitted.hidden[std::size_t(day)]; hidden > 0)
      crowds_.push_back({plus_days(monday, day), hidden, area(day, day, room - 1)});
}

}  // namespace erp::desktop
