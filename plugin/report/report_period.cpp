// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/report_period.hpp"

#include <algorithm>

#include "host-sdk/kit/zone.hpp"

namespace crm {

namespace {

using namespace std::chrono;

bool whole_months(const report_period& period) {
  const auto next = year_month_day(sys_days(period.to) + days(1));
  return period.from.day() == day(1) && next.day() == day(1);
}

}  // namespace

report_period period_of(erp::date from, erp::date to, std::string_view zone) {
  return {from, to, erp::kit::bounds_of_day(from, zone).from,
          erp::kit::bounds_of_day(to, zone).until};
}

report_period asked_period(const report_question& question) {
  return period_of(question.day("from").value_or(erp::date()),
                   question.day("to").value_or(erp::date()), question.zone);
}

report_period period_before(const report_period& period, std::string_view zone) {
  const auto last = sys_days(period.from) - days(1);
  if (whole_months(period)) {
    const auto after = year_month_day(sys_days(period.to) + days(1));
    const auto count = (after.year() / after.month()) - (period.from.year() / period.from.month());
    const auto first = period.from.year() / period.from.month() - count;
    return period_of(first / day(1), last, zone);
  }
  return period_of(last - (sys_days(period.to) - sys_days(period.from)), last, zone);
}

erp::date first_of_quarter(erp::date day) {
  const auto month = (static_cast<unsigned>(day.month()) - 1) / 3 * 3 + 1;
  return day.year() / std::chrono::month(month) / std::chrono::day(1);
}

erp::date first_of_year(erp::date day) {
  return day.year() / January / std::chrono::day(1);
}

std::vector<time_slice> slices_of(const report_period& period, int length) {
  std::vector<time_slice> all;
  for (auto at = period.begins; at < period.ends;) {
    const auto next = std::min(period.ends, at + days(length));
    all.push_back({at, next});
    at = next;
  }
  return all;
}

}  // namespace crm
