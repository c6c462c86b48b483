// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "plugin/report/cost_parts.hpp"
#include "plugin/report/effectiveness_figures.hpp"
#include "plugin/report/report_maker.hpp"
#include "plugin/report/report_period.hpp"

// The figures of effectiveness as tables and charts. Pure functions, [any].

namespace crm {

struct effectiveness_period {
  report_period period;
  std::vector<effectiveness_figures> sums;  // of each row
  counted_costs costs;
};

struct effectiveness_outcome {
  const report_question& question;
  bool by_unit = false;
  bool customers_known = false;
  std::vector<effectiveness_group> rows;
  effectiveness_period now;
  std::optional<effectiveness_period> before;
};

std::vector<erp::report_part> effectiveness_parts(const effectiveness_outcome& outcome);

}  // namespace crm
