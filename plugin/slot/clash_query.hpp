// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "host-sdk/kit/sql_statement.hpp"
#include "plugin/access/database_gate.hpp"
#include "plugin/slot/clash.hpp"

// Who is busy when: the open entries of schedules, whoever may see them. Only that they are there
// is everybody's to know; what they are about goes under the operator's rights.
// [worker]; throws db::failure and keeps nothing.

namespace crm {

// In order of their starts, each once.
std::vector<clash> clashes(admitted& inside, const clash_question& question);

// What is taken from `from` to `until`, in no order and not only once. No details are read.
std::vector<slot> busy_slots(admitted& inside, const std::vector<erp::record_key>& employees,
                             erp::instant from, erp::instant until, std::int64_t except);

// The two statements for one employee, responsible or taking part, for whoever asks for their plan.
enum class taking_part { responsible = 1, beside };
erp::kit::sql_statement busy_statement(const db::dialect& dialect, const key_types& keys,
                                       const visibility_scope& visible, taking_part how,
                                       const erp::kit::sql_value& employee, const slot& window,
                                       std::int64_t except);

}  // namespace crm
