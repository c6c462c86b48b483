// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "erp/data/report_result.hpp"
#include "plugin/report/acquisition_groups.hpp"
#include "plugin/report/report_figure.hpp"

// The probability of acquisition as tables and charts. Plain data and pure functions, [any].

namespace crm {

struct acquisition_shown {
  const report_question& question;
  const acquisition_wish& wish;
  const acquisition_groups& groups;
};

// A row a group: cases, acquired, open, the estimate with its interval; bars beside.
erp::report_part probability_part(const acquisition_shown& shown);
// The same as time goes by, of all and of the largest groups; curves beside.
erp::report_part curves_part(const acquisition_shown& shown);

erp::text caption_of(acquisition_by by);
erp::text name_of(const acquisition_group& group);  // "Not given" where it has none

// What stands behind a cell, and back. None: forged.
report_figure figure_of(const acquisition_cell& cell);
std::optional<acquisition_cell> cell_of(const report_figure& figure);

}  // namespace crm
