// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/kit/zone.hpp"

#include <gtest/gtest.h>

#include "host-sdk/kit/format.hpp"

namespace {

using namespace erp::kit;
using namespace std::chrono;

constexpr char warsaw[] = "Europe/Warsaw";

erp::wall_time wall(erp::date day, minutes time) {
  return local_days(day) + time;
}
erp::instant utc(erp::date day, minutes time) {
  return sys_days(day) + time;
}

TEST(Zone, KnowsTheNamesOfTheSystemAlone) {
  EXPECT_TRUE(is_zone(warsaw));
  EXPECT_TRUE(is_zone("America/New_York"));
  EXPECT_TRUE(is_zone("UTC"));
  for (const char* no : {"", "Europe/Warszawa", "../../etc/passwd", "CEST+1", "\xff"})
    EXPECT_FALSE(is_zone(no)) << no;
  EXPECT_EQ(to_wall(utc(2026y / July / 1, 0min), "nowhere"), wall(2026y / July / 1, 0min));
}

TEST(Zone, TurnsWallTimeIntoInstantsInWinterAndSummer) {
  EXPECT_EQ(*to_instant(wall(2026y / March / 2, 600min), warsaw), utc(2026y / March / 2, 540min));
  EXPECT_EQ(*to_instant(wall(2026y / July / 2, 600min), warsaw), utc(2026y / July / 2, 480min));
  EXPECT_EQ(offset_of(utc(2026y / July / 2, 0min), warsaw), "+02:00");
  EXPECT_EQ(offset_of(utc(2026y / July / 2, 0min), "America/St_Johns"), "-02:30");
}

TEST(Zone, RefusesTheHourThatSpringSkips) {
  const auto skipped = to_instant(wall(2026y / March / 29, 150min), warsaw);
  ASSERT_FALSE(skipped.ok());
  EXPECT_EQ(skipped.failure().code, erp::error_code::invalid);
  EXPECT_EQ(std::get<erp::wall_time>(skipped.failure().message.arguments[1]),
            wall(2026y / March / 29, 180min));
  EXPECT_EQ(resolve(wall(2026y / March / 29, 119min), warsaw).kind, wall_kind::once);
  EXPECT_EQ(resolve(wall(2026y / March / 29, 120min), warsaw).kind, wall_kind::skipped);
  EXPECT_EQ(resolve(wall(2026y / March / 29, 179min), warsaw).kind, wall_kind::skipped);
  EXPECT_EQ(resolve(wall(2026y / March / 29, 180min), warsaw).kind, wall_kind::once);
  EXPECT_EQ(to_wall(to_instant_moving(wall(2026y / March / 29, 150min), warsaw), warsaw),
            wall(2026y / March / 29, 210min));
}

TEST(Zone, TellsThatAutumnRepeatsAnHourAndTakesTheEarlier) {
  const auto twice = resolve(wall(2026y / October / 25, 150min), warsaw);
  EXPECT_EQ(twice.kind, wall_kind::twice);
  EXPECT_EQ(twice.first, utc(2026y / October / 25, 30min));
  EXPECT_EQ(twice.second, utc(2026y / October / 25, 90min));
  EXPECT_EQ(*to_instant(wall(2026y / October / 25, 150min), warsaw), twice.first);
  EXPECT_EQ(to_wall(twice.first, warsaw), to_wall(twice.second, warsaw));
}

TEST(Zone, GivesDaysOf23And25Hours) {
  const auto length = [](erp::date day, const char* zone) {
    const auto bounds = bounds_of_day(day, zone);
    return duration_cast<hours>(bounds.until - bounds.from);
  };
  EXPECT_EQ(length(2026y / March / 29, warsaw), 23h);
  EXPECT_EQ(length(2026y / October / 25, warsaw), 25h);
  EXPECT_EQ(length(2026y / March / 30, warsaw), 24h);
  EXPECT_EQ(bounds_of_day(2026y / March / 29, warsaw).from, utc(2026y / March / 28, 23h));
}

TEST(Zone, BeginsADayWhoseMidnightIsSkippedWhenItReallyBegins) {
  // In Santiago the clocks go forward at midnight: the day begins at one.
  const auto bounds = bounds_of_day(2026y / September / 6, "America/Santiago");
  EXPECT_EQ(to_wall(bounds.from, "America/Santiago"), wall(2026y / September / 6, 60min));
  EXPECT_EQ(bounds_of_day(2026y / September / 5, "America/Santiago").until, bounds.from);
}

TEST(Zone, KeepsLocalTimeWhenDaysAreAdded) {
  const auto before = *to_instant(wall(2026y / March / 28, 600min), warsaw);
  EXPECT_EQ(add_days(before, 1, warsaw) - before, 23h);
  EXPECT_EQ(to_wall(add_days(before, 7, warsaw), warsaw), wall(2026y / April / 4, 600min));
  const auto in_the_gap = *to_instant(wall(2026y / March / 28, 150min), warsaw);
  EXPECT_EQ(to_wall(add_days(in_the_gap, 1, warsaw), warsaw), wall(2026y / March / 29, 210min));
  EXPECT_EQ(day_of(before, warsaw), 2026y / March / 28);
}

TEST(Zone, HasSummerTimeBeyondTheYearsThatTheSystemLists) {
  for (int y = 2027; y <= 2437; ++y) {
    const auto last_sunday = year(y) / March / Sunday[last];
    const auto day = erp::date(sys_days(last_sunday));
    EXPECT_EQ(resolve(wall(day, 150min), warsaw).kind, wall_kind::skipped) << y;
    EXPECT_EQ(resolve(wall(day, 150min), warsaw).resumes, wall(day, 180min)) << y;
    EXPECT_EQ(offset_of(utc(year(y) / July / 1, 0min), warsaw), "+02:00") << y;
    EXPECT_EQ(offset_of(utc(year(y) / February / 28, 0min), warsaw), "+01:00") << y;
  }
  EXPECT_EQ(show_moment(utc(9999y / July / 1, 600min), "pl", warsaw), "01.07.9999 12:00");
  EXPECT_EQ(*to_instant(wall(9999y / December / 31, 1439min), warsaw),
            utc(9999y / December / 31, 1379min));
}

TEST(Zone, ComesBackToWhereItStarted) {
  for (const char* zone : {warsaw, "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"})
    for (auto moment = utc(1990y / January / 1, 7min); moment < utc(2090y / January / 1, 0min);
         moment += 37h + 13min) {
      const auto found = resolve(to_wall(moment, zone), zone);
      EXPECT_TRUE(found.first == moment || found.second == moment) << zone;
      EXPECT_NE(found.kind, wall_kind::skipped);
    }
}

}  // namespace
