// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include "tests/db/workbench.hpp"
#include "tests/support/server_database.hpp"

// A test with a fresh database on each server of this run, and a session in it. For one test's
// thread; the database goes with the test.

namespace db::test {

class every_server : public testing::TestWithParam<testing_support::test_server> {
 protected:
  server kind() const { return GetParam().kind; }
  const db::dialect& words() { return session_.dialect(); }

  testing_support::server_database database_{GetParam()};
  session session_{database_.target()};
};

// Those that one connects to; a file has no login, no address and no other end.
inline std::vector<testing_support::test_server> servers_but_files() {
  auto servers = testing_support::test_servers();
  std::erase_if(servers, [](const auto& one) { return one.kind == server::sqlite; });
  return servers;
}

}  // namespace db::test

// Instantiates the fixture's TEST_Ps for every server of this run.
#define ON_SERVERS(fixture, servers)                                   \
  INSTANTIATE_TEST_SUITE_P(Every, fixture, testing::ValuesIn(servers), \
                           [](const auto& server) { return server.param.name; })
#define ON_EVERY_SERVER(fixture) ON_SERVERS(fixture, testing_support::test_servers())
// With CRM_TEST_ONLY_SQLITE there may be none.
#define ON_EVERY_SERVER_BUT_FILES(fixture)                \
  GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(fixture); \
  ON_SERVERS(fixture, db::test::servers_but_files())
