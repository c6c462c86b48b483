// SPDX-License-Identifier: Apache-2.0
#include "tests/db/every_server.hpp"

namespace db::test {
namespace {

// Dates and amounts come from the host in types of its own: what reports make of them is the same
// everywhere.
class DayAndDecimal : public every_server {
 protected:
  void SetUp() override {
    session_.execute("CREATE TABLE d (day_text VARCHAR(40), day_own DATE, price DECIMAL(19, 8))");
    add("1970-01-01", "1.5");
    add("1969-12-31", "0.00000001");
    add("2024-02-29", "123456789.12345678");
    session_.execute("INSERT INTO d (day_text) VALUES (NULL)");
  }
  void add(const std::string& day, const std::string& price) {
    session_.execute("INSERT INTO d VALUES ('" + day + "', '" + day + "', " + price + ")");
  }
  std::vector<std::optional<std::int64_t>> days(const std::string& column) {
    const auto day = words().day_of_date(column);
    auto& rows = session_.prepare("SELECT " + day + " FROM d ORDER BY CASE WHEN " + column +
                                      " IS NULL THEN 1 ELSE 0 END, " + column,
                                  {column_type::integer});
    rows.run();
    std::vector<std::optional<std::int64_t>> all;
    while (rows.fetch()) all.push_back(rows.optional_integer(0));
    return all;
  }
  bool is_no_date(const std::string& value) {
    return number(session_, "SELECT COUNT(*) FROM d WHERE day_text = '1970-01-01' AND " +
                                words().not_a_date("'" + value + "'")) == 1;
  }
};

ON_EVERY_SERVER(DayAndDecimal);

TEST_P(DayAndDecimal, DaysAreCountedFromOneDay) {
  const std::vector<std::optional<std::int64_t>> counted{-1, 0, 19782, std::nullopt};
  EXPECT_EQ(days("day_text"), counted);
  EXPECT_EQ(days("day_own"), counted);
  EXPECT_EQ(number(session_, "SELECT COUNT(*) FROM d WHERE " +
                                 words().day_of_date(words().null_text()) + " IS NULL"),
            4)
      << "a binding may have no such column";
}

TEST_P(DayAndDecimal, DecimalsAreReadAsTextToTheLastPlace) {
  const auto price = [&](const std::string& day) {
    return text(session_, "SELECT " + words().decimal_text("price") + " FROM d WHERE day_text = '" +
                              day + "'");
  };
  EXPECT_EQ(price("1970-01-01").substr(0, 4), "1.50");
  EXPECT_EQ(price("1969-12-31"), "0.0000000100");
  // SQLite has no decimals: seventeen digits do not fit a number of its.
  if (kind() != server::sqlite) {
    EXPECT_EQ(price("2024-02-29"), "123456789.1234567800");
  }
  EXPECT_EQ(number(session_, "SELECT COUNT(*) FROM d WHERE " +
                                 words().decimal_text(words().null_text()) + " IS NULL"),
            4);
}

TEST_P(DayAndDecimal, TellsATextThatIsNoDate) {
  for (const char* date : {"2024-02-29", "2025-12-31", "1970-01-01"})
    EXPECT_FALSE(is_no_date(date));
  for (const char* none : {"2025-02-29", "2025-13-01", "2025-00-10", "2025-1-1", "31.12.2025",
                           "2025-12-31 10:00", "", "yesterday"})
    EXPECT_TRUE(is_no_date(none)) << none;
}

}  // namespace
}  // namespace db::test
