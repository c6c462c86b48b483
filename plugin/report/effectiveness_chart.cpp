// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/effectiveness_chart.hpp"

#include <algorithm>

#include "ribbon/text.hpp"

namespace crm {

namespace {

using erp::series_role;

struct bar {
  const char* what;  // the figure behind it
  double (*height)(const effectiveness_figures&);
};

// Rows by their place in the outcome: those with the most activities, in the order of the table.
std::vector<std::size_t> rows_shown(const effectiveness_outcome& outcome) {
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < outcome.rows.size(); ++i)
    if (outcome.rows[i].role != erp::report_row_role::total) all.push_back(i);
  if (all.size() <= bars_most) return all;
  std::stable_sort(all.begin(), all.end(), [&](std::size_t one, std::size_t other) {
    return outcome.now.sums[one][planned] > outcome.now.sums[other][planned];
  });
  all.resize(bars_most);
  std::sort(all.begin(), all.end());
  return all;
}

class bar_chart {
 public:
  explicit bar_chart(const effectiveness_outcome& outcome)
      : outcome_(outcome), rows_(rows_shown(outcome)) {
    chart_.kind = erp::chart_kind::bars;
    for (const auto row : rows_) {
      const auto& name = outcome_.rows[row].name;
      chart_.categories.push_back(name.empty() ? tr("Without a unit") : erp::verbatim(name));
    }
    if (outcome_.by_unit) chart_.note = tr("Each unit with those below it.");
    if (rows_.size() + 1 < outcome_.rows.size())
      chart_.note = tr("The {1} with the most activities; the table has all of them.",
                       static_cast<std::int64_t>(rows_.size()));
  }

  void add(const char* id, erp::text caption, series_role role, const effectiveness_period& in,
           const bar& bar) {
    erp::chart_series series{id, std::move(caption), role, {}};
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      erp::chart_point point{static_cast<double>(i), bar.height(in.sums[rows_[i]])};
      if (point.y != 0) point.behind = link(in, rows_[i], bar.what);
      if (point.y != 0) seen_ = true;
      series.points.push_back(std::move(point));
    }
    chart_.series.push_back(std::move(series));
  }

  std::optional<erp::report_chart> made(erp::text caption, erp::chart_axis measured) && {
    if (rows_.empty() || !seen_) return std::nullopt;
    chart_.caption = std::move(caption);
    chart_.y = std::move(measured);
    return std::move(chart_);
  }

 private:
  std::string link(const effectiveness_period& in, std::size_t row, const char* what) const {
    auto of = outcome_.rows[row].of;
    of.insert(in.costs.of.begin(), in.costs.of.end());
    return behind(outcome_.question, {what, std::move(of)});
  }

  const effectiveness_outcome& outcome_;
  const std::vector<std::size_t> rows_;
  erp::report_chart chart_;
  bool seen_ = false;
};

template <effectiveness_sum which>
double height(const effectiveness_figures& sums) {
  return static_cast<double>(sums[which]);
}

template <effectiveness_sum which>
double units_of_currency(const effectiveness_figures& sums) {
  return static_cast<double>(sums[which]) / 10'000;
}

double ended_late(const effectiveness_figures& sums) {
  return static_cast<double>(sums[ended] - sums[on_time]);
}

double hours_spent(const effectiveness_figures& sums) {
  return static_cast<double>(sums[seconds]) / 3600;
}

}  // namespace

std::optional<erp::report_chart> chart_of_activities(const effectiveness_outcome& outcome) {
  bar_chart chart(outcome);
  const bar in_time{"on_time", height<on_time>};
  chart.add("on_time", tr("Ended on time"), series_role::main, outcome.now, in_time);
  if (outcome.before)
    chart.add("before", tr("Ended on time in the period before"), series_role::before,
              *outcome.before, in_time);
  else
    chart.add("late", tr("Ended late"), series_role::muted, outcome.now, {"late", ended_late});
  chart.add("overdue", tr("Overdue"), series_role::muted, outcome.now,
            {"overdue", height<overdue>});
  return std::move(chart).made(tr("Ended on time and overdue"),
                               {tr("Activities"), erp::chart_unit::count});
}

std::optional<erp::report_chart> chart_of_costs(const effectiveness_outcome& outcome) {
  bar_chart costs(outcome);
  costs.add("actual", tr("Actual cost"), series_role::main, outcome.now,
            {"actual", units_of_currency<actual>});
  costs.add("expected", tr("Expected cost"), series_role::muted, outcome.now,
            {"expected", units_of_currency<expected>});
  const auto& currency = outcome.now.costs.costs->currency();
  if (auto made =
          std::move(costs).made(tr("Actual and expected cost"),
                                {erp::verbatim(currency), erp::chart_unit::amount, currency}))
    return made;
  bar_chart time(outcome);
  const bar spent{"time", hours_spent};
  time.add("time", tr("Time spent"), series_role::main, outcome.now, spent);
  if (outcome.before)
    time.add("before", tr("Time spent in the period before"), series_role::before, *outcome.before,
             spent);
  return std::move(time).made(tr("Time spent"), {tr("Hours"), erp::chart_unit::hours});
}

}  // namespace crm
