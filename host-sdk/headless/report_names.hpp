// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "erp/ui/report.hpp"

// The closed sets of reports as the protocol spells them.
// Pure functions, callable on any thread; the names never change, they may only become more.

namespace erp::headless {

std::string_view name_of(parameter_kind kind);
std::string_view name_of(figure_kind kind);
std::string_view name_of(trend_sense sense);
std::string_view name_of(report_row_role role);
std::string_view name_of(chart_kind kind);
std::string_view name_of(chart_unit unit);
std::string_view name_of(series_role role);
std::string_view name_of(span_kind kind);

}  // namespace erp::headless
