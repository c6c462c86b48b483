// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "host-sdk/desktop/schedule/month_plan.hpp"
#include "host-sdk/desktop/schedule/schedule_surface.hpp"

namespace erp::desktop {

// A month by its weeks. A drag moves by days and keeps the time of day; "+3 more" opens the day.
// Main thread; belongs to the schedule's view.
class month_grid : public schedule_surface {
  Q_OBJECT

 public:
  month_grid(const desk& desk, QWidget* parent);
  ~month_grid() override;

  void show_month(date month) { month_ = month; }  // the month that is meant
  const month_plan& plan() const { return *plan_; }
  QRect entry_area(int index, int person) const override;
  QRect slot_area() const override;
  QPoint point_of(const schedule_slot& slot) const override;
  void reveal_current() override;

 protected:
  void contents_changed() override { lay_out(); }
  surface_hit hit(const QPoint& at) const override;
  void drag_to(moving_entry& moving, const shown_entry& entry, const QPoint& at) const override;
  QPointF in_contents(const QPoint& at) const override;
  schedule_slot stretched(const schedule_slot& from, const schedule_slot& to) const override;
  schedule_slot first_slot() const override;
  schedule_slot stepped_slot(const schedule_slot& from, int right, int down) const override;
  bool vertical_is_time(const shown_entry&) const override { return false; }
  int scrolled_from() const override { return int(plan_->measures().head); }
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void scrollContentsBy(int dx, int dy) override;

 private:
  void lay_out();
  QPointF origin() const;
  schedule_slot slot_of(date day) const;

  std::unique_ptr<month_plan> plan_;
  date month_{};
};

}  // namespace erp::desktop
