// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/funnel.hpp"

#include <cmath>

#include "plugin/report/negotiations_question.hpp"
#include "plugin/report/report_cells.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using erp::figure_kind;
using erp::report_cell;

constexpr double hundredth_of_day_ms = 864'000;

void note_moves(const std::vector<category_stays>& stays, funnel_step& step) {
  for (const auto& one : stays) {
    if (one.category != step.category) continue;
    if (one.next) step.moved_to[*one.next] += one.contractors;
    if (!one.next) step.still += one.contractors;
    if (one.silent) step.silent += one.contractors;
  }
}

// The median: the smallest number of days that at least half of the stays do not exceed.
void note_days(const std::vector<category_stays>& stays, funnel_step& step) {
  const auto ended = [&](const category_stays& one) {
    return one.category == step.category && one.next;
  };
  std::int64_t all = 0, so_far = 0;
  double together_ms = 0;
  for (const auto& one : stays) {
    if (!ended(one)) continue;
    all += one.stays;
    together_ms += static_cast<double>(one.together.count());
  }
  if (all == 0) return;
  step.mean_days_e2 = std::lround(together_ms / static_cast<double>(all) / hundredth_of_day_ms);
  for (const auto& one : stays) {
    if (!ended(one)) continue;
    so_far += one.stays;
    if (2 * so_far < all) continue;
    step.median_days = one.whole_days;
    return;
  }
}

report_figure figure_of(const char* what, const funnel_step& step, bool before = false) {
  report_figure figure{what, {{"category", std::to_string(step.category)}}};
  if (before) figure.of["before"] = "1";
  return figure;
}

template <class T>
report_cell if_any(const std::optional<T>& figure) {
  return figure ? report_cell{*figure} : report_cell{};
}

// Of one period: how many were in the first category, and what its costs are in.
struct funnel_period {
  std::int64_t first_reached = 0;
  std::string currency;
  bool before = false;
};

erp::report_row row_of(const report_question& question, const funnel_step& step,
                       const funnel_period& in) {
  const auto count = [&](std::int64_t figure, const char* what) {
    return counted_cell(question, figure, figure_of(what, step, in.before));
  };
  const auto cost = [&](const std::optional<std::int64_t>& amount_e4, const char* what) {
    return amount_cell(question, amount_e4, in.currency, figure_of(what, step, in.before));
  };
  erp::report_row row;
  row.cells.push_back({step.name});
  row.cells.push_back(count(step.reached, "category"));
  row.cells.push_back(in.first_reached == 0
                          ? report_cell{}
                          : report_cell{std::lround(10'000.0 * static_cast<double>(step.reached) /
                                                    static_cast<double>(in.first_reached))});
  row.cells.push_back(count(step.activities, "category"));
  row.cells.push_back({step.spent});
  row.cells.push_back(if_any(step.mean_days_e2));
  row.cells.push_back(if_any(step.median_days));
  row.cells.push_back(count(step.still, "still"));
  row.cells.push_back(count(step.silent, "silent"));
  row.cells.push_back(count(step.reached - step.still, "moved_on"));
  row.cells.push_back(cost(step.amounts.expected_e4, "expected"));
  row.cells.push_back(cost(step.amounts.actual_e4, "actual"));
  return row;
}

void compare(erp::report_row& row, erp::report_row earlier) {
  for (std::size_t i = 1; i < earlier.cells.size(); ++i) {
    row.cells[i].before = std::move(earlier.cells[i].value);
    row.cells[i].behind_before = std::move(earlier.cells[i].behind);
  }
}

std::vector<erp::report_column> columns(const report_question& question) {
  using kind = figure_kind;
  return {
      {"category", tr("Category"), kind::text, {}, {}, 24},
      {"reached", tr("Contractors"), kind::count,
       tr("Contractors with an activity of this category. Behind the figure are those "
          "activities.")},
      {"share", tr("Share of the first"), kind::percent,
       tr("Of the contractors in the first category.")},
      {"activities", tr("Activities"), kind::count, tr("Of this category.")},
      {"spent", tr("Time spent"), kind::duration, tr("As measured, or corrected by hand.")},
      {"mean_days", tr("Days in it, mean"), kind::decimal,
       tr("From the first activity of the category to the first one of the next category. Stays "
          "that still last do not count.")},
      {"median_days", tr("Days in it, median"), kind::count,
       tr("Half of the stays that came to an end took no longer.")},
      {"still", tr("Still in it"), kind::count, tr("Contractors whose last category is this one.")},
      {"silent", tr("Of these silent"), kind::count,
       tr_n("No activity at all for at least {1} day.", "No activity at all for at least {1} days.",
            silence_days_of(question)),
       erp::trend_sense::bad},
      {"moved_on", tr("Moved on"), kind::count,
       tr("Contractors whose last category is another one.")},
      {"expected", tr("Expected cost"), kind::money, tr("Each amount by the rate of its day")},
      {"actual", tr("Actual cost"), kind::money, tr("Each amount by the rate of its day")}};
}

