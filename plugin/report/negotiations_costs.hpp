// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>

#include "plugin/report/cost_parts.hpp"
#include "plugin/report/costs.hpp"
#include "plugin/report/report_maker.hpp"

// What negotiations cost, by category and in one currency. Sums are plain data; reading is
// [worker], keeps nothing and throws db::failure.

namespace crm {

// Of several activities; none: not one has an amount that is in the sum.
struct cost_sums {
  costs amounts;
  std::optional<std::int64_t> variance_e4;  // of those whose expected and actual cost are known
  void add(const costs& one);
};

// Which days there are amounts on, and what they are converted to by which rates.
struct cost_frame {
  report_period period;
  std::string currency;  // empty: there are no amounts
  rate_book rates;
};
// Of a question and of the one of the period before, if they are compared: in one currency.
struct cost_frames {
  cost_frame now;
  std::optional<cost_frame> before = {};
};
cost_frames read_cost_frames(admitted& inside, const report_question& question,
                             const std::optional<report_question>& before);

// By category; what has none is not asked for.
std::map<std::int64_t, cost_sums> read_category_costs(admitted& inside,
                                                      const erp::kit::condition& counted,
                                                      cost_counter& costs);

// The activities behind expected, actual, variance (of a category, or of all) and gap. None:
// forged.
std::optional<erp::kit::condition> behind_costs(admitted& inside, const report_question& question,
                                                const cost_frame& frame,
                                                const erp::kit::condition& counted,
                                                const report_figure& figure);

// The rates that were used and the amounts that have none, behind the parts of the report.
// `before`: what was counted of frames.before.
void tell_costs(const report_question& question, const cost_frames& frames,
                const cost_counter& costs, const std::optional<cost_counter>& before,
                erp::report_result& result);

}  // namespace crm
