// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/activity_visible_query.hpp"

#include "db/binding/key.hpp"
#include "host-sdk/kit/sql_statement.hpp"

namespace crm {

// Rationale: who takes part is asked of each row, by the key of crm_activity_employee, so that the
// page goes on through the index that gives its order. IN (SELECT …) would let a server read all
// that the employee takes part in first, and sort.
erp::kit::condition may_be_seen(const visibility_scope& scope, const key_types& keys,
                                const std::string& alias) {
  if (scope.everything()) return {};
  const auto employee = erp::kit::key_value(db::column_of(keys.employee), scope.employee().id);
  const auto author = erp::kit::key_value(db::column_of(keys.operator_), scope.author().id);
  if (!employee || !author) return {"1 = 0", {}, {}};
  return {"(" + alias + ".employee = ? OR " + alias +
              ".created_by = ? OR EXISTS (SELECT 1 FROM crm_activity_employee ve"
              " WHERE ve.activity = " +
              alias + ".id AND ve.employee = ?))",
          {*employee, *author, *employee},
          {}};
}

}  // namespace crm
