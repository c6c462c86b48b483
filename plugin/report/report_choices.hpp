// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

#include "erp/ui/report.hpp"
#include "plugin/report/report_maker.hpp"

// The parameters that many reports have (by:: of report_filter_query): how they are described, what
// they may be, and how those are called that somebody has chosen.
// Descriptions are [any]; the rest is [worker] and throws db::failure.

namespace crm {

// Requires an id of by::.
erp::report_parameter parameter_of(const std::string& id);
// A period: from and to, on one line.
erp::report_parameter parameter_from();
erp::report_parameter parameter_to();

// Those of `typed` letters, up to `limit`. fails: not_found (none of by::)
erp::result<erp::choice_page> choices_of(admitted& inside, const std::string& parameter,
                                         const std::string& typed, int limit);
// Out of a few that are known.
erp::choice_page choices_among(const std::vector<erp::choice>& all, const std::string& typed,
                               int limit);

// Of every parameter of by:: that the question has a key for.
std::map<std::string, erp::choice> chosen_in(admitted& inside, const report_question& question);

// For report_result::about: "Contractor: Piekarnia", "Category: Negotiations", in the order above.
std::vector<erp::text> in_words(const std::map<std::string, erp::choice>& chosen);
erp::text in_words(const erp::date& from, const erp::date& to);

}  // namespace crm
