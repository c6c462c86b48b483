// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>

#include "plugin/report/costs.hpp"
#include "plugin/report/report_maker.hpp"
#include "plugin/report/report_period.hpp"

// The currency a report counts in, and conditions over crm_activity a that say of each activity
// whether its amounts are in the sums. [worker]; throws db::failure.

namespace crm {

inline constexpr char currency_parameter[] = "currency";
erp::report_parameter parameter_of_currency();
erp::choice_page currency_choices(admitted& inside, const std::string& typed, int limit);

// The one asked for; else the one that most rates are in; else the one that most amounts of these
// activities are in. Empty: there are no amounts.
std::string currency_of(admitted& inside, const report_question& question,
                        const erp::kit::condition& activities);

enum class cost_kind { expected = 1, actual };

// Of these activities, those whose amount of this kind is converted by these rates, or is not.
class converted_costs {
 public:
  // Reads which currencies these activities have amounts in.
  converted_costs(admitted& inside, const rate_book& rates, std::string currency,
                  const report_period& period, const erp::kit::condition& activities);

  erp::kit::condition counted(cost_kind kind) const;
  erp::kit::condition left_out(cost_kind kind, const std::string& currency) const;

 private:
  erp::kit::condition on_days_with_rate(const std::string& currency) const;

  const rate_book& rates_;
  const std::string currency_;
  const report_period period_;
  std::set<std::string> used_;
};

// The days on which an activity of this period may begin where it was entered.
std::pair<int, int> days_of(const report_period& period);

}  // namespace crm
