// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include "host-sdk/desktop/schedule/time_grid.hpp"
#include "host-sdk/kit/text.hpp"

// Where an entry goes that is dragged over the hours or over the row of what lasts all day. What is
// timed stays timed, what lasts all day stays so.

namespace erp::desktop {

void time_grid::drag_to(moving_entry& moving, const shown_entry& entry, const QPoint& at) const {
  moving.allowed = true;
  entry.banner() ? drag_banner(moving, entry, at) : drag_hours(moving, entry, at);
}

void time_grid::drag_hours(moving_entry& moving, const shown_entry& entry, const QPoint& at) const {
  if (at.y() < plan_->head_height() && moving.kind == drag_kind::move) {
    moving.allowed = false;
    moving.at = entry.at;
    moving.words = desk_.say(
        kit::tr("An entry with hours does not become an all-day one: drop it among the hours."));
    return;
  }
  const QPointF there = in_contents(at);
  const auto step = snap(held_);
  const double pixels = there.y() - pressed_in_contents_.y();
  auto by = std::chrono::minutes(std::lround(pixels * 60 / plan_->measures().hour));
  if (std::abs(by.count()) * 2 < step.count()) by = std::chrono::minutes(0);
  const int column = plan_->column_at(there.x());
  const int days = days_between(plan_->day_of_column(plan_->column_at(pressed_in_contents_.x())),
                                plan_->day_of_column(column));
  if (moving.kind != drag_kind::move) {
    moving.at = dragged(entry.at, moving.kind, by + std::chrono::days(days), step);
    return;
  }
  moving.at = dragged_by_days(dragged(entry.at, drag_kind::move, by, step), drag_kind::move, days);
  moving.person = plan_->person_of_column(column);
}

void time_grid::drag_banner(moving_entry& moving, const shown_entry& entry,
                            const QPoint& at) const {
  if (at.y() > plan_->head_height() && entry.what.all_day) {
    moving.allowed = false;
    moving.at = entry.at;
    moving.words =
        desk_.say(kit::tr("An all-day entry gets no hours: drop it in the row above the hours."));
    return;
  }
  const int column = plan_->column_at(in_contents(at).x());
  const int days = days_between(plan_->day_of_column(plan_->column_at(pressed_in_contents_.x())),
                                plan_->day_of_column(column));
  moving.at = dragged_by_days(entry.at, moving.kind, days);
  if (moving.kind == drag_kind::move) moving.person = plan_->person_of_column(column);
}

}  // namespace erp::desktop
