// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "host-sdk/kit/sql_statement.hpp"
#include "plugin/report/costs.hpp"
#include "plugin/report/effectiveness_figures.hpp"
#include "plugin/report/report_maker.hpp"
#include "plugin/report/report_period.hpp"

// The figures of effectiveness out of the database: a few statements that add up, over pieces of
// the period. [worker]; throws db::failure.

namespace crm {

// Ended no later than this after the planned end is on time.
std::chrono::milliseconds late_after(const report_question& question);

struct effectiveness_wish {
  const report_question& question;
  report_period period;
  // How far it is: of all the steps of the report, those done, and how many this reading has.
  std::int64_t done = 0;
  std::int64_t total = 0;
};

// One for each piece of the period, and two.
std::int64_t steps_of(const report_period& period);

// fails: cancelled
erp::result<effectiveness_facts> read_effectiveness(admitted& inside,
                                                    const effectiveness_wish& wish,
                                                    cost_counter& costs, report_steps& steps);

// What is read of the activities that `where` lets through: for each employee sums in the order of
// effectiveness_sum up to with_both, and how many have an amount in another currency; and pairs of
// contractor and employee, those of one contractor together.
erp::kit::sql_statement statement_of_sums(const key_types& keys, const report_question& question,
                                          const std::string& currency,
                                          const erp::kit::condition& where);
erp::kit::sql_statement statement_of_pairs(const key_types& keys, const erp::kit::condition& where);

// Whether the host tells who became a customer at all.
bool customers_are_known(admitted& inside);

}  // namespace crm
