// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "erp/data/report_result.hpp"
#include "plugin/dictionary/dictionary_query.hpp"
#include "plugin/report/funnel_query.hpp"
#include "plugin/report/negotiations_costs.hpp"
#include "plugin/report/report_figure.hpp"

// How far contractors came, category by category. Plain data and pure functions, [any].

namespace crm {

struct funnel_step {
  std::int64_t category = 0;
  std::string name;
  std::int64_t reached = 0;  // contractors
  std::int64_t activities = 0;
  std::chrono::seconds spent{0};
  std::int64_t still = 0;                         // contractors whose last category it is
  std::int64_t silent = 0;                        // of these, with whom nothing goes on
  std::map<std::int64_t, std::int64_t> moved_to;  // contractors by the next category
  std::optional<std::int64_t> mean_days_e2;       // of stays that came to an end, in 1/100 day
  std::optional<std::int64_t> median_days;        // likewise
  costs amounts;
};

struct funnel_counts {
  std::vector<category_figures> categories;
  std::vector<category_stays> stays;
  std::map<std::int64_t, cost_sums> costs_of;  // by category
};

struct funnel_steps {
  std::vector<funnel_step> now;
  std::vector<funnel_step> before;  // of the same categories; empty: they are not compared
};

// In the order of the dictionary; values that nobody uses any more are left out. `before`: of the
// period before; null: not compared.
funnel_steps funnel_of(const dictionary& categories, const funnel_counts& counts,
                       const funnel_counts* before);

// Contractors by category, with time in each; the funnel beside.
erp::report_part funnel_part(const report_question& question, const funnel_steps& steps,
                             const std::string& currency);
// From which category straight to which.
erp::report_part moves_part(const report_question& question, const std::vector<funnel_step>& steps);

}  // namespace crm
