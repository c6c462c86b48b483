// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/dialect/dialect.hpp"

// One function a server, each in the file of its name. Private to db/dialect.

namespace db {

const dialect& sqlite_dialect_of();
const dialect& postgresql_dialect_of();
const dialect& mariadb_dialect_of();
const dialect& sql_server_dialect_of();

}  // namespace db
