// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QBrush>
#include <QColor>
#include <QPen>

#include "host-sdk/desktop/report/chart_plan.hpp"

class QPainter;

// A chart's plan in ink: one accent, greys and hatching, so that it reads without colours and in
// grey on paper. Main thread.

namespace erp::desktop {

struct bar_ink {
  QColor paper;          // under the pattern
  QColor colour;         // of the pattern
  Qt::BrushStyle brush;  // solid, or how it is hatched
  QPen edge;
};
bar_ink ink_of_bar(series_look look);
QPen ink_of_curve(series_look look);

void paint_chart(QPainter& painter, const chart_plan& plan, const chart_fonts& fonts);
// The spot that the keyboard or the mouse is on.
void paint_spot(QPainter& painter, const chart_spot& spot, bool focused);

}  // namespace erp::desktop
