// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "db/error/failure.hpp"
#include "db/session/connection_target.hpp"

// SQLSTATE and the servers' own codes into the closed set of failures, in one place. Pure
// functions, [any].

namespace db {

struct odbc_diagnosis {
  std::string sqlstate;  // five characters
  int native = 0;        // the server's own code, where its driver tells
  std::string message;   // may hold a statement's values
  bool connection_dead = false;
};

failure_kind odbc_failure_kind(const odbc_diagnosis& diagnosis, server server);

// `label` names the database, `sql` is the program's text, shortened here. The server's own words
// are taken over only where they cannot hold a value; empty `sql` is connecting.
failure odbc_failure(const odbc_diagnosis& diagnosis, server server, const std::string& label,
                     std::string_view sql);

}  // namespace db
