// SPDX-License-Identifier: Apache-2.0
// Polish public holidays against the dates that calendars of those years print.
#include "host-sdk/kit/work_calendar.hpp"

#include <gtest/gtest.h>

#include <map>

namespace {

using namespace erp::kit;
using namespace std::chrono;

struct movable_dates {
  int year;
  month_day easter_monday;
  month_day pentecost;
  month_day corpus_christi;
};

// As published, not computed; Easter Sunday is the day before Easter Monday.
const movable_dates published[] = {
    {2020, April / 13, May / 31, June / 11}, {2021, April / 5, May / 23, June / 3},
    {2022, April / 18, June / 5, June / 16}, {2023, April / 10, May / 28, June / 8},
    {2024, April / 1, May / 19, May / 30},   {2025, April / 21, June / 8, June / 19},
    {2026, April / 6, May / 24, June / 4},   {2027, March / 29, May / 16, May / 27},
    {2028, April / 17, June / 4, June / 15}, {2029, April / 2, May / 20, May / 31},
    {2030, April / 22, June / 9, June / 20}, {2031, April / 14, June / 1, June / 12},
    {2032, March / 29, May / 16, May / 27},  {2033, April / 18, June / 5, June / 16},
    {2034, April / 10, May / 28, June / 8},  {2035, March / 26, May / 13, May / 24}};

std::map<sys_days, std::string> free_days_of(const movable_dates& dates) {
  const year y(dates.year);
  std::map<sys_days, std::string> all{{y / January / 1, "New Year's Day"},
                                      {y / January / 6, "Epiphany"},
                                      {y / May / 1, "Labour Day"},
                                      {y / May / 3, "Constitution Day"},
                                      {y / August / 15, "Assumption of Mary"},
                                      {y / November / 1, "All Saints' Day"},
                                      {y / November / 11, "Independence Day"},
                                      {y / December / 25, "Christmas Day"},
                                      {y / December / 26, "Second Day of Christmas"}};
  if (dates.year >= 2025) all[y / December / 24] = "Christmas Eve";
  const sys_days monday(y / dates.easter_monday.month() / dates.easter_monday.day());
  all[monday - days(1)] = "Easter Sunday";
  all[monday] = "Easter Monday";
  all[y / dates.pentecost.month() / dates.pentecost.day()] = "Pentecost";
  all[y / dates.corpus_christi.month() / dates.corpus_christi.day()] = "Corpus Christi";
  return all;
}

std::string holiday_on(erp::date day, std::string_view language = "en") {
  const auto found = public_holiday_on(day);
  return found ? std::string(name_of(*found, language)) : "";
}

TEST(WorkCalendar, KnowsEveryDayOfSixteenYears) {
  int looked_at = 0;
  for (const auto& dates : published) {
    const auto free = free_days_of(dates);
    const year y(dates.year);
    for (sys_days day = y / January / 1; day <= sys_days(y / December / 31); day += days(1)) {
      const auto found = free.find(day);
      const std::string expected = found == free.end() ? "" : found->second;
      EXPECT_EQ(holiday_on(day), expected)
          << dates.year << " +" << (day - sys_days(y / January / 1)).count();
      const bool weekend = weekday(day) == Saturday || weekday(day) == Sunday;
      EXPECT_EQ(is_weekend(day), weekend);
      EXPECT_EQ(is_workday(day), !weekend && expected.empty());
      ++looked_at;
    }
  }
  EXPECT_EQ(looked_at, 16 * 365 + 4);
}

TEST(WorkCalendar, KnowsWhichYearEachLawBegan) {
  for (const auto& [day, holiday, since] :
       {std::tuple(January / 6, "Epiphany", 2011), std::tuple(May / 3, "Constitution Day", 1990),
        std::tuple(August / 15, "Assumption of Mary", 1989),
        std::tuple(November / 11, "Independence Day", 1989),
        std::tuple(December / 24, "Christmas Eve", 2025)}) {
    EXPECT_EQ(holiday_on(year(since - 1) / day.month() / day.day()), "") << holiday;
    EXPECT_EQ(holiday_on(year(since) / day.month() / day.day()), holiday);
    EXPECT_EQ(holiday_on(year(9998) / day.month() / day.day()), holiday);
  }
}

TEST(WorkCalendar, KnowsWhichHolidaysWereTakenAway) {
  EXPECT_EQ(holiday_on(1960y / January / 6), "Epiphany");
  EXPECT_EQ(holiday_on(1961y / January / 6), "");
  EXPECT_EQ(holiday_on(1960y / August / 15), "Assumption of Mary");
  EXPECT_EQ(holiday_on(1961y / August / 15), "");
  EXPECT_EQ(holiday_on(1989y / July / 22), "Rebirth of Poland Day");
  EXPECT_EQ(holiday_on(1990y / July / 22), "");
  EXPECT_EQ(holiday_on(1951y / May / 1), "Labour Day");
  EXPECT_EQ(holiday_on(1950y / May / 1), "");
}

// The earliest and the latest there can be, and the two that the rule makes exceptions for.
TEST(WorkCalendar, FindsEasterAlsoInUnusualYears) {
  EXPECT_EQ(easter_sunday_of(1818y), 1818y / March / 22);
  EXPECT_EQ(easter_sunday_of(2285y), 2285y / March / 22);
  EXPECT_EQ(easter_sunday_of(1943y), 1943y / April / 25);
  EXPECT_EQ(easter_sunday_of(2038y), 2038y / April / 25);
  EXPECT_EQ(easter_sunday_of(1981y), 1981y / April / 19);
  EXPECT_EQ(easter_sunday_of(1954y), 1954y / April / 18);
}

TEST(WorkCalendar, SpeaksPolishAndElseEnglish) {
  EXPECT_EQ(holiday_on(2026y / June / 4, "pl"), "Boże Ciało");
  EXPECT_EQ(holiday_on(2026y / January / 6, "pl"), "Święto Trzech Króli");
  EXPECT_EQ(holiday_on(2026y / December / 24, "pl"), "Wigilia");
  EXPECT_EQ(holiday_on(2026y / June / 4, "de"), "Corpus Christi");
}

TEST(WorkCalendar, ADayThatDoesNotExistIsNoHoliday) {
  EXPECT_EQ(holiday_on(2026y / February / 30), "");
}

}  // namespace
