// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QPolygonF>
#include <QRectF>
#include <QString>
#include <string>
#include <vector>

#include "erp/data/report_chart.hpp"
#include "host-sdk/desktop/report/figure_words.hpp"

// Where everything of a chart stands: worked out once for a size, without a painter, so that the
// same plan is drawn on screen and on paper and can be looked at by tests. Main thread.

namespace erp::desktop {

enum class shape_kind {
  bar = 1,
  curve,      // an open line
  band,       // what surely lies between, around a curve
  whisker,    // likewise, on a bar
  dot,        // of a time line
  stay,       // a span in a lane
  silence,    // a span across all lanes
  connector,  // of a funnel, from step to step
  grid,
  axis,
  mark,
  swatch,  // in the key
  leader   // from the end of a curve to its label
};

// How a series looks; the painter knows what that is in ink.
struct series_look {
  int order = 0;  // among those of its role
  series_role role = series_role::main;
  bool operator==(const series_look&) const = default;
};

struct placed_shape {
  shape_kind kind = shape_kind::bar;
  QPolygonF outline;
  series_look look;
};

enum class text_tone { title = 1, note, axis, category, figure, name, mark };

struct placed_text {
  QString words;  // as they are drawn: elided where the room ends
  QString whole;
  QRectF box;
  Qt::Alignment alignment;
  text_tone tone = text_tone::figure;
};

// What one can point at and walk to.
struct chart_spot {
  QRectF area;
  QRectF mark;      // what is drawn of it; empty: the area
  int series = -1;  // in report_chart::series; -1: a span
  int point = 0;    // in chart_series::points or report_chart::spans
  QString name;     // everything about it, in a line
  QString detail;   // for the tooltip, in lines
  std::string behind;
};

struct chart_fonts {
  QFont usual;
  QFont small;
  QFont strong;
};

struct chart_plan {
  QSizeF size;
  QRectF plot;  // inside the axes
  std::vector<placed_shape> shapes;
  std::vector<placed_text> texts;
  std::vector<chart_spot> spots;  // in the order that one walks them
};

chart_plan plan_chart(const report_chart& chart, const figure_words& words,
                      const chart_fonts& fonts, QSizeF size);

// The least height at which every category has a line of its own.
double least_height(const report_chart& chart, const chart_fonts& fonts);

// Of this pixel size; half bold where strong.
chart_fonts chart_fonts_for(int pixels);

// There is something to draw.
bool has_figures(const report_chart& chart);

}  // namespace erp::desktop
