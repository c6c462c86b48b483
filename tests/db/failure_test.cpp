// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "db/error/sqlite_failure.hpp"
#include "db/session/unit_of_work.hpp"
#include "tests/db/workbench.hpp"

namespace db::test {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Failure, KnowsSqlitesResultCodes) {
  const std::tuple<int, const char*, failure_kind> table[] = {
      {5, "database is locked", failure_kind::busy},
      {517, "busy snapshot", failure_kind::busy},
      {6, "database table is locked", failure_kind::busy},
      {8, "attempt to write a readonly database", failure_kind::read_only},
      {1032, "moved", failure_kind::read_only},
      {9, "interrupted", failure_kind::cancelled},
      {11, "malformed", failure_kind::damaged},
      {26, "file is not a database", failure_kind::damaged},
      {13, "database or disk is full", failure_kind::full},
      {14, "unable to open database file", failure_kind::connection_lost},
      {3, "access permission denied", failure_kind::access_denied},
      {18, "string or blob too big", failure_kind::too_long},
      {19, "UNIQUE constraint failed: t.a", failure_kind::unique_violation},
      {19, "FOREIGN KEY constraint failed", failure_kind::foreign_key_violation},
      {19, "CHECK constraint failed: n > 0", failure_kind::check_violation},
      {19, "NOT NULL constraint failed: t.a", failure_kind::check_violation},
      {1, "no such table: x", failure_kind::missing_object},
      {1, "table t has no column named x", failure_kind::missing_object},
      {1, "near \"SELEKT\": syntax error", failure_kind::unknown},
      {10, "disk I/O error", failure_kind::unknown},
  };
  for (const auto& [result, detail, kind] : table)
    EXPECT_EQ(sqlite_failure_kind(result, detail), kind) << result << " " << detail;
}

TEST(Failure, CanPassByItselfOnlyWhenNobodyNeedsToMendAnything) {
  EXPECT_TRUE(failure(failure_kind::busy, "").passing());
  EXPECT_TRUE(failure(failure_kind::connection_lost, "").passing());
  EXPECT_FALSE(failure(failure_kind::full, "").passing());
  EXPECT_FALSE(failure(failure_kind::unique_violation, "").passing());
}

TEST(Failure, ShortensTheStatementToOneLine) {
  const auto failed = sqlite_failure(5, "locked", "a.db", "SELECT\n  1,\n" + std::string(500, 'x'));
  EXPECT_THAT(failed.what(), HasSubstr("a.db: the database is locked"));
  EXPECT_THAT(failed.what(), HasSubstr("[SELECT 1, xxx"));
  EXPECT_THAT(failed.what(), Not(HasSubstr("\n")));
  EXPECT_LT(std::string(failed.what()).size(), 300U);
}

TEST(Failure, OfAFullDiskLeavesTheDatabaseAsItWas) {
  const folder folder;
  session session(target_of(folder / "a.db"));
  session.execute("PRAGMA journal_mode = DELETE");
  session.execute("CREATE TABLE t (s TEXT)");
  session.execute("INSERT INTO t VALUES ('first')");
  session.execute("PRAGMA max_page_count = 10");
  {
    unit_of_work unit(session);
    session.prepare("INSERT INTO t VALUES (:s)").bind("second").run();
    const auto failed = failure_of([&] {
      session.prepare("INSERT INTO t VALUES (:s)").bind(std::string(1 << 20, 'x')).run();
    });
    EXPECT_EQ(failed.kind(), failure_kind::full);
    EXPECT_THAT(failed.what(), HasSubstr("a.db: the disk is full"));
    EXPECT_EQ(failure_of([&] { unit.commit(); }).kind(), failure_kind::full);
  }
  EXPECT_EQ(text(session, "SELECT group_concat(s) FROM t"), "first");
  session.prepare("INSERT INTO t VALUES (:s)").bind("third").run();
  EXPECT_EQ(number(session, "SELECT count(*) FROM t"), 2);
}

}  // namespace
}  // namespace db::test
