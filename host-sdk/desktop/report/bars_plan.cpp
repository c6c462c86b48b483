// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "host-sdk/desktop/report/axis_ticks.hpp"
#include "host-sdk/desktop/report/chart_groups.hpp"

// Lying bars: a line for each category, its name at the left, each bar's figure at its end.

namespace erp::desktop {

namespace {

constexpr double widest_bars_names = 0.38;  // of the room
constexpr double thickest = 22;
constexpr double beside = 5;

class bars {
 public:
  explicit bars(chart_sheet& sheet) : sheet_(sheet), groups_(sheet.chart) {}

  QRectF plan() {
    const QString unit = sheet_.words.axis_caption(sheet_.chart.y);
    sheet_.write_foot(unit);
    measure();
    if (groups_.needs_key() && !captions_fit()) {
      sheet_.write_key(shape_kind::swatch);
      measure();
    } else {
      captions_ = groups_.needs_key();
    }
    draw_axis();
    write_categories();
    for (int category = 0; category < groups_.categories(); ++category) draw_group(category);
    return plot_;
  }

 private:
  void measure() {
    double names = 0;
    for (std::size_t at = 0; at < sheet_.chart.categories.size(); ++at)
      names = std::max(names, sheet_.width_of(sheet_.category(at), text_tone::category));
    names_ = std::min(names, sheet_.room.width() * widest_bars_names);
    const double figures = groups_.widest_label(sheet_) + 2 * beside;
    plot_ = sheet_.room.adjusted(names_ + 8, 2, -figures, -sheet_.line());
    const auto range = groups_.range();
    ticks_ = ticks_for(range.low, range.high, std::max(2, int(plot_.width() / 90)),
                       sheet_.chart.y.unit == chart_unit::count);
    if (range.low < 0) plot_.setLeft(plot_.left() + figures);
    row_ = plot_.height() / groups_.categories();
    slot_ = std::min(thickest, (row_ - std::min(6.0, row_ / 4)) / groups_.bars_in_group());
  }

  double x_of(double figure) const {
    return plot_.left() + (figure - ticks_.from) / (ticks_.to - ticks_.from) * plot_.width();
  }
  QRectF slot_of(int category, int slot) const {
    const double middle = plot_.top() + row_ * (category + 0.5);
    const double top = middle + (slot - groups_.bars_in_group() / 2.0) * slot_;
    return {plot_.left(), top, plot_.width(), slot_};
  }
  QRectF bar_of(const QRectF& slot, double figure, double inset) const {
    const double zero = x_of(0);
    const double end = x_of(figure);
    return {std::min(zero, end), slot.top() + inset, std::abs(end - zero),
            slot.height() - 2 * inset};
  }

  // Whether the captions of the series fit at the first group's bars.
  bool captions_fit() const {
    if (groups_.has_before() || slot_ < sheet_.line() - 2) return false;
    for (int slot = 0; slot < groups_.bars_in_group(); ++slot) {
      const chart_point* point = groups_.find(slot, 0);
      if (point == nullptr) return false;
      const double words =
          sheet_.width_of(sheet_.label_of(*point) + "  " + groups_.caption(sheet_, slot));
      if (point->y < 0 || x_of(point->y) + beside + words > sheet_.room.right()) return false;
    }
    return true;
  }

  void draw_axis() {
    for (const double at : ticks_.at) {
      const double x = x_of(at);
      sheet_.draw(at == 0 ? shape_kind::axis : shape_kind::grid,
                  line_of({x, plot_.top()}, {x, plot_.bottom()}));
      sheet_.write(sheet_.words.on_chart(at, sheet_.chart.y, ticks_.step), {x, plot_.bottom() + 1},
                   Qt::AlignHCenter | Qt::AlignTop, text_tone::axis);
    }
  }

  void write_categories() {
    const int each = std::max(1, int(std::ceil(sheet_.line() / row_)));
    for (int at = 0; at < groups_.categories(); at += each) {
      const double middle = plot_.top() + row_ * (at + 0.5);
      sheet_.write_in({sheet_.room.left(), middle - sheet_.line() / 2, names_, sheet_.line()},
                      sheet_.category(std::size_t(at)), Qt::AlignRight, text_tone::category);
    }
  }

  void draw_group(int category) {
    for (int slot = 0; slot < groups_.bars_in_group(); ++slot) {
      const QRectF area = slot_of(category, slot);
      const chart_point* now = groups_.find(slot, category);
      const chart_point* before = groups_.find_before(slot, category);
      const double inset = groups_.has_before() ? slot_ * 0.2 : std::min(1.0, slot_ / 8);
      double furthest = x_of(0);
      if (before != nullptr) {
        const QRectF bar = bar_of(area, before->y, slot_ * 0.06);
        sheet_.draw(shape_kind::bar, box_of(bar), sheet_.look_of(groups_.before_of(slot)));
        furthest = std::max(furthest, bar.right());
        add_spot(sheet_, groups_.before_of(slot), *before, category, bar, bar);
      }
      if (now == nullptr) continue;
      const QRectF bar = bar_of(area, now->y, inset);
      sheet_.draw(shape_kind::bar, box_of(bar), sheet_.look_of(groups_.series_of(slot)));
      furthest = std::max(furthest, draw_whisker(*now, area));
      furthest = std::max(furthest, bar.right());
      write_figure(*now, slot, category, bar, furthest);
      add_spot(sheet_, groups_.series_of(slot), *now, category, area, bar);
    }
  }

  double draw_whisker(const chart_point& point, const QRectF& slot) {
    if (!point.low || !point.high) return plot_.left();
    const double y = slot.center().y();
    const double low = x_of(*point.low), high = x_of(*point.high);
    const double half = std::min(4.0, slot_ / 3);
    sheet_.draw(shape_kind::whisker, line_of({low, y}, {high, y}));
    for (const double end : {low, high})
      sheet_.draw(shape_kind::whisker, line_of({end, y - half}, {end, y + half}));
    return high;
  }

  void write_figure(const chart_point& point, int slot, int category, const QRectF& bar,
                    double furthest) {
    QString words = groups_.label(sheet_, slot, category);
    if (captions_ && category == 0) words += "  " + groups_.caption(sheet_, slot);
    const double y = slot_of(category, slot).center().y();
    if (point.y < 0)
      sheet_.write(words, {bar.left() - beside, y}, Qt::AlignRight | Qt::AlignVCenter);
    else
      sheet_.write(words, {furthest + beside, y}, Qt::AlignLeft | Qt::AlignVCenter);
  }

  chart_sheet& sheet_;
  const chart_groups groups_;
  axis_ticks ticks_;
  QRectF plot_;
  double names_ = 0;
  double row_ = 1;
  double slot_ = 1;
  bool captions_ = false;
};

}  // namespace

QRectF plan_bars(chart_sheet& sheet) {
  return bars(sheet).plan();
}

}  // namespace erp::desktop
