// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/kit/format.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "host-sdk/kit/parse.hpp"

namespace {

using namespace erp::kit;
using namespace std::chrono;

constexpr erp::date second_of_march = 2026y / March / 2;
constexpr erp::wall_time ten = local_days(second_of_march) + 10h;

TEST(Format, ShowsDaysAndTimesAsPolesAndAsEnglishReadersExpect) {
  EXPECT_EQ(show_moment(ten, "pl"), "02.03.2026 10:00");
  EXPECT_EQ(show_moment(ten, "en"), "2 Mar 2026 10:00");
  EXPECT_EQ(show_moment_with_weekday(ten, "pl"), "pon. 02.03.2026 10:00");
  EXPECT_EQ(show_moment_with_weekday(ten, "en"), "Mon 2 Mar 2026 10:00");
  EXPECT_EQ(show_weekday(2026y / March / 4, "pl"), "środa");
  EXPECT_EQ(show_weekday(2026y / March / 8, "en"), "Sunday");
  EXPECT_EQ(show_time(ten - 10h + 23h + 59min + 59s), "23:59");
  EXPECT_EQ(show_moment(erp::instant(sys_days(2026y / July / 1)) + 8h, "pl", "Europe/Warsaw"),
            "01.07.2026 10:00");
  EXPECT_EQ(show_date(9999y / December / 31, "pl"), "31.12.9999");
  EXPECT_EQ(show_date(2026y / February / 30, "pl"), "");
}

TEST(Format, ShowsLengthsInHoursMinutesAndSeconds) {
  EXPECT_EQ(show_duration(0s), "0:00:00");
  EXPECT_EQ(show_duration(5405s), "1:30:05");
  EXPECT_EQ(show_duration(-5s), "-0:00:05");
  EXPECT_EQ(show_duration(100h), "100:00:00");
}

TEST(Format, GroupsDigitsAndKeepsAmountsExact) {
  EXPECT_EQ(show_integer(1234567, "pl"), "1\u00a0234\u00a0567");
  EXPECT_EQ(show_integer(-1234567, "en"), "-1,234,567");
  EXPECT_EQ(show_integer(999, "en"), "999");
  EXPECT_EQ(show_integer(std::numeric_limits<std::int64_t>::min(), "en"),
            "-9,223,372,036,854,775,808");
  EXPECT_EQ(show_money({12'345'000, "PLN"}, "pl"), "1\u00a0234,50\u00a0PLN");
  EXPECT_EQ(show_money({-12'345'001, "EUR"}, "en"), "-1,234.5001\u00a0EUR");
  EXPECT_EQ(show_money({1'250, ""}, "pl"), "0,1250");
  EXPECT_EQ(show_money({120'000, "JPY"}, "pl"), "12\u00a0JPY");
  EXPECT_EQ(show_money({0, "PLN"}, "en"), "0.00\u00a0PLN");
  EXPECT_EQ(show_money({std::numeric_limits<std::int64_t>::min(), ""}, "en"),
            "-922,337,203,685,477.5808");
}

TEST(Format, ShowsAnyValueAndNothingForNothing) {
  EXPECT_EQ(show(erp::value(), "pl", "UTC"), "");
  EXPECT_EQ(show(true, "pl", "UTC"), "tak");
  EXPECT_EQ(show(false, "en", "UTC"), "no");
  EXPECT_EQ(show(erp::record_key{"ALFKI"}, "pl", "UTC"), "ALFKI");
  EXPECT_EQ(show(std::vector<erp::record_key>{{"7"}, {"9"}}, "pl", "UTC"), "7, 9");
  EXPECT_EQ(show(std::string("as it is"), "pl", "UTC"), "as it is");
}

TEST(Format, WhatIsShownCanBeTyped) {
  for (const std::string language : {"pl", "en"}) {
    for (int i = 0; i < 20'000; i += 37) {
      const auto moment = ten + days(i - 10'000) + minutes(i);
      const auto day = erp::date(floor<days>(moment));
      EXPECT_EQ(parse_date(show_date(day, language), second_of_march), day);
      EXPECT_EQ(parse_moment(show_moment(moment, language), ten, second_of_march), moment);
      EXPECT_EQ(parse_moment(show_moment_with_weekday(moment, language), ten, second_of_march),
                moment);
      EXPECT_EQ(parse_duration(show_duration(seconds(i * 7))), seconds(i * 7));
      EXPECT_EQ(parse_integer(show_integer(i * 9973 - 100, language)), i * 9973 - 100);
      const erp::money amount{i * 99'991LL - 5'000'000, "EUR"};
      EXPECT_EQ(parse_money(show_money(amount, language), language, "PLN"), amount)
          << show_money(amount, language);
    }
  }
}

}  // namespace
