// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "plugin/activity/activity.hpp"

// How an activity stands in the schedules of its employees, one row each, and in which class of
// length. Pure functions, [any].
//
// Rationale: what overlaps a week may have begun long before it. Looked for by start alone, a year
// would be read for one that lasts a year; within a class of length the start is bounded by the
// class, so that a week costs little more than the week, and the few long ones a look of their own.

namespace crm {

inline constexpr int schedule_reaches_days[] = {1, 32, 512, 0};  // 0: longer than that

struct schedule_row {
  erp::record_key employee;
  bool whole_days = false;
  int reach_days = 0;  // of schedule_reaches_days: the activity is at most so long
  erp::instant starts_at{};
  erp::instant ends_at{};
  bool takes_time = false;  // another one at that time clashes: slot.hpp says which do
  bool operator==(const schedule_row&) const = default;
};

// By employee. None: it is in no schedule; a task always is.
std::vector<schedule_row> schedule_rows(const activity& record);

}  // namespace crm
