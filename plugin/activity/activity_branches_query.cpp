// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/activity_branches_query.hpp"

namespace crm {

std::vector<erp::kit::sql_branch> branches_of_employee(const db::dialect& dialect,
                                                       const erp::kit::sql_value& employee) {
  const auto beside = dialect.read_first(
      dialect.with_index("crm_activity_employee ae", "crm_activity_employee_by_start"),
      "crm_activity a", "a.id = ae.activity");
  return {{{}, {"a.employee = ?", {employee}, {"employee"}}, {}},
          {beside,
           {"ae.employee = ?", {employee}, {}},
           {{"a.starts_at", "ae.starts_at"}, {"a.id", "ae.activity"}}}};
}

erp::kit::sql_branch branch_of_author(const erp::kit::sql_value& author) {
  return {{}, {"a.created_by = ?", {author}, {"author"}}, {}};
}

}  // namespace crm
