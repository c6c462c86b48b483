// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "db/dialect/fold.hpp"
#include "tests/db/every_server.hpp"

namespace db::test {
namespace {

std::string repeated(std::string_view text, std::size_t times) {
  std::string result;
  for (std::size_t i = 0; i < times; ++i) result += text;
  return result;
}

class TextRoundTrip : public every_server {
 protected:
  void SetUp() override {
    session_.execute("CREATE TABLE t (id " + words().integer_type() +
                     " NOT NULL PRIMARY KEY, ten " + words().text_type(10) + ", long_one " +
                     words().text_type(0) + ")");
  }
  void write(int id, const std::string& ten, const std::string& long_one) {
    session_.prepare("INSERT INTO t (id, ten, long_one) VALUES (:id, :ten, :long_one)")
        .bind(id)
        .bind(ten)
        .bind(long_one)
        .run();
  }
  std::string read(const std::string& column, int id) {
    return text(session_, "SELECT " + column + " FROM t WHERE id = " + std::to_string(id));
  }
};

ON_EVERY_SERVER(TextRoundTrip);

// What columns of a declared type do; SQLite's keep no lengths and no exact decimals.
class TypedColumns : public TextRoundTrip {};

ON_EVERY_SERVER_BUT_FILES(TypedColumns);

TEST_P(TextRoundTrip, TenLettersFitAColumnOfTenInEveryScript) {
  int id = 0;
  for (const std::string value :
       {"żółćęśąźńĄ", "Здравствуй", "日本語日本語日本語日", "ffiﬃﬀﬁﬂﬆ!?", "Ωμέγα-ώρα1"}) {
    ASSERT_EQ(characters(value), 10U) << value;
    write(++id, value, value);
    EXPECT_EQ(read("ten", id), value);
    EXPECT_EQ(read("long_one", id), value);
  }
}

TEST_P(TextRoundTrip, KeepsEmojiWithTheirSkinTones) {
  const std::string value = "👩🏽‍🚀👍🏽";
  write(1, "👍🏽🇵🇱", value);
  EXPECT_EQ(read("ten", 1), "👍🏽🇵🇱");
  EXPECT_EQ(read("long_one", 1), value);
}

TEST_P(TextRoundTrip, KeepsEveryLengthAroundTheLimitsOfDrivers) {
  int id = 0;
  for (const std::size_t length : {1U, 255U, 256U, 1023U, 2047U, 3999U, 4000U, 4001U, 4095U, 4096U,
                                   4097U, 7999U, 8000U, 8001U, 8191U, 65535U, 65536U}) {
    for (const auto& letter : {"x", "ż", "🚀"}) {
      // The odd letter in front moves every later one across the pieces in which text is read.
      const auto value = "a" + repeated(letter, length);
      write(++id, "", value);
      EXPECT_EQ(read("long_one", id) == value, true) << length << " × " << letter;
    }
  }
}

TEST_P(TextRoundTrip, KeepsAMegabyteAndWhatFollowsIt) {
  const auto large = repeated("Zażółć gęślą jaźń 🚀 ", 50'000);
  write(1, "", large);
  write(2, "", "small");
  auto& find = session_.prepare("SELECT long_one, ten FROM t ORDER BY id",
                                {column_type::text, column_type::text});
  find.run();
  ASSERT_TRUE(find.fetch());
  EXPECT_TRUE(find.text(0) == large);
  ASSERT_TRUE(find.fetch());
  EXPECT_EQ(find.text(0), "small");
}

TEST_P(TextRoundTrip, KeepsEmptyApartFromNull) {
  write(1, "", "");
  session_.prepare("INSERT INTO t (id, ten, long_one) VALUES (:id, :ten, :long_one)")
      .bind(2)
      .bind(std::optional<std::string>())
      .bind(std::optional<std::string>())
      .run();
  EXPECT_EQ(read("ten", 1), "");
  EXPECT_EQ(read("long_one", 1), "");
  EXPECT_EQ(number(session_, "SELECT count(*) FROM t WHERE ten IS NULL AND long_one IS NULL"), 1);
  EXPECT_EQ(read("long_one", 2), "NULL");
}

TEST_P(TypedColumns, RefusesTheEleventhLetterAndGoesOnOnTheSameConnection) {
  const auto failed = failure_of([&] { write(1, "żółćęśąźńĄŻ", "x"); });
  EXPECT_EQ(failed.kind(), failure_kind::too_long);
  EXPECT_THAT(failed.what(), testing::Not(testing::HasSubstr("żółć")));
  write(1, "żółćęśąźńĄ", "📎");
  EXPECT_EQ(read("ten", 1), "żółćęśąźńĄ");
  EXPECT_EQ(read("long_one", 1), "📎");
}

TEST_P(TextRoundTrip, GrowsAndShrinksInOneStatement) {
  for (int id = 1; id <= 40; ++id)
    write(id, "", repeated("ą", id % 2 == 0 ? 3U : static_cast<std::size_t>(id) * 500U));
  for (int id = 1; id <= 40; ++id)
    EXPECT_EQ(characters(read("long_one", id)),
              id % 2 == 0 ? 3U : static_cast<std::size_t>(id) * 500U);
}

TEST_P(TypedColumns, ReadsDecimalsWithEveryDigit) {
  session_.execute("CREATE TABLE money (amount DECIMAL(19, 4))");
  session_.execute("INSERT INTO money VALUES (123456789012345.6789)");
  EXPECT_EQ(text(session_, "SELECT amount FROM money"), "123456789012345.6789");
}

TEST_P(TextRoundTrip, ComparesWhatWasBoundWithWhatIsStored) {
  write(1, "Łódź", "a");
  write(2, "Lodz", "b");
  auto& find = session_.prepare("SELECT long_one FROM t WHERE ten = :ten", {column_type::text});
  for (const auto& [value, expected] : {std::pair("Łódź", "a"), std::pair("Lodz", "b")}) {
    find.bind(value).run();
    ASSERT_TRUE(find.fetch()) << value;
    EXPECT_EQ(find.text(0), expected);
    EXPECT_FALSE(find.fetch()) << value << " is not taken for another";
  }
}

}  // namespace
}  // namespace db::test
