// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/error/failure.hpp"
#include "erp/result.hpp"
#include "erp/services/database.hpp"

// Why the host's own work at its database failed, with the command that mends it where there is
// one: most often crm-admin install was never run there. Pure functions, [any].

namespace erp::company {

// As kit::database_error; a missing view or column names crm-admin install with its options
// (a connection string never holds a password).
error explained(const db::failure& failure, const services::database_target& target);

}  // namespace erp::company
