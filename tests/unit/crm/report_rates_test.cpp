// SPDX-License-Identifier: Apache-2.0
// Amounts by the rate of their day.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "plugin/report/costs.hpp"

namespace crm_test {
namespace {

using crm::exchange_rate;
using crm::rate_book;

constexpr std::int64_t e10 = 10'000'000'000;

std::optional<std::int64_t> amount(const rate_book& book, std::int64_t amount_e4, const char* from,
                                   const char* to, int day) {
  const auto made = book.convert(amount_e4, from, to, day);
  return made ? std::optional(made->amount_e4) : std::nullopt;
}

TEST(RateBook, TakesTheLastRateUpToTheDayAndNoneThatIsTooOld) {
  const rate_book book({{"EUR", "PLN", 110, 43 * e10 / 10}, {"EUR", "PLN", 100, 4 * e10}});
  EXPECT_EQ(amount(book, 10'000, "EUR", "PLN", 99), std::nullopt);
  EXPECT_EQ(amount(book, 10'000, "EUR", "PLN", 100), 40'000);
  EXPECT_EQ(amount(book, 10'000, "EUR", "PLN", 109), 40'000);
  EXPECT_EQ(amount(book, 10'000, "EUR", "PLN", 110), 43'000);
  EXPECT_EQ(amount(book, 10'000, "EUR", "PLN", 145), 43'000);
  EXPECT_EQ(amount(book, 10'000, "EUR", "PLN", 146), std::nullopt);
  EXPECT_THAT(book.days_with_rate("EUR", "PLN", 90, 160),
              testing::ElementsAre(std::pair(100, 145)));
}

TEST(RateBook, NeedsNoRateForTheCurrencyItself) {
  EXPECT_EQ(amount(rate_book(), -7, "PLN", "PLN", 0), -7);
  EXPECT_EQ(amount(rate_book(), 7, "EUR", "PLN", 0), std::nullopt);
}

TEST(RateBook, RoundsHalvesAwayFromZero) {
  const rate_book book({{"EUR", "PLN", 0, e10 / 2}, {"USD", "PLN", 0, 3 * e10}});
  EXPECT_EQ(amount(book, 1, "EUR", "PLN", 0), 1);
  EXPECT_EQ(amount(book, -1, "EUR", "PLN", 0), -1);
  EXPECT_EQ(amount(book, 3, "EUR", "PLN", 0), 2);
  EXPECT_EQ(amount(book, 1, "PLN", "USD", 0), 0);
  EXPECT_EQ(amount(book, 2, "PLN", "USD", 0), 1);
  EXPECT_EQ(amount(book, -2, "PLN", "USD", 0), -1);
}

TEST(RateBook, GoesTheOtherWayAndByWayOfWhatBothAreQuotedIn) {
  const rate_book book({{"EUR", "PLN", 0, 43 * e10 / 10}, {"USD", "PLN", 0, 4 * e10}});
  EXPECT_EQ(amount(book, 430'000, "PLN", "EUR", 0), 100'000);
  EXPECT_EQ(amount(book, 40'000, "EUR", "USD", 0), 43'000);
  const auto made = book.convert(40'000, "EUR", "USD", 0);
  ASSERT_TRUE(made);
  EXPECT_EQ(made->by.size(), 2U);
}

TEST(RateBook, IsExactWithTheLargestNumbersAndRefusesWhatDoesNotFit) {
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  const rate_book book({{"AAA", "BBB", 0, most}, {"CCC", "BBB", 0, most}});
  EXPECT_EQ(amount(book, most, "AAA", "CCC", 0), most);
  EXPECT_EQ(amount(book, -most, "AAA", "CCC", 0), -most);
  EXPECT_EQ(amount(book, most, "AAA", "BBB", 0), std::nullopt);
  EXPECT_EQ(amount(book, 1, "AAA", "BBB", 0), 922'337'204);
}

TEST(RateBook, ReadsAndShowsRatesAsTheyAre) {
  EXPECT_EQ(crm::rate_e10_of("4.2731"), 42'731'000'000);
  EXPECT_EQ(crm::rate_e10_of("4.2731000000"), 42'731'000'000);
  EXPECT_EQ(crm::rate_e10_of("12"), 12 * e10);
  EXPECT_EQ(crm::rate_e10_of("0.00000000019"), 1);
  for (const char* wrong : {"0", "", "-1", "1e5", "1.2.3", "99999999999"})
    EXPECT_EQ(crm::rate_e10_of(wrong), std::nullopt) << wrong;
  EXPECT_EQ(crm::shown_rate(42'731'000'000, ','), "4,2731");
  EXPECT_EQ(crm::shown_rate(12 * e10, '.'), "12.00");
  EXPECT_EQ(crm::shown_rate(1, '.'), "0.0000000001");
}

TEST(Costs, AreCountedApartWhereThereIsNoRate) {
  const rate_book book({{"EUR", "PLN", 100, 4 * e10}, {"EUR", "PLN", 120, 5 * e10}});
  crm::cost_counter costs(book, "PLN");
  EXPECT_EQ(costs.take(erp::money{10'000, "EUR"}, erp::money{30'000, "PLN"}, 100),
            (crm::costs{40'000, 30'000}));
  EXPECT_EQ(costs.take(erp::money{10'000, "EUR"}, {}, 121), (crm::costs{50'000, {}}));
  EXPECT_EQ(costs.take(erp::money{10'000, "USD"}, erp::money{7, "USD"}, 100), crm::costs{});
  EXPECT_EQ(costs.take(erp::money{5, "USD"}, erp::money{7, "EUR"}, 10), crm::costs{});
  EXPECT_EQ(costs.gaps(), (std::map<std::string, crm::cost_gap>{{"USD", {2, {10'005, 7}}},
                                                                {"EUR", {1, {{}, 7}}}}));
  ASSERT_EQ(costs.used().size(), 1U);
  const auto& used = costs.used().begin()->second;
  EXPECT_EQ(used.first.day, 100);
  EXPECT_EQ(used.last.day, 120);
  EXPECT_EQ(used.lowest_e10, 4 * e10);
  EXPECT_EQ(used.highest_e10, 5 * e10);
}

}  // namespace
}  // namespace crm_test
