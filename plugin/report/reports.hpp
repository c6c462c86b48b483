// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "erp/ui/report.hpp"
#include "plugin/activity/activity_narrowing.hpp"
#include "plugin/report/report_maker.hpp"
#include "plugin/workplace.hpp"

// The module's reports, as the host opens them, and the way from a figure to the activities behind
// it. [main]; contributions use `place` until their registration is dropped.

namespace crm {

using makers = std::vector<std::shared_ptr<const report_maker>>;

// All there are: a new report is one line here.
makers report_makers();

std::vector<erp::report_contribution> reports(workplace& place, const makers& makers);

// Of a list that is opened about a figure of one of these.
narrowing_finder narrowed_by_figures(const makers& makers);

}  // namespace crm
