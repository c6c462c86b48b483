// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/acquisition_tables.hpp"

#include <algorithm>
#include <cmath>

#include "plugin/report/report_cells.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using erp::figure_kind;
using erp::report_cell;
using erp::report_column;

constexpr std::size_t bars_max = 30;

// The columns, in this order.
namespace acquisition_column {
enum { group, cases, acquired, open, estimate, low, high, median };
}

std::int64_t hundredths_of_percent(double share) {
  return std::lround(share * 10'000);
}

erp::text all_of_them() {
  return tr("All contractors");
}

std::vector<report_column> columns(const acquisition_shown& shown) {
  const auto n = shown.wish.within_days;
  using kind = figure_kind;
  return {
      {"group", caption_of(shown.wish.by), kind::text, {}, {}, 28},
      {"cases", tr("Cases"), kind::count,
       tr("Contractors whose first activity of the category lies in the period and who were not "
          "customers before that day.")},
      {"acquired", tr_n("Acquired within {1} day", "Acquired within {1} days", n), kind::count,
       tr("From the day of the first activity to the day since which the contractor is a customer; "
          "the same day counts as 0."),
       erp::trend_sense::good},
      {"open", tr("Open, followed for less"), kind::count,
       tr_n("Not a customer so far, and the first activity is less than {1} day ago: neither won "
            "nor lost.",
            "Not a customer so far, and the first activity is less than {1} days ago: neither won "
            "nor lost.",
            n)},
      {"estimate", tr("Probability of acquisition"), kind::percent,
       tr("Kaplan-Meier estimate: open cases count for as long as they were followed. With fewer "
          "than {1} cases there is none.",
          cases_min),
       erp::trend_sense::good},
      {"low", tr("95 % confidence interval: from"), kind::percent,
       tr("In 95 of 100 such reports the true probability lies within the interval.")},
      {"high", tr("95 % confidence interval: to"), kind::percent,
       tr("In 95 of 100 such reports the true probability lies within the interval.")},
      {"median", tr("Median, days"), kind::count,
       tr("The day by which half of the cases are acquired, as estimated."),
       erp::trend_sense::bad}};
}

// Estimate, from, to, median.
std::vector<report_cell> estimated(const acquisition_group& group, std::int64_t n) {
  const auto& curve = group.curve;
  if (!group.tells_enough())
    return {worded_cell(tr("too few cases: {1}", curve.count())), {}, {}, {}};
  std::vector<report_cell> cells;
  if (const auto estimate = estimate_by(curve, n))
    for (const double share : {estimate->probability, estimate->low, estimate->high})
      cells.push_back({hundredths_of_percent(share)});
  else
    cells = {worded_cell(tr_n("followed for {1} day", "followed for {1} days", curve.followed())),
             {},
             {}};
  const auto median = median_days(curve);
  cells.push_back(median ? report_cell{*median} : worded_cell(tr("not reached")));
  return cells;
}

// What the figures were in the period before.
void compare(const acquisition_shown& shown, const survival_curve& earlier, acquisition_cell of,
             erp::report_row& row) {
  const auto n = shown.wish.within_days;
  of.before = true;
  const auto put = [&](std::size_t at, acquisition_figure figure, std::int64_t count) {
    of.figure = figure;
    row.cells[at].before = count;
    if (count != 0) row.cells[at].behind_before = behind(shown.question, figure_of(of));
  };
  put(acquisition_column::cases, acquisition_figure::cases, earlier.count());
  put(acquisition_column::acquired, acquisition_figure::acquired, earlier.acquired_by(n));
  put(acquisition_column::open, acquisition_figure::open, earlier.open_before(n));
  if (!tells_enough(earlier)) return;
  if (const auto estimate = estimate_by(earlier, n))
    row.cells[acquisition_column::estimate].before = hundredths_of_percent(estimate->probability);
  if (const auto median = median_days(earlier))
    row.cells[acquisition_column::median].before = *median;
}

erp::report_row row_of(const acquisition_shown& shown, const acquisition_group& group,
                       bool is_all) {
  const auto n = shown.wish.within_days;
  const acquisition_cell cell{acquisition_figure::cases, is_all, is_all ? std::nullopt : group.key};
  const auto counted = [&](std::int64_t count, acquisition_figure figure) {
    auto of = cell;
    of.figure = figure;
    return counted_cell(shown.question, count, figure_of(of));
  };
  const auto& curve = group.curve;
  erp::report_row row;
  row.role = is_all && !shown.groups.each.empty() ? erp::report_row_role::total
                                                  : erp::report_row_role::body;
  report_cell name;
  if (is_all)
    name.shown = all_of_them();
  else if (group.name.empty())
    name.shown = name_of(group);
  else
    name.value = group.name;
  row.cells.push_back(std::move(name));
  row.cells.push_back(counted(curve.count(), acquisition_figure::cases));
  row.cells.push_back(counted(curve.acquired_by(n), acquisition_figure::acquired));
  row.cells.push_back(counted(curve.open_before(n), acquisition_figure::open));
  for (auto& one : estimated(group, n)) row.cells.push_back(std::move(one));
  if (group.earlier) compare(shown, *group.earlier, cell, row);
  return row;
}

// Of those that say enough, the largest where they are too many; where none does, all together, but
// for categories, which do not add up.
std::vector<const acquisition_group*> drawn_groups(const acquisition_shown& shown) {
  const auto& groups = shown.groups;
  std::vector<const acquisition_group*> all;
  for (const auto& group : groups.each)
    if (group.tells_enough()) all.push_back(&group);
  const bool adds_up = shown.wish.by != acquisition_by::category;
  if (all.empty() && adds_up && groups.all.tells_enough()) all.push_back(&groups.all);
  while (all.size() > bars_max)
    all.erase(std::min_element(all.begin(), all.end(), [](const auto* one, const auto* other) {
      return one->curve.count() < other->curve.count();
    }));
  return all;
}

// Of the group's own curve, or of its earlier one.
erp::chart_point bar_of(const acquisition_shown& shown, const acquisition_group& group,
                        const acquired_estimate& estimate, std::size_t place, bool before) {
  const bool is_all = &group == &shown.groups.all;
  const auto n = shown.wish.within_days;
  const auto& curve = before ? *group.earlier : group.curve;
  erp::chart_point bar;
  bar.x = static_cast<double>(place);
  bar.y = 100 * estimate.probability;
  bar.low = 100 * estimate.low;
  bar.high = 100 * estimate.high;
  bar.detail = tr("Cases: {1}, acquired by day {2}: {3}", curve.count(), n, curve.acquired_by(n));
  bar.behind = behind(shown.question,
                      figure_of({acquisition_figure::cases, is_all,
                                 is_all ? std::optional<std::string>() : group.key, before}));
  return bar;
}

erp::report_chart bars(const acquisition_shown& shown) {
  const auto n = shown.wish.within_days;
  erp::report_chart chart;
  chart.kind = erp::chart_kind::bars;
  chart.caption = tr_n("Probability of acquisition within {1} day",
                       "Probability of acquisition within {1} days", n);
  chart.x = {caption_of(shown.wish.by)};
  chart.y = {tr("Probability"), erp::chart_unit::percent};
  erp::chart_series series{
      "estimate", tr("Probability of acquisition"), erp::series_role::main, {}};
  erp::chart_series earlier{"before", tr("In the period before"), erp::series_role::before, {}};
  const auto groups = drawn_groups(shown);
  for (const auto* group : groups) {
    const auto estimate = estimate_by(group->curve, n);
    if (!estimate) continue;
    const auto place = chart.categories.size();
    series.points.push_back(bar_of(shown, *group, *estimate, place, false));
    if (group->earlier && tells_enough(*group->earlier))
      if (const auto was = estimate_by(*group->earlier, n))
        earlier.points.push_back(bar_of(shown, *group, *was, place, true));
    chart.categories.push_back(group == &shown.groups.all ? all_of_them() : name_of(*group));
  }
  const bool any_left_out = chart.categories.size() < shown.groups.each.size();
  chart.note = any_left_out ? tr("The line shows the 95 % confidence interval. Groups with too few "
                                 "cases are in the table only.")
                            : tr("The line shows the 95 % confidence interval.");
  chart.series.push_back(std::move(series));
  if (!earlier.points.empty()) chart.series.push_back(std::move(earlier));
  return chart;
}

}  // namespace

