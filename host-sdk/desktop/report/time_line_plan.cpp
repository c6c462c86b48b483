// SPDX-License-Identifier: Apache-2.0
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <map>

#include "host-sdk/desktop/report/axis_ticks.hpp"
#include "host-sdk/desktop/report/chart_sheet.hpp"

// Lanes over dates: what happened as dots, what lasted as bars, silence across all lanes.

namespace erp::desktop {

namespace {

constexpr double widest_time_line_names = 0.3;  // of the room
constexpr double dot = 5;                       // half its width
constexpr double tallest_lane = 84;

class time_line {
 public:
  explicit time_line(chart_sheet& sheet) : sheet_(sheet) {}

  QRectF plan() {
    if (sheet_.chart.series.size() > 1) sheet_.write_key(shape_kind::dot);
    measure();
    draw_axis();
    draw_marks();
    std::vector<chart_spot> spots;
    // Dots first: the words of a span go where none are.
    for (std::size_t series = 0; series < sheet_.chart.series.size(); ++series)
      draw_dots(series, spots);
    for (std::size_t at = 0; at < sheet_.chart.spans.size(); ++at) draw_span(at, spots);
    write_labels();
    std::stable_sort(spots.begin(), spots.end(), [](const auto& left, const auto& right) {
      return left.area.left() < right.area.left();
    });
    for (chart_spot& spot : spots) sheet_.add_spot(std::move(spot));
    return plot_;
  }

 private:
  void extend(double from, double to) {
    if (known_) {
      from_ = std::min(from_, from);
      to_ = std::max(to_, to);
    } else {
      from_ = from;
      to_ = to;
    }
    known_ = true;
  }

  void measure() {
    double last = double(sheet_.chart.categories.size()) - 1;
    for (const chart_series& series : sheet_.chart.series)
      for (const chart_point& point : series.points) {
        extend(point.x, point.x + 1);
        last = std::max(last, point.y);
      }
    for (const chart_span& span : sheet_.chart.spans) {
      extend(span.from, span.to);
      last = std::max(last, double(span.lane));
    }
    for (const chart_mark& mark : sheet_.chart.marks) extend(mark.at, mark.at);
    const double around = std::max(1.0, (to_ - from_) * 0.02);
    from_ -= around;
    to_ += around;
    lanes_ = std::clamp(int(last) + 1, 1, 1000);
    double names = 0;
    for (std::size_t at = 0; at < sheet_.chart.categories.size(); ++at)
      names = std::max(names, sheet_.width_of(sheet_.category(at), text_tone::category));
    names_ = std::min(names, sheet_.room.width() * widest_time_line_names);
    plot_ = sheet_.room.adjusted(names_ + 8, sheet_.line() + 2, -6, -sheet_.line() - 3);
    lane_ = std::min(tallest_lane, plot_.height() / lanes_);
    plot_.setHeight(lane_ * lanes_);
  }

  double x_of(double day) const {
    return plot_.left() + (day - from_) / (to_ - from_) * plot_.width();
  }
  QRectF lane_of(int lane) const {
    return {plot_.left(), plot_.top() + lane * lane_, plot_.width(), lane_};
  }

  void draw_axis() {
    const QLocale locale(sheet_.words.language() == "pl" ? QLocale::Polish : QLocale::English);
    for (const date_tick& tick :
         date_ticks_for(from_, to_, std::max(2, int(plot_.width() / 76)), locale)) {
      const double x = x_of(tick.at);
      sheet_.draw(shape_kind::grid, line_of({x, plot_.top()}, {x, plot_.bottom()}));
      sheet_.write(tick.words, {x, plot_.bottom() + 3}, Qt::AlignHCenter | Qt::AlignTop,
                   text_tone::axis);
    }
    const int each = std::max(1, int(std::ceil(sheet_.line() / lane_)));
    for (int at = 0; at <= lanes_; ++at) {
      const double y = plot_.top() + at * lane_;
      sheet_.draw(at == lanes_ ? shape_kind::axis : shape_kind::grid,
                  line_of({plot_.left(), y}, {plot_.right(), y}));
      if (at % each != 0 || at == lanes_) continue;
      const QRectF lane = lane_of(at);
      sheet_.write_in(
          {sheet_.room.left(), lane.center().y() - sheet_.line() / 2, names_, sheet_.line()},
          sheet_.category(std::size_t(at)), Qt::AlignRight, text_tone::category);
    }
  }

  void draw_marks() {
    for (const chart_mark& mark : sheet_.chart.marks) {
      const double x = x_of(mark.at);
      sheet_.draw(shape_kind::mark, line_of({x, plot_.top()}, {x, plot_.bottom()}));
      const QString words = sheet_.words.say(mark.label);
      const QPointF over(x, plot_.top() - 2);
      sheet_.write(words, over, Qt::AlignHCenter | Qt::AlignBottom, text_tone::mark) ||
          sheet_.write(words, over, Qt::AlignRight | Qt::AlignBottom, text_tone::mark) ||
          sheet_.write(words, over, Qt::AlignLeft | Qt::AlignBottom, text_tone::mark);
    }
  }

