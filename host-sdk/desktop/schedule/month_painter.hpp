// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QRectF>

#include "host-sdk/desktop/schedule/entry_painter.hpp"
#include "host-sdk/desktop/schedule/month_plan.hpp"
#include "host-sdk/desktop/schedule/surface_painter.hpp"

class QPainter;

namespace erp::desktop {

// Draws a month plan, on screen and on paper. Main thread; made for one painting. The painter
// stands at the frame's origin: see month_plan.
class month_painter : private surface_painter {
 public:
  month_painter(const desk& desk, QPainter& painter, const month_plan& plan,
                const surface_state& state, const QFont& font);

  void head();
  void weeks(const QRectF& seen, date month);  // other months' days stand back
  void week_numbers();                         // left of the weeks, at their y

 private:
  void cell(date day, date month);
  void slot();
  void bar(int entry, const QRectF& at, const entry_state& state);
  void ghost();

  const month_plan& plan_;
};

}  // namespace erp::desktop
