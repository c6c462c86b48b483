// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "tests/db/workbench.hpp"

namespace db::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class Statement : public testing::Test {
 protected:
  void SetUp() override {
    session_.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER UNIQUE, r REAL, s TEXT)");
  }
  statement& insert() {
    return session_.prepare("INSERT INTO t (n, r, s) VALUES (:n, :r, :s) RETURNING id",
                            {column_type::integer});
  }
  folder folder_;
  session session_{target_of(folder_ / "a.db")};
};

TEST_F(Statement, GivesBackWhatWasBound) {
  auto& add = insert();
  add.bind(std::numeric_limits<std::int64_t>::min()).bind(0.1).bind("Zażółć").run();
  ASSERT_TRUE(add.fetch());
  EXPECT_EQ(add.integer(0), 1);
  auto& find = session_.prepare("SELECT n, r, s FROM t",
                                {column_type::integer, column_type::real, column_type::text});
  find.run();
  ASSERT_TRUE(find.fetch());
  EXPECT_EQ(find.integer(0), std::numeric_limits<std::int64_t>::min());
  EXPECT_EQ(find.real(1), 0.1);
  EXPECT_EQ(find.text(2), "Zażółć");
  EXPECT_FALSE(find.fetch());
  EXPECT_FALSE(find.fetch()) << "after the end it stays at the end";
}

TEST_F(Statement, KeepsNullApartFromZeroAndEmpty) {
  auto& add = insert();
  add.bind(std::optional<std::int64_t>()).bind(1.0).bind(std::optional<std::string>()).run();
  add.bind(std::int64_t{0}).bind(1.0).bind("").run();
  auto& find =
      session_.prepare("SELECT n, s FROM t ORDER BY id", {column_type::integer, column_type::text});
  find.run();
  ASSERT_TRUE(find.fetch());
  EXPECT_EQ(find.optional_integer(0), std::nullopt);
  EXPECT_EQ(find.optional_text(1), std::nullopt);
  ASSERT_TRUE(find.fetch());
  EXPECT_EQ(find.optional_integer(0), 0);
  EXPECT_EQ(find.optional_text(1), "");
}

TEST_F(Statement, TakesNullAndValuesByTurns) {
  for (int i = 0; i < 100; ++i) {
    const auto even = i % 2 == 0;
    insert()
        .bind(even ? std::optional<std::int64_t>(i) : std::nullopt)
        .bind(1.5)
        .bind(even ? std::optional<std::string>(std::string(static_cast<std::size_t>(i), 'x'))
                   : std::nullopt)
        .run();
  }
  EXPECT_EQ(number(session_, "SELECT count(*) FROM t WHERE n IS NULL AND s IS NULL"), 50);
  EXPECT_EQ(number(session_, "SELECT max(length(s)) FROM t"), 98);
}

TEST_F(Statement, IsTheSameObjectForTheSameSql) {
  EXPECT_EQ(&insert(), &insert());
  const std::string copy("INSERT INTO t (n, r, s) VALUES (:n, :r, :s) RETURNING id");
  EXPECT_EQ(&session_.prepare(copy, std::vector{column_type::integer}), &insert());
}

TEST_F(Statement, CanBeUsedAgainAfterAnError) {
  insert().bind(1).bind(1.0).bind("a").run();
  const auto failed = failure_of([&] { insert().bind(1).bind(1.0).bind("b").run(); });
  EXPECT_EQ(failed.kind(), failure_kind::unique_violation);
  EXPECT_THAT(failed.what(), HasSubstr("t.n"));
  insert().bind(2).bind(1.0).bind("c").run();
  EXPECT_EQ(number(session_, "SELECT count(*) FROM t"), 2);
}

TEST_F(Statement, ForgetsParametersOfAnAbandonedUse) {
  insert().bind(7);
  insert().bind(1).bind(2.0).bind("whole").run();
  EXPECT_EQ(text(session_, "SELECT n || s FROM t"), "1whole");
}

TEST_F(Statement, TellsHowManyRowsMatched) {
  for (int i = 0; i < 5; ++i) insert().bind(i).bind(1.0).bind("x").run();
  auto& change = session_.prepare("UPDATE t SET s = :s WHERE n < :n");
  change.bind("y").bind(3).run();
  EXPECT_EQ(change.affected_rows(), 3);
  change.bind("y").bind(0).run();
  EXPECT_EQ(change.affected_rows(), 0);
}

TEST_F(Statement, RunAgainBeginsAtTheFirstRow) {
  for (int i = 0; i < 3; ++i) insert().bind(i).bind(1.0).bind("x").run();
  auto& find = session_.prepare("SELECT n FROM t WHERE n >= :n ORDER BY n", {column_type::integer});
  find.bind(0).run();
  ASSERT_TRUE(find.fetch());
  ASSERT_TRUE(find.fetch());
  find.bind(1).run();
  ASSERT_TRUE(find.fetch());
  EXPECT_EQ(find.integer(0), 1);
}

TEST_F(Statement, HoldsNoLockAfterItWasClosed) {
  for (int i = 0; i < 3; ++i) insert().bind(i).bind(1.0).bind("x").run();
  auto& find = session_.prepare("SELECT n FROM t", {column_type::integer});
  find.run();
  ASSERT_TRUE(find.fetch());
  find.close();
  EXPECT_FALSE(find.fetch());
  session_.execute("DROP TABLE t");
}

