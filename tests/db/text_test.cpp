// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "db/binding/checksum.hpp"
#include "db/dialect/fold.hpp"
#include "db/dialect/sql_text.hpp"

namespace db {
namespace {

TEST(Fold, MakesComparableWhatAReaderTakesForTheSame) {
  const std::pair<const char*, const char*> table[] = {
      {"Łódź", "lodz"},
      {"ZAŻÓŁĆ GĘŚLĄ JAŹŃ", "zazolc gesla jazn"},
      {"Straße", "strasse"},
      {"STRASSE", "strasse"},
      {"STRAẞE", "strasse"},
      {"İstanbul", "istanbul"},
      {"ısı", "isi"},
      {"Ærø", "aero"},
      {"Þór Đorđe", "thor dorde"},
      {"Œuvre", "oeuvre"},
      {"e\u0301", "e"},
      {"Жуков", "жуков"},
      {"ΑΘΗΝΑΣ", "αθηνασ"},
      {"ﬁrma", "firma"},
      {"１２３", "123"},
      {"  two\t \u00a0words\n", "two words"},
      {"", ""},
      {" ", ""},
      {"O'Neill & Co. (50%)", "o'neill & co. (50%)"},
      {"👍🏽 ok", "👍🏽 ok"},
      {"हिन्दी", "हिन्दी"},
      {"a\xff\xc3z", "az"},
  };
  for (const auto& [given, expected] : table) EXPECT_EQ(fold(given), expected) << given;
}

TEST(Fold, ChangesNothingTheSecondTime) {
  for (const char* given : {"Łódź", "Straße", "İ", "ǅ", "ŉ", "Ω", "ﷺ", "Å", "ᾳ"})
    EXPECT_EQ(fold(fold(given)), fold(given)) << given;
}

TEST(SortKey, OrdersAsAPolishReaderExpects) {
  const std::vector<std::string> ordered = {
      "",     "10",   "ala",   "Ala", "alą", "ąc",   "bób", "cela",  "ćma",  "lama", "Luna", "łapa",
      "Łódź", "mama", "Nowak", "ńa",  "oko", "ósmy", "sto", "świat", "zero", "źle",  "żaba"};
  auto sorted = ordered;
  std::reverse(sorted.begin(), sorted.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return sort_key(a) < sort_key(b); });
  EXPECT_EQ(sorted, ordered);
}

TEST(SortKey, IsHexadecimalAndNoLongerThanAsked) {
  const auto key = sort_key(std::string(1000, 'x') + "ż");
  EXPECT_EQ(key.size(), 160U);
  EXPECT_EQ(key.find_first_not_of("0123456789abcdef"), std::string::npos);
  EXPECT_LE(sort_key("Łódź", 7).size(), 6U);
}

TEST(Utf8, IsCheckedStrictly) {
  for (const char* good :
       {"", "abc", "ą", "€", "👍", "\xED\x9F\xBF", "\xEE\x80\x80", "\xF4\x8F\xBF\xBF"})
    EXPECT_TRUE(is_valid_utf8(good)) << good;
  for (const char* bad :
       {"\x80", "\xC2", "\xC1\x81", "\xE0\x80\x80", "\xED\xA0\x80", "\xF0\x80\x80\x80",
        "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "12345678\xFF", "ą\xC4"})
    EXPECT_FALSE(is_valid_utf8(bad)) << bad;
  EXPECT_EQ(characters("Łódź 👍"), 6U);
}

TEST(SqlText, IsSplitAtItsSemicolonsOnly) {
  using list = std::vector<std::string>;
  EXPECT_EQ(split_statements("a; b;c"), (list{"a", "b", "c"}));
  EXPECT_EQ(split_statements(" ;; \n"), list{});
  EXPECT_EQ(split_statements("x 'a;b''c;' \"d;\" [e;] `f;` y"),
            (list{"x 'a;b''c;' \"d;\" [e;] `f;` y"}));
  EXPECT_EQ(split_statements("-- a; b\nc /* d; */ e;\n-- end"), (list{"c /* d; */ e"}));
  EXPECT_EQ(split_statements("a 'open; b"), (list{"a 'open; b"}));
}

TEST(SqlText, KeepsTheBodyOfATriggerTogether) {
  const std::string trigger =
      "CREATE TEMP TRIGGER t AFTER INSERT ON x BEGIN\n"
      "  UPDATE x SET a = CASE WHEN b THEN 1 ELSE 2 END; -- half; way\n"
      "  DELETE FROM y;\n"
      "END";
  const auto parts = split_statements(trigger + ";\nCREATE TABLE begin_end (n)");
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_EQ(parts[0], trigger);
  EXPECT_EQ(split_statements("BEGIN; INSERT; END").size(), 3U);
}

TEST(Checksum, IsTheKnownOne) {
  EXPECT_EQ(checksum(""), "cbf29ce484222325");
  EXPECT_EQ(checksum("foobar"), "85944171f73967e8");
}

}  // namespace
}  // namespace db
