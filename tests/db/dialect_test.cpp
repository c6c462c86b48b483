// SPDX-License-Identifier: Apache-2.0
#include "db/dialect/dialect.hpp"

#include <gtest/gtest.h>

#include "tests/db/workbench.hpp"

namespace db::test {
namespace {

// Every phrase is run, so that a dialect cannot say what its server does not understand.
class Dialect : public testing::Test {
 protected:
  Dialect() {
    session_.execute("CREATE TABLE t (id " + words_.identity_type() + ", n " +
                     words_.integer_type() + ", s " + words_.text_type(40) + ", k " +
                     words_.key_column_type(key_type::guid) + ")");
    session_.execute("CREATE INDEX t_by_n ON t (n)");
    for (int n = 1; n <= 3; ++n) {
      auto& add = session_.prepare(words_.insert_returning("t", "n, s", ":n, :s", "id"),
                                   {column_type::integer});
      add.bind(n * 10).bind("Ż").run();
      EXPECT_TRUE(add.fetch());
      last_id_ = add.integer(0);
    }
  }
  folder folder_;
  session session_{target_of(folder_ / "a.db")};
  const dialect& words_ = session_.dialect();
  std::int64_t last_id_ = 0;
};

TEST_F(Dialect, AnswersTheIdThatAnInsertMade) {
  EXPECT_EQ(last_id_, 3);
}

TEST_F(Dialect, LimitsRows) {
  EXPECT_EQ(
      number(session_, "SELECT count(*) FROM (" + words_.limited("SELECT n FROM t", "2") + ")"), 2);
  auto& bound = session_.prepare(words_.limited("SELECT n FROM t ORDER BY n", ":count"),
                                 {column_type::integer});
  bound.bind(1).run();
  EXPECT_TRUE(bound.fetch());
  EXPECT_FALSE(bound.fetch());
}

TEST_F(Dialect, NamesAnIndex) {
  EXPECT_EQ(number(session_, "SELECT count(*) FROM " + words_.with_index("t x", "t_by_n") +
                                 " WHERE x.n > 10"),
            2);
}

TEST_F(Dialect, TellsValuesThatAreNoKeyOfTheType) {
  const auto is_wrong = [&](const char* value, key_type type) {
    return number(session_, "SELECT " + words_.not_of_key_type(value, type)) != 0;
  };
  EXPECT_FALSE(is_wrong("5", key_type::integer));
  EXPECT_TRUE(is_wrong("'5'", key_type::integer));
  EXPECT_TRUE(is_wrong("5.5", key_type::integer));
  EXPECT_FALSE(is_wrong("'ALFKI'", key_type::text));
  EXPECT_TRUE(is_wrong("5", key_type::text));
  EXPECT_TRUE(is_wrong("x'00'", key_type::text));
  EXPECT_FALSE(is_wrong("'6f9619ff-8b86-d011-b42d-00c04fc964ff'", key_type::guid));
  EXPECT_TRUE(is_wrong("'6f9619ff'", key_type::guid));
}

TEST_F(Dialect, JoinsTheTextsOfRowsInTheirOrder) {
  EXPECT_EQ(text(session_, "SELECT " + words_.joined("x.n", "t x WHERE x.n > 10", "x.n DESC")),
            "30, 20");
  EXPECT_EQ(text(session_, "SELECT " + words_.joined("x.n", "t x WHERE x.n > 99", "x.n")), "NULL");
}

TEST_F(Dialect, CountsTablesByName) {
  auto& count = session_.prepare(words_.count_relations(), {column_type::integer});
  for (const auto& [name, expected] :
       {std::pair("t", 1), std::pair("T'x", 0), std::pair("t_by_n", 0)}) {
    count.bind(name).run();
    ASSERT_TRUE(count.fetch());
    EXPECT_EQ(count.integer(0), expected) << name;
  }
}

}  // namespace
}  // namespace db::test
