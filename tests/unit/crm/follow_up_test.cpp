// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/follow_up.hpp"

#include <gtest/gtest.h>

#include "tests/unit/crm/warsaw_time.hpp"

namespace crm {

namespace {

using namespace std::chrono;
using crm_test::at;
using crm_test::warsaw;

}  // namespace

TEST(FollowUpRule, KeepsTheTimeOnTheWallAcrossBothClockChanges) {
  for (const auto& [start, by, expected] :
       std::vector<std::tuple<erp::instant, delay, erp::instant>>{
           {at(3, 23, 10), {1, follow_up_unit::weeks}, at(3, 30, 10)},
           {at(3, 28, 10), {1, follow_up_unit::days}, at(3, 29, 10)},
           {at(10, 24, 10), {2, follow_up_unit::days}, at(10, 26, 10)},
           {at(10, 20, 10), {2, follow_up_unit::weeks}, at(11, 3, 10)},
           {at(2, 28, 23), {1, follow_up_unit::days}, at(3, 1, 23)}})
    EXPECT_EQ(after(start, by, warsaw), expected);
}

TEST(FollowUpRule, HoursAreHoursAlsoInTheNightOfAClockChange) {
  EXPECT_EQ(after(at(3, 29, 1), {2, follow_up_unit::hours}, warsaw), at(3, 29, 4));
  EXPECT_EQ(after(at(10, 25, 1), {3, follow_up_unit::hours}, warsaw), at(10, 25, 3));
}

TEST(FollowUpRule, MovesATimeThatTheClockSkips) {
  EXPECT_EQ(after(at(3, 28, 2, 30), {1, follow_up_unit::days}, warsaw), at(3, 29, 3, 30));
}

TEST(FollowUpRule, TellsTheAmountOfEveryDateThatItMakes) {
  for (const auto start : {at(3, 2, 10), at(3, 27, 2, 30), at(10, 24, 2, 30), at(12, 31, 23, 59)})
    for (auto unit : {follow_up_unit::hours, follow_up_unit::days, follow_up_unit::weeks})
      for (std::int64_t amount : {1, 2, 3, 7, 30, 52, 400}) {
        const auto there = after(start, {amount, unit}, warsaw);
        ASSERT_TRUE(there);
        EXPECT_EQ(delay_between(start, *there, unit, warsaw), (delay{amount, unit}))
            << amount << " of unit " << static_cast<int>(unit);
      }
}

TEST(FollowUpRule, SaysADateInTheLargestUnitThatCan) {
  const auto start = at(3, 2, 10);
  const auto between = [&](erp::instant there, follow_up_unit preferred) {
    return delay_between(start, there, preferred, warsaw);
  };
  EXPECT_EQ(between(at(3, 5, 10), follow_up_unit::weeks), (delay{3, follow_up_unit::days}));
  EXPECT_EQ(between(at(3, 16, 10), follow_up_unit::hours), (delay{336, follow_up_unit::hours}));
  EXPECT_EQ(between(at(3, 16, 10), follow_up_unit::days), (delay{14, follow_up_unit::days}));
  EXPECT_EQ(between(at(3, 2, 13), follow_up_unit::days), (delay{3, follow_up_unit::hours}));
  EXPECT_EQ(between(at(3, 2, 13, 30), follow_up_unit::days), std::nullopt);
  EXPECT_EQ(between(at(3, 2, 10), follow_up_unit::days), std::nullopt);
  EXPECT_EQ(between(at(3, 1, 10), follow_up_unit::days), std::nullopt);
}

TEST(FollowUpRule, StopsAtTheEndOfTheCalendar) {
  EXPECT_EQ(after(at(12, 30, 10, 0, 9999), {1, follow_up_unit::weeks}, warsaw), std::nullopt);
  EXPECT_EQ(after(at(3, 2, 10), {10'000, follow_up_unit::hours}, warsaw), std::nullopt);
}

TEST(FollowUpRule, KeepsTheLengthAlsoOfWholeDays) {
  EXPECT_EQ(same_length_end(at(3, 2, 10), at(3, 2, 10, 45), false, at(3, 30, 10), warsaw),
            at(3, 30, 10, 45));
  // Saturday and Sunday of the clock change: two days, though an hour shorter.
  EXPECT_EQ(same_length_end(at(3, 21, 0), at(3, 23, 0), true, at(3, 28, 0), warsaw), at(3, 30, 0));
}

TEST(FollowUpRule, TellsWhereTheClockSkipsTheTime) {
  EXPECT_TRUE(is_moved_by_the_clock(at(3, 28, 2, 30), {1, follow_up_unit::days}, warsaw));
  EXPECT_TRUE(is_moved_by_the_clock(at(3, 22, 2, 30), {1, follow_up_unit::weeks}, warsaw));
  EXPECT_FALSE(is_moved_by_the_clock(at(3, 28, 3, 0), {1, follow_up_unit::days}, warsaw));
  EXPECT_FALSE(is_moved_by_the_clock(at(3, 28, 2, 30), {24, follow_up_unit::hours}, warsaw));
  EXPECT_FALSE(is_moved_by_the_clock(at(10, 24, 2, 30), {1, follow_up_unit::days}, warsaw));
}

}  // namespace crm
