// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "host-sdk/desktop/schedule/schedule_surface.hpp"
#include "host-sdk/desktop/schedule/time_plan.hpp"

namespace erp::desktop {

// Days by their hours: a day, a work week, a week; several persons side by side within each day.
// Main thread; belongs to the schedule's view.
class time_grid : public schedule_surface {
  Q_OBJECT

 public:
  time_grid(const desk& desk, QWidget* parent);
  ~time_grid() override;

  const time_plan& plan() const { return *plan_; }
  QRect entry_area(int index, int person) const override;
  QRect slot_area() const override;
  QPoint point_of(const schedule_slot& slot) const override;
  void reveal_current() override;
  void reveal(date day, int minute);

 protected:
  void contents_changed() override;
  surface_hit hit(const QPoint& at) const override;
  void drag_to(moving_entry& moving, const shown_entry& entry, const QPoint& at) const override;
  QPointF in_contents(const QPoint& at) const override;
  schedule_slot stretched(const schedule_slot& from, const schedule_slot& to) const override;
  schedule_slot first_slot() const override;
  schedule_slot stepped_slot(const schedule_slot& from, int right, int down) const override;
  bool vertical_is_time(const shown_entry& entry) const override { return !entry.banner(); }
  int scrolled_from() const override { return int(plan_->head_height()); }
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void scrollContentsBy(int dx, int dy) override;

 private:
  void lay_out();
  QPointF hours_origin() const;  // in the viewport
  QPointF head_origin() const;
  QRect in_view(const QRectF& at, bool banner) const;
  schedule_slot slot_at(int column, int minute) const;
  schedule_slot day_slot(int column) const;
  void drag_hours(moving_entry& moving, const shown_entry& entry, const QPoint& at) const;
  void drag_banner(moving_entry& moving, const shown_entry& entry, const QPoint& at) const;

  std::unique_ptr<time_plan> plan_;
  bool shown_before_ = false;
};

}  // namespace erp::desktop