  void draw_span(std::size_t index, std::vector<chart_spot>& spots) {
    const chart_span& span = sheet_.chart.spans[index];
    const bool silence = span.kind == span_kind::silence;
    QRectF area(x_of(span.from), plot_.top(), std::max(x_of(span.to) - x_of(span.from), 1.0),
                plot_.height());
    if (!silence) {
      area.setTop(lane_of(span.lane).top() + lane_ * 0.2);
      area.setHeight(lane_ * 0.6);
    }
    sheet_.draw(silence ? shape_kind::silence : shape_kind::stay, box_of(area));
    const QString label = sheet_.words.say(span.label);
    const double line = sheet_.line();
    if (silence)
      sheet_.write(label, {area.center().x(), plot_.top() - 2}, Qt::AlignHCenter | Qt::AlignBottom,
                   text_tone::axis);
    else if (area.width() > 30 && area.height() >= line - 2)
      write_in_span({area.left() + 5, area.center().y() - line / 2, area.width() - 10, line},
                    label);
    QStringList lines;
    if (!silence) lines << sheet_.category(std::size_t(span.lane));
    if (!label.isEmpty()) lines << label;
    lines << sheet_.words.on_chart(span.from, day_axis()) + " – " +
                 sheet_.words.on_chart(std::max(span.from, span.to - 1), day_axis());
    spots.push_back({area, {}, -1, int(index), lines.join(", "), lines.join("\n"), span.behind});
  }

  // At the beginning, the end or in the middle, wherever no dot is; else it is in the tooltip.
  void write_in_span(const QRectF& line, const QString& label) {
    for (const Qt::Alignment side : {Qt::AlignLeft, Qt::AlignRight, Qt::AlignHCenter})
      if (sheet_.write_in(line, label, side, text_tone::axis)) return;
  }

  void write_labels() {
    for (const auto& [at, words] : labels_)
      sheet_.write(words, at, Qt::AlignLeft | Qt::AlignVCenter, text_tone::axis);
  }

  // Dots of one lane that would cover each other stand above and below its middle.
  double level_of(int lane, double x) {
    auto& ends = levels_[lane];
    std::size_t level = 0;
    while (level < ends.size() && x - ends[level] < 2 * dot) ++level;
    const std::size_t most = std::max<std::size_t>(1, std::size_t((lane_ - 4) / (2 * dot)));
    level = std::min(level, most - 1);
    if (level >= ends.size()) ends.resize(level + 1, -1e9);
    ends[level] = x;
    const double away = double((level + 1) / 2) * 2 * dot;
    return level % 2 == 1 ? -away : away;
  }

  void draw_dots(std::size_t series, std::vector<chart_spot>& spots) {
    const auto& points = sheet_.chart.series[series].points;
    std::vector<std::size_t> order(points.size());
    for (std::size_t at = 0; at < order.size(); ++at) order[at] = at;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
      return points[left].x < points[right].x;
    });
    for (const std::size_t at : order) {
      const chart_point& point = points[at];
      const int lane = std::clamp(int(std::lround(point.y)), 0, lanes_ - 1);
      // In the middle of its day.
      const double x = x_of(point.x + 0.5);
      const QPointF middle(x, lane_of(lane).center().y() + level_of(lane, x));
      sheet_.draw(shape_kind::dot, QPolygonF{middle}, sheet_.look_of(series));
      sheet_.keep_free({middle.x() - dot, middle.y() - dot, 2 * dot, 2 * dot});
      if (!point.label.empty())
        labels_.push_back({middle + QPointF(dot + 3, 0), sheet_.words.say(point.label)});
      chart_spot spot = sheet_.spot_of(series, at, sheet_.category(std::size_t(lane)),
                                       sheet_.words.on_chart(point.x, day_axis()));
      spot.area = QRectF(middle.x() - dot - 1, middle.y() - dot - 1, 2 * dot + 2, 2 * dot + 2);
      spots.push_back(std::move(spot));
    }
  }

  static chart_axis day_axis() { return {{}, chart_unit::date, {}}; }

  chart_sheet& sheet_;
  QRectF plot_;
  double from_ = 0;
  double to_ = 1;
  bool known_ = false;
  int lanes_ = 1;
  double lane_ = 1;
  double names_ = 0;
  std::map<int, std::vector<double>> levels_;
  std::vector<std::pair<QPointF, QString>> labels_;  // of dots
};

}  // namespace

QRectF plan_time_line(chart_sheet& sheet) {
  return time_line(sheet).plan();
}

}  // namespace erp::desktop
