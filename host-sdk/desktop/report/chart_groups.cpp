// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/report/chart_groups.hpp"

#include <algorithm>
#include <cmath>

namespace erp::desktop {

namespace {
constexpr double most_categories = 100'000;
}

chart_groups::chart_groups(const report_chart& chart) : chart_(chart) {
  double last = double(chart.categories.size()) - 1;
  std::vector<std::size_t> before;
  for (std::size_t series = 0; series < chart.series.size(); ++series) {
    std::map<int, std::size_t> by_category;
    const auto& points = chart.series[series].points;
    for (std::size_t at = 0; at < points.size(); ++at) {
      if (!(points[at].x >= 0 && points[at].x < most_categories)) continue;
      by_category.emplace(int(std::lround(points[at].x)), at);
      last = std::max(last, points[at].x);
    }
    points_.push_back(std::move(by_category));
    if (chart.series[series].role == series_role::before)
      before.push_back(series);
    else
      slots_.push_back({series, {}});
  }
  // The first one before belongs to the first of now, and so on.
  for (std::size_t at = 0; at < before.size() && at < slots_.size(); ++at)
    slots_[at].before = before[at];
  if (slots_.empty())
    for (const std::size_t series : before) slots_.push_back({series, {}});
  categories_ = std::max(1, int(last) + 1);
}

const chart_point* chart_groups::at(std::size_t series, int category) const {
  const auto found = points_[series].find(category);
  return found == points_[series].end() ? nullptr : &chart_.series[series].points[found->second];
}

const chart_point* chart_groups::find(int slot, int category) const {
  return at(series_of(slot), category);
}

const chart_point* chart_groups::find_before(int slot, int category) const {
  const auto& before = slots_[std::size_t(slot)].before;
  return before ? at(*before, category) : nullptr;
}

bool chart_groups::has_before() const {
  return std::any_of(slots_.begin(), slots_.end(),
                     [](const slot& one) { return one.before.has_value(); });
}

bool chart_groups::needs_key() const {
  return chart_.series.size() > 1;
}

chart_groups::extent chart_groups::range() const {
  extent range;
  for (const chart_series& series : chart_.series)
    for (const chart_point& point : series.points) {
      range.low = std::min({range.low, point.y, point.low.value_or(0)});
      range.high = std::max({range.high, point.y, point.high.value_or(0)});
    }
  return range;
}

QString chart_groups::label(const chart_sheet& sheet, int slot, int category) const {
  const chart_point* now = find(slot, category);
  if (now == nullptr) return {};
  const chart_point* before = find_before(slot, category);
  const QString words = sheet.label_of(*now);
  return before == nullptr ? words : sheet.label_of(*before) + " → " + words;
}

double chart_groups::widest_label(const chart_sheet& sheet) const {
  double widest = 0;
  for (int slot = 0; slot < bars_in_group(); ++slot)
    for (int category = 0; category < categories_; ++category)
      widest = std::max(widest, sheet.width_of(label(sheet, slot, category)));
  return widest;
}

QString chart_groups::caption(const chart_sheet& sheet, int slot) const {
  return sheet.words.say(chart_.series[series_of(slot)].caption);
}

QString figure_of(const chart_sheet& sheet, const chart_point& point) {
  QString words = sheet.words.on_chart(point.y, sheet.chart.y);
  if (point.low && point.high)
    words += QString(" (%1 – %2)")
                 .arg(sheet.words.on_chart(*point.low, sheet.chart.y),
                      sheet.words.on_chart(*point.high, sheet.chart.y));
  const QString label = sheet.words.say(point.label);
  return label.isEmpty() || label == words ? words : label + ", " + words;
}

void add_spot(chart_sheet& sheet, std::size_t series, const chart_point& point, int category,
              const QRectF& area, const QRectF& mark) {
  const auto& points = sheet.chart.series[series].points;
  chart_spot spot = sheet.spot_of(series, std::size_t(&point - points.data()),
                                  sheet.category(std::size_t(category)), figure_of(sheet, point));
  spot.area = area;
  spot.mark = mark;
  sheet.add_spot(std::move(spot));
}

}  // namespace erp::desktop
