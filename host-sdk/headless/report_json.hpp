// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "erp/ui/report.hpp"
#include "host-sdk/headless/window_json.hpp"

// Reports as JSON, for people and scripts at once: figures as numbers, and as they read.
// Pure functions, [main]; README.md has the members.

namespace erp::headless {

json to_json(const report_description& report, const speech& speech);
// `language`: of those who read what the figures look like.
json to_json(const report_result& report, const speech& speech, std::string_view language);
json to_json(const report_parameters& parameters, const speech& speech);

// fails: invalid, `field` is the parameter: of another kind, or one the report does not have.
result<report_parameters> parameters_from_json(const json& given, const report_description& report);

const report_parameter* find_parameter(const report_description& report, const std::string& id);

}  // namespace erp::headless
