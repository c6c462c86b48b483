// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "plugin/report/effectiveness_figures.hpp"
#include "plugin/report/report_maker.hpp"
#include "plugin/report/report_period.hpp"

// The columns of effectiveness: what each is called, how it is worked out, and its figure of a row.
// Pure functions, [any].

namespace crm {

struct effectiveness_column {
  erp::report_column described;
  std::string what;  // the figure that stands behind it
  // Monostate: there is none, of these sums.
  erp::value (*figure)(const effectiveness_figures& sums, const std::string& currency);
};

std::vector<effectiveness_column> activity_columns_of(const report_question& question,
                                                      bool customers_known);
std::vector<effectiveness_column> cost_columns_of();

// What the list behind a figure is called; `name` is empty for everybody.
erp::text title_behind(const report_figure& figure, const std::string& name,
                       const report_period& period);

}  // namespace crm
