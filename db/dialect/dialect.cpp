// SPDX-License-Identifier: Apache-2.0
#include "db/dialect/dialects.hpp"

namespace db {

const dialect& dialect::of(db::server server) {
  switch (server) {
    case server::postgresql:
      return postgresql_dialect_of();
    case server::mariadb:
      return mariadb_dialect_of();
    case server::sql_server:
      return sql_server_dialect_of();
    default:
      return sqlite_dialect_of();
  }
}

}  // namespace db
