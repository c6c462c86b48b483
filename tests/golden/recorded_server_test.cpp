// SPDX-License-Identifier: Apache-2.0
#include "tests/golden/recorded_server.hpp"

#include <gmock/gmock.h>
#include <sql.h>
#include <sqlext.h>

#include <array>

#include "db/session/session.hpp"
#include "tests/golden/described_columns.hpp"
#include "tests/golden/golden_text.hpp"
#include "tests/golden/recording.hpp"

namespace golden {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class RecordedServer : public testing::Test {
 protected:
  db::statement& select(const char* sql) {
    auto& made = session_.prepare(sql, {db::column_type::integer, db::column_type::text});
    return made;
  }

  recorded_server& server_ = server_in_order();
  db::session session_{db::parse_connection(recorded_connection())};
};

TEST_F(RecordedServer, WritesDownWhatItIsAskedAndAnswersOneRow) {
  auto& find = select("SELECT a, b FROM t WHERE c = :c AND d = ':no'");
  find.bind("x").run();
  EXPECT_EQ(server_.statements.back(), "SELECT a, b FROM t WHERE c = ? AND d = ':no'");
  ASSERT_TRUE(find.fetch());
  EXPECT_EQ(find.integer(0), 1);
  EXPECT_EQ(find.text(1), "1");
  EXPECT_FALSE(find.fetch());
  EXPECT_THAT(server_.faults, IsEmpty());
}

TEST_F(RecordedServer, AnswersAsItWasTold) {
  server_.answer("FROM t", {{"7", "seven"}, {"8", std::nullopt}});
  server_.answer("UPDATE t", {}, 0);
  auto& find = select("SELECT a, b FROM t");
  find.run();
  ASSERT_TRUE(find.fetch());
  EXPECT_EQ(find.integer(0), 7);
  EXPECT_EQ(find.text(1), "seven");
  ASSERT_TRUE(find.fetch());
  EXPECT_TRUE(find.is_null(1));
  EXPECT_FALSE(find.fetch());
  auto& change = session_.prepare("UPDATE t SET a = 1");
  change.run();
  EXPECT_EQ(change.affected_rows(), 0);
}

// By the driver manager alone: our session refuses a second cursor itself.
class RecordedConnection : public testing::Test {
 protected:
  RecordedConnection() {
    SQLAllocHandle(SQL_HANDLE_ENV, SQL_NULL_HANDLE, &environment_);
    SQLSetEnvAttr(environment_, SQL_ATTR_ODBC_VERSION, reinterpret_cast<SQLPOINTER>(SQL_OV_ODBC3),
                  0);
    SQLAllocHandle(SQL_HANDLE_DBC, environment_, &connection_);
    std::string words = "DRIVER={" RECORDING_DRIVER "};";
    SQLDriverConnect(connection_, nullptr, reinterpret_cast<SQLCHAR*>(words.data()), SQL_NTS,
                     nullptr, 0, nullptr, SQL_DRIVER_NOPROMPT);
    for (auto& statement : statements_) SQLAllocHandle(SQL_HANDLE_STMT, connection_, &statement);
  }
  ~RecordedConnection() override {
    for (auto& statement : statements_) SQLFreeHandle(SQL_HANDLE_STMT, statement);
    SQLDisconnect(connection_);
    SQLFreeHandle(SQL_HANDLE_DBC, connection_);
    SQLFreeHandle(SQL_HANDLE_ENV, environment_);
  }
  bool run(int number, std::string sql) {
    return SQL_SUCCEEDED(SQLExecDirect(statements_.at(static_cast<std::size_t>(number)),
                                       reinterpret_cast<SQLCHAR*>(sql.data()), SQL_NTS));
  }

