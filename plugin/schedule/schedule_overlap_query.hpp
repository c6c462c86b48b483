// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "db/dialect/dialect.hpp"
#include "host-sdk/kit/condition.hpp"
#include "plugin/schedule/schedule_row.hpp"

// What of crm_schedule overlaps a stretch of time: how every look into schedules begins, those that
// show them and those that look for clashes. Each reads one index, class of length by class of
// length. Plain data, [any]; whose schedules may be asked about is the caller's.

namespace crm {

struct schedule_stretch {
  bool whole_days = false;  // of those alone, else of timed ones alone
  erp::instant from;
  erp::instant until;  // exclusive
};

using employee_keys = std::vector<erp::kit::sql_value>;
// Few different texts, however many employees are looked at: the last one stands for none.
employee_keys rounded_up(employee_keys employees);

// SELECTs of activity, employee, starts_at, ends_at, takes_time, in no order; `and_where` begins
// with AND. A moment overlaps what it lies in, its beginning included. Requires employees.
erp::kit::condition overlapping(const db::dialect& dialect, const employee_keys& employees,
                                const std::vector<schedule_stretch>& stretches,
                                const erp::kit::condition& and_where);

}  // namespace crm
