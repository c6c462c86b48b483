// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "host-sdk/desktop/report/chart_plan.hpp"

// What a chart's plan is written on: it takes words only where there is room, so that no two
// labels ever stand on each other. Main thread; lives while the plan is made.

namespace erp::desktop {

class chart_sheet {
 public:
  chart_sheet(const report_chart& chart, const figure_words& words, const chart_fonts& fonts,
              QSizeF size);

  const report_chart& chart;
  const figure_words& words;
  QRectF room;  // what is left for axes and figures

  double line() const { return line_; }
  double width_of(const QString& words, text_tone tone = text_tone::figure) const;

  // False: other words are there already, or it would leave the sheet; then nothing is written.
  bool write(const QString& words, QPointF at, Qt::Alignment around,
             text_tone tone = text_tone::figure);
  // In a box of its own; what does not fit is elided. False: as above.
  bool write_in(const QRectF& box, const QString& words, Qt::Alignment alignment, text_tone tone);
  bool is_free(const QRectF& box) const;
  void keep_free(const QRectF& box) { kept_free_.push_back(box); }  // of words

  void draw(shape_kind kind, QPolygonF outline, series_look look = {});
  void add_spot(chart_spot spot) { plan_.spots.push_back(std::move(spot)); }

  // How the series looks, told from its role and those before it.
  series_look look_of(std::size_t series) const;
  int count(series_role role) const;
  // The captions of the series with a sample of each: swatch, curve or dot. Takes its room.
  void write_key(shape_kind sample);
  // The caption of an axis at the foot of the room or over its left edge. Takes its room.
  void write_foot(const QString& words);
  void write_head(const QString& words);

  QString category(std::size_t index) const;
  // Label of a point, or its value where it has none.
  QString label_of(const chart_point& point) const;
  chart_spot spot_of(std::size_t series, std::size_t point, const QString& where,
                     const QString& figure) const;

  chart_plan take(const QRectF& plot);

 private:
  void write_title();
  const QFontMetricsF& letters(text_tone tone) const;

  const QFontMetricsF usual_;
  const QFontMetricsF small_;
  const QFontMetricsF strong_;
  const double line_;
  chart_plan plan_;
  std::vector<QRectF> kept_free_;
};

// One a kind; the sheet's room is theirs. The answer is the plot.
QRectF plan_bars(chart_sheet& sheet);
QRectF plan_columns(chart_sheet& sheet);
QRectF plan_funnel(chart_sheet& sheet);
QRectF plan_steps(chart_sheet& sheet);
QRectF plan_time_line(chart_sheet& sheet);

QPolygonF box_of(const QRectF& rect);
// A line from one point to another.
QPolygonF line_of(QPointF from, QPointF to);

}  // namespace erp::desktop
