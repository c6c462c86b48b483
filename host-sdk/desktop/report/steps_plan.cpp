// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "host-sdk/desktop/report/axis_ticks.hpp"
#include "host-sdk/desktop/report/chart_sheet.hpp"

// Curves that go up or down in steps, a band around each, its name and last figure at its end.

namespace erp::desktop {

namespace {

constexpr double widest_steps_names = 0.34;  // of the room
constexpr double half_hit = 7;

class steps {
 public:
  explicit steps(chart_sheet& sheet) : sheet_(sheet) {}

  QRectF plan() {
    for (std::size_t at = 0; at < sheet_.chart.series.size(); ++at)
      if (!sheet_.chart.series[at].points.empty()) drawn_.push_back(at);
    named_ = double(drawn_.size()) * sheet_.line() < sheet_.room.height() * 0.6;
    if (!named_) sheet_.write_key(shape_kind::curve);
    sheet_.write_head(sheet_.words.axis_caption(sheet_.chart.y));
    sheet_.write_foot(sheet_.words.axis_caption(sheet_.chart.x));
    measure();
    draw_axes();
    draw_marks();
    if (named_) write_names();
    for (const std::size_t at : drawn_) draw_band(at);
    for (const std::size_t at : drawn_) draw_curve(at);
    return plot_;
  }

 private:
  void measure() {
    double right = 0, top = 0, bottom = 0;
    for (const std::size_t at : drawn_)
      for (const chart_point& point : sheet_.chart.series[at].points) {
        right = std::max(right, point.x);
        top = std::max({top, point.y, point.high.value_or(0)});
        bottom = std::min(bottom, point.y);
      }
    for (const chart_mark& mark : sheet_.chart.marks) right = std::max(right, mark.at);
    double names = 10;
    if (named_)
      for (const std::size_t at : drawn_)
        names = std::max(names, sheet_.width_of(name_of(at)) + 14);
    names = std::min(names, sheet_.room.width() * widest_steps_names);
    plot_ = sheet_.room.adjusted(0, sheet_.chart.marks.empty() ? 2 : sheet_.line(), -names,
                                 -sheet_.line() - 3);
    across_ = ticks_for(0, right, std::max(2, int(plot_.width() / 76)), true);
    up_ = ticks_for(bottom, top, std::max(2, int(plot_.height() / 40)), false);
    double figures = 0;
    for (const double at : up_.at)
      figures = std::max(figures, sheet_.width_of(up_words(at), text_tone::axis));
    plot_.setLeft(plot_.left() + figures + 6);
    // The axis ends with the figures, not at the next round number.
    across_.to = std::max(right, 1e-9);
  }

  QString up_words(double at) const { return sheet_.words.on_chart(at, sheet_.chart.y, up_.step); }
  QString name_of(std::size_t series) const {
    const QString caption = sheet_.words.say(sheet_.chart.series[series].caption);
    const QString figure = last_figure(series);
    return caption.isEmpty() ? figure : caption + "  " + figure;
  }
  QString last_figure(std::size_t series) const {
    return sheet_.words.on_chart(sheet_.chart.series[series].points.back().y, sheet_.chart.y);
  }
  QPointF at(double x, double y) const {
    return {plot_.left() + x / across_.to * plot_.width(),
            plot_.bottom() - (y - up_.from) / (up_.to - up_.from) * plot_.height()};
  }

  void draw_axes() {
    for (const double tick : up_.at) {
      const double y = at(0, tick).y();
      sheet_.draw(tick == up_.from ? shape_kind::axis : shape_kind::grid,
                  line_of({plot_.left(), y}, {plot_.right(), y}));
      sheet_.write(up_words(tick), {plot_.left() - 6, y}, Qt::AlignRight | Qt::AlignVCenter,
                   text_tone::axis);
    }
    for (const double tick : across_.at) {
      if (tick > across_.to) break;
      const double x = at(tick, 0).x();
      sheet_.draw(shape_kind::axis, line_of({x, plot_.bottom()}, {x, plot_.bottom() + 3}));
      sheet_.write(sheet_.words.on_chart(tick, sheet_.chart.x, across_.step),
                   {x, plot_.bottom() + 4}, Qt::AlignHCenter | Qt::AlignTop, text_tone::axis);
    }
  }

