// SPDX-License-Identifier: Apache-2.0
#include "plugin/access/who.hpp"

#include "ribbon/text.hpp"

namespace crm {

erp::result<who> let_in(erp::host& host) {
  auto now = host.session().current();
  if (now.key.id.empty())
    return erp::error{erp::error_code::denied, tr("Nobody is logged in."), {}, {}};
  if (!now.employee || now.employee->id.empty())
    return erp::error{erp::error_code::denied,
                      tr("CRM is not available: the operator {1} is not linked to an employee. Ask "
                         "the administrator to link an employee to this operator.",
                         now.login),
                      {},
                      {}};
  return who{now.key,      *now.employee,       now.employee_name,
             now.language, host.clock().zone(), now.station};
}

}  // namespace crm
