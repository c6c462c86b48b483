// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "host-sdk/company/demo/diary_plan.hpp"

// What meetings and tasks of the diary have that contacts have not: where, at what cost, what there
// is to do. Pure functions but for the dice; used by one thread.

namespace erp::company::demo {

inline constexpr int task_percent = 15;  // of what happened leaves something to be done

// A long talk face to face is a meeting, at the contractor's, at the company's or between.
void make_meeting(planned_entry& entry, const contractor& with, dice& dice);

// Not placed in time yet.
planned_entry task_after(const planned_entry& before, team whose, const goods& what, dice& dice);

// For nobody outside, likewise.
planned_entry own_task(int employee, team whose, dice& dice);

// What is noted beforehand, or nothing; and what is added to a note afterwards.
const std::string& some_preparation(dice& dice);
const std::string& some_afterthought(dice& dice);

}  // namespace erp::company::demo