erp::text caption_of(acquisition_by by) {
  switch (by) {
    case acquisition_by::contractor_group:
      return tr("Contractor group");
    case acquisition_by::region:
      return tr("Region");
    case acquisition_by::category:
      return tr("Category");
    case acquisition_by::contact_type:
      return tr("Contact type");
    case acquisition_by::employee:
      return tr("Employee");
    case acquisition_by::unit:
      return tr("Organisational unit");
    case acquisition_by::activities:
      return tr("Number of activities");
    case acquisition_by::nothing:
      break;
  }
  return tr("Contractors");
}

erp::text name_of(const acquisition_group& group) {
  return group.name.empty() ? tr("Not given") : erp::verbatim(group.name);
}

erp::report_part probability_part(const acquisition_shown& shown) {
  erp::report_part part;
  part.id = "probability";
  part.caption = tr("Probability of acquisition");
  part.table.columns = columns(shown);
  part.table.empty_text = tr("No acquisition began in this period.");
  for (const auto& group : shown.groups.each)
    part.table.rows.push_back(row_of(shown, group, false));
  // Of each category there are other first activities: they do not add up.
  const auto& all = shown.groups.all;
  const bool any = all.curve.count() != 0 || (all.earlier && all.earlier->count() != 0);
  if (shown.wish.by != acquisition_by::category && any)
    part.table.rows.push_back(row_of(shown, all, true));
  part.chart = bars(shown);
  return part;
}

}  // namespace crm
