// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "plugin/report/effectiveness_result.hpp"

// The charts of effectiveness: the rows with the most activities, each bar with what stands behind
// it. Pure functions, [any]; none where there is nothing to be seen.

namespace crm {

inline constexpr std::size_t bars_most = 25;  // what one still reads

std::optional<erp::report_chart> chart_of_activities(const effectiveness_outcome& outcome);
// In hours where there are no costs.
std::optional<erp::report_chart> chart_of_costs(const effectiveness_outcome& outcome);

}  // namespace crm
