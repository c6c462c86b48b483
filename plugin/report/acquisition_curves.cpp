// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <set>

#include "plugin/report/acquisition_tables.hpp"
#include "ribbon/text.hpp"

// What of acquisition_tables goes with time: the curves, and their figures on some days.

namespace crm {

namespace {

constexpr std::size_t curves_max = 5;
constexpr std::int64_t days_shown[] = {0, 7, 14, 30, 60, 90, 180, 365, 730, 1'095, 1'825, 3'650};

struct drawn_curve {
  erp::text name;
  const survival_curve* curve;
  bool is_all;
  std::optional<std::string> group;  // its key, where it is one that has one
};

// All of them, but where each category has cases of its own; then the largest groups, in the order
// of the table.
std::vector<drawn_curve> drawn_curves(const acquisition_shown& shown) {
  std::vector<drawn_curve> drawn;
  const auto& all = shown.groups.all;
  if (shown.wish.by != acquisition_by::category && all.tells_enough())
    drawn.push_back({tr("All contractors"), &all.curve, true, {}});
  std::vector<const acquisition_group*> largest;
  for (const auto& group : shown.groups.each)
    if (group.tells_enough()) largest.push_back(&group);
  std::stable_sort(largest.begin(), largest.end(), [](const auto* one, const auto* other) {
    return one->curve.count() > other->curve.count();
  });
  if (largest.size() > curves_max) largest.resize(curves_max);
  std::sort(largest.begin(), largest.end());  // of one vector: in its order
  for (const auto* group : largest)
    drawn.push_back({name_of(*group), &group->curve, false, group->key});
  return drawn;
}

// Beyond three times the days asked about a chart shows mostly what nobody asked.
std::int64_t shown_until(const acquisition_shown& shown, const std::vector<drawn_curve>& drawn) {
  std::int64_t longest = 0;
  for (const auto& one : drawn) longest = std::max(longest, one.curve->followed());
  return std::min(longest, 3 * shown.wish.within_days);
}

// Those of the curve acquired by this day, or still followed on it; nothing where there are none.
std::string behind_day(const acquisition_shown& shown, const drawn_curve& one,
                       acquisition_figure figure, std::int64_t days) {
  const auto& curve = *one.curve;
  const auto count =
      figure == acquisition_figure::acquired ? curve.acquired_by(days) : curve.at_risk(days);
  if (count == 0) return {};
  return behind(shown.question, figure_of({figure, one.is_all, one.group, false, days}));
}

erp::chart_point point_at(const acquisition_shown& shown, const drawn_curve& one, std::int64_t days,
                          bool with_band) {
  const auto& curve = *one.curve;
  erp::chart_point point;
  point.x = static_cast<double>(days);
  const auto estimate = estimate_by(curve, days);
  point.y = estimate ? 100 * estimate->probability : 0;
  if (estimate && with_band) {
    point.low = 100 * estimate->low;
    point.high = 100 * estimate->high;
  }
  point.detail = tr("Day {1}, acquired by then: {2}, still followed: {3}", days,
                    curve.acquired_by(days), curve.at_risk(days));
  point.behind = behind_day(shown, one, acquisition_figure::acquired, days);
  return point;
}

erp::chart_series series_of(const acquisition_shown& shown, const drawn_curve& one,
                            std::int64_t until, bool alone, std::size_t place) {
  erp::chart_series series;
  series.id = one.is_all ? "all" : "group" + std::to_string(place);
  series.caption = one.name;
  series.role = one.is_all && !alone ? erp::series_role::muted : erp::series_role::main;
  std::set<std::int64_t> days{0, std::min(until, one.curve->followed())};
  for (const auto& step : one.curve->steps)
    if (step.days <= until) days.insert(step.days);
  for (const auto day : days) series.points.push_back(point_at(shown, one, day, alone));
  return series;
}

erp::report_chart curves(const acquisition_shown& shown, const std::vector<drawn_curve>& drawn) {
  const auto n = shown.wish.within_days;
  erp::report_chart chart;
  chart.kind = erp::chart_kind::steps;
  chart.caption = tr("Share acquired over time");
  chart.x = {tr("Days since the first activity"), erp::chart_unit::days};
  chart.y = {tr("Acquired"), erp::chart_unit::percent};
  const auto until = shown_until(shown, drawn);
  for (const auto& one : drawn)
    chart.series.push_back(series_of(shown, one, until, drawn.size() == 1, chart.series.size()));
  if (n <= until) chart.marks.push_back({static_cast<double>(n), tr_n("{1} day", "{1} days", n)});
  if (drawn.size() == 1)
    chart.note = tr("The band around the curve shows the 95 % confidence interval.");
  else if (shown.groups.each.size() > curves_max)
    chart.note = tr("The curves of the {1} largest groups.", static_cast<std::int64_t>(curves_max));
  return chart;
}

erp::report_row row_at(const acquisition_shown& shown, const drawn_curve& one, std::int64_t days) {
  erp::report_row row;
  erp::report_cell name;
  name.shown = one.name;
  row.cells = {name, {days}, {one.curve->at_risk(days)}};
  const auto estimate = estimate_by(*one.curve, days);
  for (const auto share :
       {&acquired_estimate::probability, &acquired_estimate::low, &acquired_estimate::high})
    row.cells.push_back(estimate ? erp::report_cell{std::lround(*estimate.*share * 10'000)}
                                 : erp::report_cell{});
  row.cells[2].behind = behind_day(shown, one, acquisition_figure::followed, days);
  row.cells[3].behind = behind_day(shown, one, acquisition_figure::acquired, days);
  return row;
}

}  // namespace

erp::report_part curves_part(const acquisition_shown& shown) {
  using kind = erp::figure_kind;
  erp::report_part part;
  part.id = "curves";
  part.caption = tr("Over time");
  part.table.columns = {
      {"group", caption_of(shown.wish.by), kind::text, {}, {}, 28},
      {"days", tr("Day"), kind::count, tr("Days since the first activity")},
      {"at_risk", tr("Still followed"), kind::count,
       tr("Cases not acquired before this day and followed at least until then.")},
      {"acquired", tr("Acquired"), kind::percent,
       tr("Kaplan-Meier estimate. Behind the figure are those acquired by this day.")},
      {"low", tr("95 % confidence interval: from"), kind::percent},
      {"high", tr("95 % confidence interval: to"), kind::percent}};
  part.table.empty_text =
      tr("A curve needs at least {1} cases.", static_cast<std::int64_t>(cases_min));
  const auto drawn = drawn_curves(shown);
  if (drawn.empty()) return part;
  std::set<std::int64_t> days(std::begin(days_shown), std::end(days_shown));
  days.insert(shown.wish.within_days);
  const auto until = std::max(shown_until(shown, drawn), shown.wish.within_days);
  for (const auto& one : drawn)
    for (const auto day : days)
      if (day <= until && day <= one.curve->followed())
        part.table.rows.push_back(row_at(shown, one, day));
  part.chart = curves(shown, drawn);
  return part;
}

}  // namespace crm
