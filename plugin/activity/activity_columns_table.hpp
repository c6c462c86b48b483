// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "db/session/session.hpp"
#include "plugin/access/key_types.hpp"
#include "plugin/activity/activity.hpp"

// The columns of crm_activity in one order, for everything that reads or writes a whole row.
// Pure functions and statements' texts, [worker] where they touch a statement; what is returned by
// reference lives for ever.

namespace crm {

// "SELECT … FROM crm_activity"
const std::string& select_activity();
std::vector<db::column_type> activity_column_types(const key_types& keys);
// The row fetched last; persons and employees taking part are other tables'.
activity fetched_activity(const db::statement& row, const key_types& keys);

// Parameters: identity, content, version, created by and at, changed by and at. Answers the id.
std::string insert_activity(const db::dialect& dialect);
// Parameters: content, version, changed by and at; then id and the version it must be at.
const std::string& update_activity();

void bind_identity(db::statement& statement, const activity& record);
void bind_content(db::statement& statement, const key_types& keys, const activity& record,
                  const std::string& contractor_sort);

}  // namespace crm
