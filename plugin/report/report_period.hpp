// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "erp/value.hpp"
#include "plugin/report/report_question.hpp"

// The days a report is about, as days of the operator, and what lies before them.
// Plain data and pure functions, [any].

namespace crm {

struct report_period {
  erp::date from{};
  erp::date to{};  // included
  erp::instant begins{};
  erp::instant ends{};  // excluded
};

report_period period_of(erp::date from, erp::date to, std::string_view zone);
// Of the parameters from and to, which both have to be there.
report_period asked_period(const report_question& question);
// As many days, up to the day before it begins; whole months where it is whole months.
report_period period_before(const report_period& period, std::string_view zone);

erp::date first_of_quarter(erp::date day);
erp::date first_of_year(erp::date day);

// The period in pieces of about `days`, for figures that add up: one after the other, with
// progress.
struct time_slice {
  erp::instant begins{};
  erp::instant ends{};  // excluded
};
std::vector<time_slice> slices_of(const report_period& period, int days);

}  // namespace crm
