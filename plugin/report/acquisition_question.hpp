// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "erp/ui/report.hpp"
#include "plugin/report/acquisition.hpp"
#include "plugin/report/report_maker.hpp"

// What the report on acquisition is asked with. Plain data and pure functions, [any].

namespace crm {

namespace acquisition_parameter {
inline constexpr char within_days[] = "within_days";
inline constexpr char by[] = "by";
inline constexpr char start_category[] = "start_category";
inline constexpr char compare[] = "compare";
}  // namespace acquisition_parameter

erp::report_description describe_acquisition();
// The last two years until today, within 90 days, of all contractors together.
report_start start_acquisition(const report_viewer& viewer);
std::vector<erp::error> check_acquisition(const erp::report_parameters& parameters);

// What they may be grouped by, in the order they are offered.
std::vector<erp::choice> acquisition_groupings();

// All but the category, which nobody knows the id of yet. Requires what was checked.
acquisition_wish wish_of(const report_question& question);
// The same of the period before, with what is known of its cases today.
acquisition_wish earlier(acquisition_wish wish, const report_question& question);

// For report_result::about.
std::vector<erp::text> in_words(const acquisition_wish& wish, const std::string& category);

}  // namespace crm