TEST_F(Statement, HasWrittenWhenItAnswersItsIdEvenIfNobodyFetches) {
  insert().bind(1).bind(1.0).bind("x").run();
  session other(target_of(folder_ / "a.db"));
  EXPECT_EQ(number(other, "SELECT count(*) FROM t"), 1);
  insert().bind(2).bind(1.0).bind("y");
  auto& add = session_.prepare("INSERT INTO t (n) SELECT 3 WHERE 1 = 0 RETURNING id",
                               {column_type::integer});
  add.run();
  EXPECT_FALSE(add.fetch());
}

TEST_F(Statement, ReadsLargeTextThenSmall) {
  const std::string large(1 << 20, 'q');
  insert().bind(1).bind(1.0).bind(large + "ż").run();
  insert().bind(2).bind(1.0).bind("s").run();
  auto& find = session_.prepare("SELECT s FROM t ORDER BY n", {column_type::text});
  find.run();
  ASSERT_TRUE(find.fetch());
  EXPECT_EQ(find.text(0), large + "ż");
  ASSERT_TRUE(find.fetch());
  EXPECT_EQ(find.text(0), "s");
}

TEST_F(Statement, RoundTripsTextOfEveryScript) {
  auto& find = session_.prepare("SELECT s FROM t WHERE n = :n", {column_type::text});
  int n = 0;
  for (const std::string value : {"Zażółć gęślą jaźń", "Ж", "日本語", "👩🏽‍🚀 🇵🇱",
                                  "e\u0301", "'; DROP TABLE t; --", "%_\\", " ", "\t\r\n"}) {
    insert().bind(++n).bind(1.0).bind(value).run();
    find.bind(n).run();
    ASSERT_TRUE(find.fetch());
    EXPECT_EQ(find.text(0), value);
  }
}

TEST_F(Statement, RefusesNulAndInvalidUtf8BeforeTheDriver) {
  using namespace std::string_view_literals;
  for (const auto bad : {"a\0b"sv, "\xff"sv, "\xc3"sv, "\xed\xa0\x80"sv, "\xc0\xaf"sv,
                         "\xf4\x90\x80\x80"sv, "ok \xe2\x82"sv}) {
    const auto failed = failure_of([&] { insert().bind(1).bind(1.0).bind(bad).run(); });
    EXPECT_EQ(failed.kind(), failure_kind::check_violation);
    EXPECT_THAT(failed.what(), HasSubstr("parameter 3"));
  }
  EXPECT_EQ(number(session_, "SELECT count(*) FROM t"), 0);
}

TEST_F(Statement, NeverPutsAValueIntoAMessage) {
  insert().bind(4711).bind(1.0).bind("secret-person").run();
  const auto failed =
      failure_of([&] { insert().bind(4711).bind(1.0).bind("secret-person").run(); });
  EXPECT_THAT(failed.what(), Not(HasSubstr("secret-person")));
  EXPECT_THAT(failed.what(), Not(HasSubstr("4711")));
  EXPECT_THAT(failed.what(), HasSubstr("INSERT INTO t"));
  session_.execute("CREATE VIRTUAL TABLE f USING fts5 (s)");
  auto& search = session_.prepare("SELECT s FROM f WHERE f MATCH :words", {column_type::text});
  for (const char* words : {"\"secret", "secret:x", "AND secret"}) {
    const auto wrong = failure_of([&] { search.bind(words).run(); });
    EXPECT_THAT(wrong.what(), Not(HasSubstr("secret"))) << words;
  }
}

TEST_F(Statement, NamesAMissingTableWhenItIsPrepared) {
  const auto failed = failure_of([&] { session_.prepare("SELECT 1 FROM nowhere"); });
  EXPECT_EQ(failed.kind(), failure_kind::missing_object);
  EXPECT_THAT(failed.what(), HasSubstr("nowhere"));
}

TEST_F(Statement, TellsTheConstraintsApart) {
  session_.execute("CREATE TABLE c (t INTEGER NOT NULL REFERENCES t (id), CHECK (t < 100))");
  auto& add = session_.prepare("INSERT INTO c (t) VALUES (:t)");
  const auto kind_of = [&](std::optional<std::int64_t> value) {
    return failure_of([&] { add.bind(value).run(); }).kind();
  };
  EXPECT_EQ(kind_of(5), failure_kind::foreign_key_violation);
  EXPECT_EQ(kind_of(500), failure_kind::check_violation);
  EXPECT_EQ(kind_of(std::nullopt), failure_kind::check_violation);
}

TEST_F(Statement, IsPreparedAnewAfterAReconnection) {
  insert().bind(1).bind(1.0).bind("x").run();
  session_.reconnect();
  insert().bind(2).bind(1.0).bind("y").run();
  EXPECT_EQ(number(session_, "SELECT count(*) FROM t"), 2);
}

TEST_F(Statement, FoldsLikeTheProgramDoes) {
  EXPECT_EQ(text(session_, "SELECT erp_fold('  Łódź  STRAẞE ')"), "lodz strasse");
  EXPECT_EQ(text(session_, "SELECT erp_fold(NULL)"), "NULL");
  EXPECT_EQ(text(session_, "SELECT " + session_.dialect().folded("'ŻÓŁW'")), "zolw");
}

}  // namespace
}  // namespace db::test
