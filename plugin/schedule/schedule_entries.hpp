// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

#include "erp/data/schedule_session.hpp"
#include "plugin/access/database_gate.hpp"
#include "plugin/schedule/schedule_query.hpp"

// What a schedule shows of the activities that stand in it: titles, colours, marks, what may be
// moved. Reading is [worker] and throws db::failure; what is made is plain data.

namespace crm {

inline constexpr int schedule_days_max = 400;
inline constexpr int schedule_employees_max = 100;

namespace colouring {
inline constexpr char kind[] = "kind";
inline constexpr char category[] = "category";
inline constexpr char state[] = "state";
}  // namespace colouring

// fails: invalid (days, limit, too many employees), denied (an employee).
erp::result<erp::schedule_page> read_entries(admitted& inside, const erp::schedule_request& request,
                                             erp::instant now);

// What is said to whoever asks for the schedule of an employee whose calendar they may not see.
erp::error schedule_not_seen(admitted& inside, const erp::record_key& employee);

// Whose schedules the operator may look in, of those with every word of `search`.
erp::choice_page schedule_employees(admitted& inside, const std::string& search, int limit);

}  // namespace crm
