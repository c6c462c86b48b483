// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QRectF>

#include "host-sdk/desktop/schedule/entry_painter.hpp"
#include "host-sdk/desktop/schedule/surface_painter.hpp"
#include "host-sdk/desktop/schedule/time_plan.hpp"

class QPainter;

namespace erp::desktop {

// Draws a time plan, on screen and on paper. Main thread; made for one painting. The painter stands
// at the frame's origin: see time_plan. `seen` is what has to be drawn, in that frame.
class time_painter : private surface_painter {
 public:
  time_painter(const desk& desk, QPainter& painter, const time_plan& plan,
               const surface_state& state, const QFont& font);

  void head(const QRectF& seen);
  void hours(const QRectF& seen);
  void head_ruler();   // the corner left of the head
  void hours_ruler();  // the painter stands at the hours' y and at the ruler's left edge

 private:
  void day_head(int column);
  void person_head(int column);
  void shades(const QRectF& seen);
  void lines(const QRectF& seen);
  void clock_changes(int column);
  void slot(bool all_day);
  void entries(const QRectF& seen, bool banners);
  void crowds(bool banners);
  void ghost(bool banner);
  void now_line();

  const time_plan& plan_;
};

}  // namespace erp::desktop
