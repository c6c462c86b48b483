// SPDX-License-Identifier: Apache-2.0
#include "tests/support/test_server.hpp"

#include <cstdlib>
#include <ostream>
#include <stdexcept>

namespace testing_support {

std::string test_server::connection() const {
  if (const char* value = std::getenv(variable.c_str())) return value;
  throw std::runtime_error(variable +
                           " is not set: ./dev test starts the servers, CRM_TEST_ONLY_SQLITE=1 "
                           "leaves them out");
}

std::vector<test_server> test_servers() {
  std::vector<test_server> all{{db::server::sqlite, "Sqlite", ""}};
  if (!std::getenv("CRM_TEST_ONLY_SQLITE")) {
    all.push_back({db::server::postgresql, "Postgresql", "CRM_TEST_POSTGRESQL"});
    all.push_back({db::server::mariadb, "Mariadb", "CRM_TEST_MARIADB"});
  }
  if (std::getenv("CRM_TEST_SQLSERVER"))
    all.push_back({db::server::sql_server, "SqlServer", "CRM_TEST_SQLSERVER"});
  return all;
}

std::ostream& operator<<(std::ostream& out, const test_server& server) {
  return out << server.name;
}

}  // namespace testing_support
