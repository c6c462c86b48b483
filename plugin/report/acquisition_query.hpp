// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "erp/ui/form_session.hpp"
#include "host-sdk/kit/condition.hpp"
#include "host-sdk/kit/sql_statement.hpp"
#include "plugin/access/database_gate.hpp"
#include "plugin/report/acquisition.hpp"

// Reads who was acquired and when, out of the activities that the operator may see. [worker];
// throws db::failure and keeps nothing.

namespace crm {

// A row for each group, outcome and number of days; groups as the host writes them.
std::vector<acquisition_count> count_acquisitions(admitted& inside, const acquisition_wish& wish);
// What they are read by.
erp::kit::sql_statement statement_of_acquisitions(const admitted& inside,
                                                  const acquisition_wish& wish);

// The first activities of the cases of a cell, over crm_activity a. Whether they may be seen is
// another condition. None: there can be no such group.
std::optional<erp::kit::condition> first_activities(admitted& inside, const acquisition_wish& wish,
                                                    const acquisition_cell& cell);

// The id of a category by its code. None: there is none of that code (any more).
std::optional<std::int64_t> category_of_code(db::session& session, const std::string& code);
// Those that may be chosen, with codes for keys.
std::vector<erp::choice> categories_by_code(db::session& session, const std::string& language);

}  // namespace crm