  recorded_server& server_ = server_in_order();
  SQLHENV environment_ = SQL_NULL_HENV;
  SQLHDBC connection_ = SQL_NULL_HDBC;
  std::array<SQLHSTMT, 2> statements_{};
};

TEST_F(RecordedConnection, RefusesASecondCursorUntilTheFirstIsClosed) {
  EXPECT_TRUE(run(0, "SELECT a FROM t"));
  EXPECT_FALSE(run(1, "SELECT a FROM u"));
  EXPECT_THAT(server_.faults, ElementsAre(HasSubstr("another cursor")));
  SQLFreeStmt(statements_[0], SQL_CLOSE);
  EXPECT_TRUE(run(1, "SELECT a FROM u"));
}

TEST_F(RecordedServer, RefusesAStatementOfWhichAParameterHasNoValue) {
  EXPECT_THROW(session_.execute("DELETE FROM t WHERE a = ?"), db::failure);
  EXPECT_THAT(server_.faults, Contains(HasSubstr("0 of 1 parameters")));
}

TEST(RecordedServerThatRefuses, IsNoLockWhenItDoesNotAnswerInTime) {
  try {
    db::session refused(db::parse_connection(recorded_connection() + ";Refuse=HYT00"));
    FAIL() << "it let us in";
  } catch (const db::failure& failed) {
    EXPECT_EQ(failed.kind(), db::failure_kind::connection_lost) << failed.what();
  }
}

TEST(DescribedColumns, AreThoseOfASelectInParentheses) {
  const auto found = described_columns(
      "SELECT * FROM (\nSELECT c.row_id AS record_key, CONCAT(c.a, c.b) AS name, c.town,\n"
      " 'pl' AS language FROM c\n) e WHERE 1 = 0");
  std::vector<std::string> names;
  for (const auto& column : found) names.push_back(column.name);
  EXPECT_THAT(names, ElementsAre("record_key", "name", "town", "language"));
  EXPECT_TRUE(found.at(0).whole_number);
  EXPECT_FALSE(found.at(1).whole_number);
  EXPECT_EQ(described_columns("SELECT * FROM (\nSELECT 'a' AS b UNION ALL SELECT 'c'\n) e").size(),
            1u);
  EXPECT_THAT(described_columns("SELECT a FROM t"), IsEmpty());
}

TEST(GoldenText, SaysEachStatementOnceAndWhatChanged) {
  golden_text before, after;
  before.add("One", {"SELECT b", "SELECT a"}, true);
  before.add("Two", {"SELECT a", "SELECT c"}, true);
  after.add("One", {"SELECT b", "SELECT a"}, true);
  after.add("Two", {"SELECT a", "SELECT d"}, true);
  EXPECT_THAT(before.text(), HasSubstr("-- ---- One\n\nSELECT a\n\nSELECT b\n"
                                       "\n-- ---- Two\n\nSELECT c\n"));
  EXPECT_EQ(difference(before.text(), after.text()), "- SELECT c\n\n+ SELECT d\n\n");
  EXPECT_EQ(difference(before.text(), before.text()), "");
}

TEST(GoldenText, BreaksLongLinesAtBlanksOutsideOfLiterals) {
  golden_text text;
  const std::string literal = "'" + std::string(60, 'x') + " " + std::string(60, 'y') + "'";
  text.add("Long", {"SELECT " + std::string(90, 'a') + ", b, " + literal}, true);
  EXPECT_THAT(text.text(),
              HasSubstr("SELECT " + std::string(90, 'a') + ",\n    b,\n    " + literal + "\n"));
}

TEST(GoldenText, ShortensWhatStandsAgainAndAgain) {
  golden_text text;
  text.abbreviate("LOW", "LOWER(", " COLLATE x)");
  text.add("Some",
           {"SELECT LOWER(a COLLATE x), LOWER(b COLLATE x)", "SELECT a FROM t WHERE a IN (?, ?)",
            "SELECT b FROM t WHERE b IN (?, ?, ?, ?, ?, ?, ?, ?, ?)"},
           true);
  EXPECT_THAT(text.text(), HasSubstr("-- LOW(x) is: LOWER(x COLLATE x)\n"));
  EXPECT_THAT(text.text(), HasSubstr("SELECT LOW(a), LOW(b)\n"));
  EXPECT_THAT(text.text(), HasSubstr("IN (?, ?)\n"));
  EXPECT_THAT(text.text(), HasSubstr("IN (? * 9)\n"));
}

}  // namespace golden