erp::report_chart funnel_chart(const report_question& question,
                               const std::vector<funnel_step>& steps) {
  erp::report_chart chart;
  chart.kind = erp::chart_kind::funnel;
  chart.caption = tr("Contractors by category");
  chart.x = {tr("Category")};
  chart.y = {tr("Contractors")};
  erp::chart_series series{"reached", tr("Contractors"), erp::series_role::main, {}};
  for (const auto& step : steps) {
    erp::chart_point point;
    point.x = static_cast<double>(chart.categories.size());
    point.y = static_cast<double>(step.reached);
    point.detail =
        tr("{1}: {2} still in it, {3} moved on", step.name, step.still, step.reached - step.still);
    if (step.reached != 0) point.behind = behind(question, figure_of("category", step));
    series.points.push_back(std::move(point));
    chart.categories.push_back(erp::verbatim(step.name));
  }
  chart.series.push_back(std::move(series));
  chart.note = tr("In the order of the dictionary of categories.");
  return chart;
}

funnel_step step_of(const dictionary_value& value, const funnel_counts& counts) {
  funnel_step step;
  step.category = value.id;
  step.name = value.name;
  for (const auto& one : counts.categories) {
    if (one.category != value.id) continue;
    step.reached = one.contractors;
    step.activities = one.activities;
    step.spent = one.spent;
  }
  if (const auto cost = counts.costs_of.find(value.id); cost != counts.costs_of.end())
    step.amounts = cost->second.amounts;
  note_moves(counts.stays, step);
  note_days(counts.stays, step);
  return step;
}

std::int64_t first_of(const std::vector<funnel_step>& steps) {
  return steps.empty() ? 0 : steps.front().reached;
}

}  // namespace

funnel_steps funnel_of(const dictionary& categories, const funnel_counts& counts,
                       const funnel_counts* before) {
  funnel_steps steps;
  for (const auto& value : categories) {
    auto now = step_of(value, counts);
    auto earlier = before ? step_of(value, *before) : funnel_step();
    if (now.reached == 0 && earlier.reached == 0 && !value.active) continue;
    steps.now.push_back(std::move(now));
    if (before) steps.before.push_back(std::move(earlier));
  }
  return steps;
}

erp::report_part funnel_part(const report_question& question, const funnel_steps& steps,
                             const std::string& currency) {
  erp::report_part part;
  part.id = "funnel";
  part.caption = tr("How far contractors came");
  part.table.columns = columns(question);
  part.table.empty_text = tr("There are no categories.");
  for (std::size_t i = 0; i < steps.now.size(); ++i) {
    const auto& step = steps.now[i];
    auto row = row_of(question, step, {first_of(steps.now), currency, false});
    if (!steps.before.empty())
      compare(row, row_of(question, steps.before[i], {first_of(steps.before), currency, true}));
    part.table.rows.push_back(std::move(row));
  }
  part.table.note =
      tr("Activities that were cancelled, have no category or have not started yet do not count.");
  part.chart = funnel_chart(question, steps.now);
  return part;
}

erp::report_part moves_part(const report_question& question,
                            const std::vector<funnel_step>& steps) {
  erp::report_part part;
  part.id = "moves";
  part.caption = tr("Where they went next");
  part.table.columns = {{"category", tr("From"), figure_kind::text, {}, {}, 24}};
  part.table.empty_text = tr("There are no categories.");
  for (const auto& to : steps)
    part.table.columns.push_back({"to_" + std::to_string(to.category), tr("To: {1}", to.name),
                                  figure_kind::count,
                                  tr("Contractors who went straight from one category to the "
                                     "other; who went there and back counts in both.")});
  part.table.columns.push_back({"still", tr("Still in it"), figure_kind::count});
  for (const auto& from : steps) {
    erp::report_row row;
    row.cells.push_back({from.name});
    for (const auto& to : steps) {
      const auto moved = from.moved_to.find(to.category);
      const auto count = moved == from.moved_to.end() ? 0 : moved->second;
      auto figure = figure_of("moved_to", from);
      figure.of["next"] = std::to_string(to.category);
      row.cells.push_back(from.category == to.category ? report_cell{}
                                                       : counted_cell(question, count, figure));
    }
    row.cells.push_back(counted_cell(question, from.still, figure_of("still", from)));
    part.table.rows.push_back(std::move(row));
  }
  return part;
}

}  // namespace crm
