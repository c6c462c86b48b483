// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plugin/recurrence/recurrence.hpp"

// Where a start stands in its week and month, and what becomes of a rule whose start is moved.
// Pure functions, [any].

namespace crm {

int weekday_of(erp::date day);     // ISO: 1 is Monday
int ordinal_of(erp::date day);     // 1 … 5: which of its weekday in the month
bool is_last_week(erp::date day);  // the last of its weekday in the month
bool is_last_day(erp::date day);   // of the month
erp::date day_of(const repeat_start& start);

// The rule of the same words for another start: on Tuesdays becomes on Wednesdays, the second
// Tuesday of the month becomes its second Wednesday. Completed.
repeat_rule rule_moved(const repeat_rule& rule, const repeat_start& from, const repeat_start& to);

// A start early enough that the rule's first time after it is in the same month, or year.
repeat_start start_of_period(const repeat_rule& rule, const repeat_start& start);

}  // namespace crm
