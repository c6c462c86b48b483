// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

// A connection string taken apart: sqlite3://FILE[?timeout_s=5&mode=ro&synchronous=off] or
// odbc://DRIVER={…};Server=…;PasswordFrom=env:NAME. Plain data, [any]. Holds no secret.

namespace db {

enum class server { sqlite = 1, postgresql, mariadb, sql_server };

struct connection_target {
  server kind = server::sqlite;
  std::string file;           // sqlite: the path
  std::string odbc;           // odbc: what the driver manager gets, without the password
  std::string password_from;  // odbc: where read_secret finds it; empty: none is needed
  std::string shown;          // odbc: "PostgreSQL erp at db.example.com"
  int timeout_s = 5;          // how long a lock, and a login, is waited for
  bool read_only = false;     // sqlite
  bool synchronous = true;    // sqlite; false: for data one can make again (demo, tests)
  bool may_create = false;    // sqlite: a missing file is made (install), else refused

  // What people may see: no password, no user.
  std::string label() const { return kind == server::sqlite ? file : shown; }
};

// fails: failure bad_configuration, naming the part that cannot be understood.
connection_target parse_connection(std::string_view connection);

}  // namespace db
