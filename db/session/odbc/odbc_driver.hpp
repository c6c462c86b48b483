// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/session/driver.hpp"

// The drivers of the servers that ODBC reaches. Without state, alive for ever, [any].

namespace db {

const driver& odbc_driver_of(server kind);  // not server::sqlite

}  // namespace db
