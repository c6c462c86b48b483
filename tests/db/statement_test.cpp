// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "tests/db/every_server.hpp"

namespace db::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class Statement : public every_server {
 protected:
  void SetUp() override {
    session_.execute("CREATE TABLE t (id " + words().identity_type() + ", n " +
                     words().integer_type() + ", r DOUBLE PRECISION, s " + words().text_type(0) +
                     ")");
  }
  // From here on no two rows have the same n.
  void make_unique() { session_.execute("CREATE UNIQUE INDEX t_n ON t (n)"); }
  std::string insert_sql() { return words().insert_returning("t", "n, r, s", ":n, :r, :s", "id"); }
  statement& insert() { return session_.prepare(insert_sql(), {column_type::integer}); }
};

ON_EVERY_SERVER(Statement);

TEST_P(Statement, GivesBackWhatWasBound) {
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

TEST_P(Statement, KeepsNullApartFromZeroAndEmpty) {
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

TEST_P(Statement, TakesNullAndValuesByTurns) {
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
  EXPECT_EQ(text(session_, "SELECT s FROM t WHERE n = 98"), std::string(98, 'x'));
}

TEST_P(Statement, IsTheSameObjectForTheSameSql) {
  EXPECT_EQ(&insert(), &insert());
  const std::string copy = insert_sql();
  EXPECT_EQ(&session_.prepare(copy, std::vector{column_type::integer}), &insert());
}

TEST_P(Statement, CanBeUsedAgainAfterAnError) {
  make_unique();
  insert().bind(1).bind(1.0).bind("a").run();
  const auto failed = failure_of([&] { insert().bind(1).bind(1.0).bind("b").run(); });
  EXPECT_EQ(failed.kind(), failure_kind::unique_violation);
  insert().bind(2).bind(1.0).bind("c").run();
  EXPECT_EQ(number(session_, "SELECT count(*) FROM t"), 2);
}

TEST_P(Statement, ForgetsParametersOfAnAbandonedUse) {
  insert().bind(7);
  insert().bind(1).bind(2.0).bind("whole").run();
  EXPECT_EQ(number(session_, "SELECT n FROM t"), 1);
  EXPECT_EQ(text(session_, "SELECT s FROM t"), "whole");
}

TEST_P(Statement, TellsHowManyRowsMatched) {
  for (int i = 0; i < 5; ++i) insert().bind(i).bind(1.0).bind("x").run();
  auto& change = session_.prepare("UPDATE t SET s = :s WHERE n < :n");
  change.bind("y").bind(3).run();
  EXPECT_EQ(change.affected_rows(), 3);
  change.bind("y").bind(0).run();
  EXPECT_EQ(change.affected_rows(), 0);
}

TEST_P(Statement, RunAgainBeginsAtTheFirstRow) {
  for (int i = 0; i < 3; ++i) insert().bind(i).bind(1.0).bind("x").run();
  auto& find = session_.prepare("SELECT n FROM t WHERE n >= :n ORDER BY n", {column_type::integer});
  find.bind(0).run();
  ASSERT_TRUE(find.fetch());
  ASSERT_TRUE(find.fetch());
  find.bind(1).run();
  ASSERT_TRUE(find.fetch());
  EXPECT_EQ(find.integer(0), 1);
}

TEST_P(Statement, HoldsNoLockAfterItWasClosed) {
  for (int i = 0; i < 3; ++i) insert().bind(i).bind(1.0).bind("x").run();
  auto& find = session_.prepare("SELECT n FROM t", {column_type::integer});
  find.run();
  ASSERT_TRUE(find.fetch());
  find.close();
  EXPECT_FALSE(find.fetch());
  session_.execute("DROP TABLE t");
}

TEST_P(Statement, HasWrittenWhenItAnswersItsIdEvenIfNobodyFetches) {
  insert().bind(1).bind(1.0).bind("x").run();
  session other(database_.target());
  EXPECT_EQ(number(other, "SELECT count(*) FROM t"), 1);
}

TEST_P(Statement, ReadsLargeTextThenSmall) {
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

TEST_P(Statement, RoundTripsTextOfEveryScript) {
  auto& find = session_.prepare("SELECT s FROM t WHERE n = :n", {column_type::text});
  int n = 0;
  for (const std::string value : {"Zażółć gęślą jaźń", "Ж", "日本語", "👩🏽‍🚀 🇵🇱",
                                  "e\u0301", "'; DROP TABLE t; --", "%_\\", " ", "\t\r\n"}) {
    insert().bind(++n).bind(1.0).bind(value).run();
    find.bind(n).run();
    ASSERT_TRUE(find.fetch());
    EXPECT_EQ(find.text(0), value);
    find.close();
  }
}

TEST_P(Statement, RefusesNulAndInvalidUtf8BeforeTheDriver) {
  using namespace std::string_view_literals;
  for (const auto bad : {"a\0b"sv, "\xff"sv, "\xc3"sv, "\xed\xa0\x80"sv, "\xc0\xaf"sv,
                         "\xf4\x90\x80\x80"sv, "ok \xe2\x82"sv}) {
    const auto failed = failure_of([&] { insert().bind(1).bind(1.0).bind(bad).run(); });
    EXPECT_EQ(failed.kind(), failure_kind::check_violation);
    EXPECT_THAT(failed.what(), HasSubstr("parameter 3"));
  }
  EXPECT_EQ(number(session_, "SELECT count(*) FROM t"), 0);
}

TEST_P(Statement, NeverPutsAValueIntoAMessage) {
  make_unique();
  insert().bind(4711).bind(1.0).bind("secret-person").run();
  const auto failed =
      failure_of([&] { insert().bind(4711).bind(1.0).bind("secret-person").run(); });
  EXPECT_THAT(failed.what(), Not(HasSubstr("secret-person")));
  EXPECT_THAT(failed.what(), Not(HasSubstr("4711")));
  EXPECT_THAT(failed.what(), HasSubstr("INSERT INTO t"));
}

TEST_P(Statement, NamesAMissingTable) {
  const auto failed = failure_of(
      [&] { session_.prepare("SELECT 1 AS one FROM nowhere", {column_type::integer}).run(); });
  EXPECT_EQ(failed.kind(), failure_kind::missing_object);
  EXPECT_THAT(failed.what(), HasSubstr("nowhere"));
}

TEST_P(Statement, TellsTheConstraintsApart) {
  session_.execute("CREATE TABLE c (t " + words().integer_type() +
                   " NOT NULL REFERENCES t (id), CHECK (t < 100))");
  auto& add = session_.prepare("INSERT INTO c (t) VALUES (:t)");
  const auto kind_of = [&](std::optional<std::int64_t> value) {
    return failure_of([&] { add.bind(value).run(); }).kind();
  };
  EXPECT_EQ(kind_of(5), failure_kind::foreign_key_violation);
  EXPECT_EQ(kind_of(500), failure_kind::check_violation);
  EXPECT_EQ(kind_of(std::nullopt), failure_kind::check_violation);
}

TEST_P(Statement, ReconnectsAfterTheServerEndedTheConnection) {
  insert().bind(1).bind(1.0).bind("x").run();
  session_.reconnect();
  insert().bind(2).bind(1.0).bind("y").run();
  EXPECT_EQ(number(session_, "SELECT count(*) FROM t"), 2);
}

TEST_P(Statement, FoldsLikeTheProgramDoes) {
  session_.prepare("INSERT INTO t (s) VALUES (:s)").bind("ŻÓŁW Łódź đ Ø").run();
  const auto found = "SELECT count(*) FROM t WHERE " + words().folded("s") + " LIKE :pattern";
  auto& like = session_.prepare(found, {column_type::integer});
  for (const char* pattern : {"%zolw%", "zolw lodz%", "%lodz d o"}) {
    like.bind(pattern).run();
    ASSERT_TRUE(like.fetch());
    EXPECT_EQ(like.integer(0), 1) << pattern;
    like.close();
  }
  like.bind("%zolv%").run();
  ASSERT_TRUE(like.fetch());
  EXPECT_EQ(like.integer(0), 0);
}

}  // namespace
}  // namespace db::test
