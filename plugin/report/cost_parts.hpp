// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "plugin/report/costs.hpp"
#include "plugin/report/report_maker.hpp"
#include "plugin/report/report_period.hpp"

// What a report shows of how its costs were worked out: the rates that were used, and the amounts
// that none was found for, which are in no sum. Pure functions, [any].

namespace crm {

// The costs of one period, and what a figure of that period is `of`, e.g. {"before", "1"}.
struct counted_costs {
  const cost_counter* costs = nullptr;
  report_period period;
  std::map<std::string, std::string> of = {};
};

// Part "rates"; none where nothing was converted.
std::optional<erp::report_part> rates_part(const report_question& question,
                                           const std::vector<counted_costs>& counted);
// Part "gaps", whose figures are report_figure{"gap", {"currency", …}}; none where there are none.
std::optional<erp::report_part> gaps_part(const report_question& question,
                                          const std::vector<counted_costs>& counted);
// What one must know before one reads the sums.
std::vector<erp::text> gaps_told(const std::vector<counted_costs>& counted);

// 20 454: days since 1970-01-01.
erp::date date_of(int day);
int day_number(erp::date day);

}  // namespace crm
