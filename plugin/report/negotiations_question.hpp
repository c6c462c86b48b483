// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "erp/ui/report.hpp"
#include "plugin/report/report_maker.hpp"

// What the report on the course of negotiations is asked with. Plain data and pure functions,
// [any].

namespace crm {

namespace negotiations_parameter {
inline constexpr char silence_days[] = "silence_days";
inline constexpr char compare[] = "compare";
}  // namespace negotiations_parameter

erp::report_description describe_negotiations();
// About {"contractor", key}: all there ever was with that one. Else of all contractors, the last
// two years.
report_start start_negotiations(const erp::context& about, const report_viewer& viewer);
std::vector<erp::error> check_negotiations(const erp::report_parameters& parameters);

std::int64_t silence_days_of(const report_question& question);
erp::date today_of(const report_question& question);
// Whoever has had nothing begin since then is silent: for that many days, today included.
erp::instant silent_since(const report_question& question);

// The same question of the period before, as of as many days after its end as today is after the
// end of this one. None: without a first or a last day.
std::optional<report_question> earlier(const report_question& question);

}  // namespace crm
