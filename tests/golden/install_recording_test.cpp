// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "db/migrate/migrator.hpp"
#include "db/session/unit_of_work.hpp"
#include "tests/golden/golden_desk.hpp"

// The module installed into a database where nothing of it is.

namespace golden {

namespace {

recorded_server& server_before_install() {
  auto& server = server_in_order();
  server.answers.clear();
  for (const auto* asked : {"FROM (\nSELECT", "FROM crm_schema_version", "FROM sys.columns"})
    server.answer(asked, {});
  server.answer("FROM INFORMATION_SCHEMA", {{"0"}});
  server.answer("SELECT * FROM (", {});
  server.answer("UPDATE crm_schema_version SET file_name", {}, 0);
  return server;
}

}  // namespace

TEST(RecordedInstall, ASessionAndItsTransactions) {
  server_in_order();
  record_in_order("A session", [] {
    db::session session(db::parse_connection(recorded_connection()));
    { db::unit_of_work left(session); }
    db::unit_of_work(session).commit();
  });
}

TEST(RecordedInstall, ViewsAndTables) {
  server_before_install();
  const auto binding = db::read_binding(recorded_target().binding);
  record_in_order("The installation, in its order", [&] {
    db::session session(db::parse_connection(recorded_connection()));
    db::migrate(session, "crm", binding, nullptr);
    EXPECT_EQ(db::read_status(session, "crm").installed, 0);
  });
}

TEST(RecordedInstall, StatusOfAnInstalledOne) {
  server_in_order();
  record("The module's status", [] {
    db::session session(db::parse_connection(recorded_connection()));
    EXPECT_TRUE(db::read_status(session, "crm").problems.empty());
  });
}

}  // namespace golden
