// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "host-sdk/kit/sql_statement.hpp"
#include "plugin/access/database_gate.hpp"
#include "plugin/slot/clash.hpp"

// Who is busy when: what takes time in schedules (crm_schedule.takes_time, as the schedule itself
// says it), whoever may see it. Only that it is there is everybody's to know; what it is about goes
// under the operator's rights.
// [worker]; throws db::failure and keeps nothing.

namespace crm {

// In order of their starts, each once.
std::vector<clash> clashes(admitted& inside, const clash_question& question);

// What is taken from `from` to `until`, in no order and not only once, whole days by their hours.
// No activity is read.
std::vector<slot> busy_slots(admitted& inside, const std::vector<erp::record_key>& employees,
                             erp::instant from, erp::instant until, std::int64_t except);

// Their statements, for whoever asks for their plan; empty where none of them can be an employee.
erp::kit::sql_statement clash_statement(const db::dialect& dialect, const key_types& keys,
                                        const visibility_scope& visible,
                                        const std::vector<erp::record_key>& employees,
                                        const slot& window, std::int64_t except);
erp::kit::sql_statement busy_statement(const db::dialect& dialect, const key_types& keys,
                                       const std::vector<erp::record_key>& employees,
                                       const slot& window, std::int64_t except);

}  // namespace crm
