// SPDX-License-Identifier: Apache-2.0
#include "db/session/driver.hpp"

#include "db/session/odbc/odbc_driver.hpp"
#include "db/session/sqlite_driver.hpp"

namespace db {

const driver& driver::of(server kind) {
  return kind == server::sqlite ? sqlite_driver_of() : odbc_driver_of(kind);
}

}  // namespace db
