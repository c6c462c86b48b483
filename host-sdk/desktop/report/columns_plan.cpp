// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "host-sdk/desktop/report/axis_ticks.hpp"
#include "host-sdk/desktop/report/chart_groups.hpp"

// Standing columns: categories follow each other from left to right, figures stand over them.

namespace erp::desktop {

namespace {

constexpr double widest_column = 46;
constexpr double over = 2;

class columns {
 public:
  explicit columns(chart_sheet& sheet) : sheet_(sheet), groups_(sheet.chart) {}

  QRectF plan() {
    if (groups_.needs_key()) sheet_.write_key(shape_kind::swatch);
    sheet_.write_head(sheet_.words.axis_caption(sheet_.chart.y));
    sheet_.write_foot(sheet_.words.axis_caption(sheet_.chart.x));
    measure();
    draw_axis();
    write_categories();
    for (int category = 0; category < groups_.categories(); ++category) draw_group(category);
    draw_marks();
    return plot_;
  }

 private:
  void measure() {
    const auto range = groups_.range();
    QRectF plot = sheet_.room.adjusted(0, sheet_.line(), -4, -sheet_.line() - 3);
    ticks_ = ticks_for(range.low, range.high, std::max(2, int(plot.height() / 44)),
                       sheet_.chart.y.unit == chart_unit::count);
    double figures = 0;
    for (const double at : ticks_.at) figures = std::max(figures, tick_width(at));
    plot.setLeft(plot.left() + figures + 6);
    plot_ = plot;
    step_ = plot_.width() / groups_.categories();
    slot_ = std::min(widest_column, (step_ - std::min(10.0, step_ / 4)) / groups_.bars_in_group());
  }

  QString tick(double at) const { return sheet_.words.on_chart(at, sheet_.chart.y, ticks_.step); }
  double tick_width(double at) const { return sheet_.width_of(tick(at), text_tone::axis); }
  double y_of(double figure) const {
    return plot_.bottom() - (figure - ticks_.from) / (ticks_.to - ticks_.from) * plot_.height();
  }
  double middle_of(double category) const { return plot_.left() + step_ * (category + 0.5); }
  QRectF slot_of(int category, int slot) const {
    const double left = middle_of(category) + (slot - groups_.bars_in_group() / 2.0) * slot_;
    return {left, plot_.top(), slot_, plot_.height()};
  }
  QRectF column_of(const QRectF& slot, double figure, double inset) const {
    const double zero = y_of(0);
    const double end = y_of(figure);
    return {slot.left() + inset, std::min(zero, end), slot.width() - 2 * inset,
            std::abs(end - zero)};
  }

  void draw_axis() {
    for (const double at : ticks_.at) {
      const double y = y_of(at);
      sheet_.draw(at == 0 ? shape_kind::axis : shape_kind::grid,
                  line_of({plot_.left(), y}, {plot_.right(), y}));
      sheet_.write(tick(at), {plot_.left() - 6, y}, Qt::AlignRight | Qt::AlignVCenter,
                   text_tone::axis);
    }
  }

  // Every one where they fit; else every second, third …, the longest of them elided.
  void write_categories() {
    double longest = 0;
    for (std::size_t at = 0; at < sheet_.chart.categories.size(); ++at)
      longest = std::max(longest, sheet_.width_of(sheet_.category(at), text_tone::axis));
    const double wanted = std::min(longest, 96.0) + 8;
    const int each = std::max(1, int(std::ceil(wanted / step_)));
    const double width = each * step_ - 6;
    for (int at = 0; at < groups_.categories(); at += each) {
      QRectF box(middle_of(at) - width / 2, plot_.bottom() + 3, width, sheet_.line());
      // At the edges the words move inwards.
      if (box.left() < sheet_.room.left()) box.setLeft(sheet_.room.left());
      if (box.right() > sheet_.room.right()) box.setRight(sheet_.room.right());
      sheet_.write_in(box, sheet_.category(std::size_t(at)), Qt::AlignHCenter, text_tone::axis);
    }
  }

  void draw_group(int category) {
    for (int slot = 0; slot < groups_.bars_in_group(); ++slot) {
      const QRectF area = slot_of(category, slot);
      const chart_point* now = groups_.find(slot, category);
      const chart_point* before = groups_.find_before(slot, category);
      const double inset = groups_.has_before() ? slot_ * 0.2 : std::min(1.0, slot_ / 8);
      double highest = y_of(0);
      if (before != nullptr) {
        const QRectF column = column_of(area, before->y, slot_ * 0.06);
        sheet_.draw(shape_kind::bar, box_of(column), sheet_.look_of(groups_.before_of(slot)));
        highest = std::min(highest, column.top());
        add_spot(sheet_, groups_.before_of(slot), *before, category, column, column);
      }
      if (now == nullptr) continue;
      const QRectF column = column_of(area, now->y, inset);
      sheet_.draw(shape_kind::bar, box_of(column), sheet_.look_of(groups_.series_of(slot)));
      highest = std::min({highest, column.top(), draw_whisker(*now, area)});
      write_figure(*now, groups_.label(sheet_, slot, category), column, highest);
      add_spot(sheet_, groups_.series_of(slot), *now, category, area, column);
    }
  }

  double draw_whisker(const chart_point& point, const QRectF& slot) {
    if (!point.low || !point.high) return plot_.bottom();
    const double x = slot.center().x();
    const double low = y_of(*point.low), high = y_of(*point.high);
    const double half = std::min(4.0, slot_ / 3);
    sheet_.draw(shape_kind::whisker, line_of({x, low}, {x, high}));
    for (const double end : {low, high})
      sheet_.draw(shape_kind::whisker, line_of({x - half, end}, {x + half, end}));
    return high;
  }

  // As much of it as stands over its own column.
  void write_figure(const chart_point& point, const QString& label, const QRectF& column,
                    double highest) {
    const bool fits = sheet_.width_of(label, text_tone::axis) <= slot_ + 4;
    const QString words = fits ? label : sheet_.label_of(point);
    const double x = column.center().x();
    if (point.y < 0)
      sheet_.write(words, {x, column.bottom() + over}, Qt::AlignHCenter | Qt::AlignTop,
                   text_tone::axis);
    else
      sheet_.write(words, {x, highest - over}, Qt::AlignHCenter | Qt::AlignBottom, text_tone::axis);
  }

  void draw_marks() {
    for (const chart_mark& mark : sheet_.chart.marks) {
      const double x = middle_of(mark.at);
      if (x < plot_.left() || x > plot_.right()) continue;
      sheet_.draw(shape_kind::mark, line_of({x, plot_.top()}, {x, plot_.bottom()}));
      sheet_.write(sheet_.words.say(mark.label), {x + 4, plot_.top() - sheet_.line()},
                   Qt::AlignLeft | Qt::AlignTop, text_tone::mark);
    }
  }

  chart_sheet& sheet_;
  const chart_groups groups_;
  axis_ticks ticks_;
  QRectF plot_;
  double step_ = 1;
  double slot_ = 1;
};

}  // namespace

QRectF plan_columns(chart_sheet& sheet) {
  return columns(sheet).plan();
}

}  // namespace erp::desktop