  void draw_marks() {
    for (const chart_mark& mark : sheet_.chart.marks) {
      const double x = at(mark.at, 0).x();
      sheet_.draw(shape_kind::mark, line_of({x, plot_.top()}, {x, plot_.bottom()}));
      const QString words = sheet_.words.say(mark.label);
      const QPointF over(x, plot_.top() - 2);
      // Beside it at the edges.
      sheet_.write(words, over, Qt::AlignHCenter | Qt::AlignBottom, text_tone::mark) ||
          sheet_.write(words, over + QPointF(-3, 0), Qt::AlignRight | Qt::AlignBottom,
                       text_tone::mark) ||
          sheet_.write(words, over + QPointF(3, 0), Qt::AlignLeft | Qt::AlignBottom,
                       text_tone::mark);
    }
  }

  // Each at the height where its curve ends, moved apart where they would meet.
  void write_names() {
    std::vector<std::pair<double, std::size_t>> ends;
    for (const std::size_t series : drawn_) {
      const chart_point& last = sheet_.chart.series[series].points.back();
      ends.push_back({at(last.x, last.y).y(), series});
    }
    std::sort(ends.begin(), ends.end());
    const double line = sheet_.line();
    double least = plot_.top() - line / 2;
    for (auto& [y, series] : ends) {
      y = std::max(y, least);
      least = y + line;
    }
    double most = plot_.bottom();
    for (auto end = ends.rbegin(); end != ends.rend(); ++end) {
      end->first = std::min(end->first, most);
      most = end->first - line;
    }
    for (const auto& [y, series] : ends) {
      const chart_point& last = sheet_.chart.series[series].points.back();
      const QPointF from = at(last.x, last.y);
      sheet_.draw(shape_kind::leader,
                  QPolygonF{from, {plot_.right() + 2, from.y()}, {plot_.right() + 10, y}});
      sheet_.write_in(
          {plot_.right() + 12, y - line / 2, sheet_.room.right() - plot_.right() - 12, line},
          name_of(series), Qt::AlignLeft, text_tone::name);
    }
  }

  void draw_band(std::size_t series) {
    const auto& points = sheet_.chart.series[series].points;
    QPolygonF upper, lower;
    for (std::size_t index = 0; index < points.size(); ++index) {
      const chart_point& point = points[index];
      if (!point.low || !point.high) continue;
      const double until = index + 1 < points.size() ? points[index + 1].x : point.x;
      upper << at(point.x, *point.high) << at(until, *point.high);
      lower << at(point.x, *point.low) << at(until, *point.low);
    }
    if (upper.size() < 3) return;
    std::reverse(lower.begin(), lower.end());
    sheet_.draw(shape_kind::band, upper + lower, sheet_.look_of(series));
  }

  void draw_curve(std::size_t series) {
    const auto& points = sheet_.chart.series[series].points;
    QPolygonF curve;
    for (std::size_t index = 0; index < points.size(); ++index) {
      const chart_point& point = points[index];
      if (!curve.isEmpty()) curve << QPointF(at(point.x, 0).x(), curve.last().y());
      curve << at(point.x, point.y);
      add_spot(series, index);
      if (!point.label.empty())
        sheet_.write(sheet_.words.say(point.label), at(point.x, point.y) + QPointF(0, -3),
                     Qt::AlignHCenter | Qt::AlignBottom, text_tone::axis);
    }
    sheet_.draw(shape_kind::curve, curve, sheet_.look_of(series));
  }

  void add_spot(std::size_t series, std::size_t index) {
    const auto& points = sheet_.chart.series[series].points;
    const chart_point& point = points[index];
    QString figure = sheet_.words.on_chart(point.y, sheet_.chart.y);
    if (point.low && point.high)
      figure += QString(" (%1 – %2)")
                    .arg(sheet_.words.on_chart(*point.low, sheet_.chart.y),
                         sheet_.words.on_chart(*point.high, sheet_.chart.y));
    const QString where = sheet_.words.axis_caption(sheet_.chart.x) + ": " +
                          sheet_.words.on_chart(point.x, sheet_.chart.x);
    chart_spot spot = sheet_.spot_of(series, index, where, figure);
    const double until = index + 1 < points.size() ? points[index + 1].x : point.x;
    const QPointF from = at(point.x, point.y);
    spot.area = QRectF(from.x(), from.y() - half_hit,
                       std::max(at(until, 0).x() - from.x(), half_hit), 2 * half_hit);
    sheet_.add_spot(std::move(spot));
  }

  chart_sheet& sheet_;
  std::vector<std::size_t> drawn_;
  bool named_ = true;  // at the ends of the curves, not in a key
  QRectF plot_;
  axis_ticks across_;
  axis_ticks up_;
};

}  // namespace

QRectF plan_steps(chart_sheet& sheet) {
  return steps(sheet).plan();
}

}  // namespace erp::desktop
