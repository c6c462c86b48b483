// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "erp/data/report_session.hpp"
#include "erp/result.hpp"
#include "erp/ui/report.hpp"

// What a report is asked: its parameters, complete and of the right kinds, and as of when.
// Plain data and pure functions, [any].

namespace crm {

struct report_question {
  erp::report_parameters parameters;  // each of the description's
  erp::instant now{};                 // what is overdue, and which rates count, is as of then
  std::string zone;                   // the operator's: whose days a period is made of
  std::string language;               // the operator's
  std::string mark = {};              // mark_of this, kept for its figures

  // None where it is any. Require a parameter of that kind.
  std::optional<erp::record_key> key(const std::string& parameter) const;
  std::optional<erp::date> day(const std::string& parameter) const;
  std::optional<std::int64_t> number(const std::string& parameter) const;
  bool yes(const std::string& parameter) const;
};

// `asked` over what the report starts with. fails: invalid, a detail for each parameter that is of
// another kind, out of its bounds, missing, or none of this report.
erp::result<erp::report_parameters> complete(const erp::report_description& report,
                                             erp::report_parameters initial,
                                             const erp::report_parameters& asked);

// The same text for the same parameters, another one for others.
std::string written(const erp::report_parameters& parameters);
// Tells a question from another one, as of another moment too; what every figure begins with.
std::string mark_of(const report_question& question);

}  // namespace crm
