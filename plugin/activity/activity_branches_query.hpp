// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "db/dialect/dialect.hpp"
#include "host-sdk/kit/condition.hpp"
#include "plugin/access/key_types.hpp"
#include "plugin/access/visibility_scope.hpp"

// The ways in to activities that few indexes together serve and none alone. Plain data, [any]; the
// branches are over crm_activity a.

namespace crm {

// What the employee is responsible for, and what he or she takes part in beside.
std::vector<erp::kit::sql_branch> branches_of_employee(const db::dialect& dialect,
                                                       const erp::kit::sql_value& employee);
// What the operator has recorded.
erp::kit::sql_branch branch_of_author(const erp::kit::sql_value& author);
// What may be seen, where that is of few people; none: they are more, and found on the way.
std::vector<erp::kit::sql_branch> branches_of(const db::dialect& dialect,
                                              const visibility_scope& scope, const key_types& keys);

}  // namespace crm
