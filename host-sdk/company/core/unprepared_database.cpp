// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/unprepared_database.hpp"

#include "host-sdk/kit/database_error.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::company {

error explained(const db::failure& failure, const services::database_target& target) {
  error found = kit::database_error(failure);
  if (failure.kind() == db::failure_kind::missing_object)
    found.message = kit::tr(
        "The database {1} is not prepared for this program. Ask the administrator to run: "
        "crm-admin install --database \"{2}\" --binding \"{3}\"",
        target.label, target.connection, target.binding);
  return found;
}

}  // namespace erp::company
