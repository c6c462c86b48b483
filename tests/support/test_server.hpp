// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "db/session/connection_target.hpp"

// The servers that a run is tested on: every suite that touches a database is instantiated for all
// of them, so that none is left out without a word. Plain data, [any].

namespace testing_support {

struct test_server {
  db::server kind = db::server::sqlite;
  std::string name = "Sqlite";  // part of a test's name
  std::string variable;         // the environment's, with a connection string; SQLite needs none

  // Of a user who may make databases. Throws, saying what to do, where the variable is missing.
  std::string connection() const;
};

// SQLite, PostgreSQL, MariaDB; SQL Server when CRM_TEST_SQLSERVER says where it is. SQLite alone
// when a person asked for that with CRM_TEST_ONLY_SQLITE.
std::vector<test_server> test_servers();

std::ostream& operator<<(std::ostream& out, const test_server& server);

}  // namespace testing_support
