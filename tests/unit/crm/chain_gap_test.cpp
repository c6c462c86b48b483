// SPDX-License-Identifier: Apache-2.0
// By how much the later ones of a chain move along: hours, days, both, across clock changes.
#include "plugin/chain/chain_gap.hpp"

#include <gtest/gtest.h>

#include "host-sdk/kit/format.hpp"
#include "tests/unit/crm/warsaw_time.hpp"

namespace crm {

namespace {

using namespace std::chrono;
using namespace std::chrono_literals;
using crm_test::at;
using crm_test::warsaw;

slot timed(erp::instant start) {
  return {start, start + 45min, false};
}
slot whole(int month, int day, int count = 1) {
  return {at(month, day, 0), at(month, day, 0) + hours(24 * count), true};
}

std::string moved(const slot& other, const slot& from, const slot& to) {
  const auto there = moved_along(other, warsaw, {from, to, warsaw});
  EXPECT_EQ(there.all_day, other.all_day);
  if (!other.all_day) {
    EXPECT_EQ(there.ends_at - there.starts_at, other.ends_at - other.starts_at);
  }
  return erp::kit::show_moment(there.starts_at, "pl", warsaw);
}

}  // namespace

TEST(ChainGap, OfWholeDaysKeepsTheTimeOnTheWallAcrossClockChanges) {
  const auto from = timed(at(3, 23, 9)), to = timed(at(3, 25, 9));
  EXPECT_EQ(moved(timed(at(3, 28, 10)), from, to), "30.03.2026 10:00");
  EXPECT_EQ(moved(timed(at(4, 2, 10)), from, to), "04.04.2026 10:00");
  EXPECT_EQ(moved(timed(at(10, 31, 10)), timed(at(10, 26, 9)), timed(at(10, 20, 9))),
            "25.10.2026 10:00");
}

TEST(ChainGap, OfLessThanADayIsHoursThatReallyPass) {
  const auto from = timed(at(3, 23, 9)), to = timed(at(3, 23, 12, 30));
  EXPECT_EQ(moved(timed(at(3, 24, 10)), from, to), "24.03.2026 13:30");
  EXPECT_EQ(moved(timed(at(3, 29, 0)), from, to), "29.03.2026 04:30") << "of the night of spring";
  EXPECT_EQ(moved(timed(at(3, 24, 10)), to, from), "24.03.2026 06:30");
}

TEST(ChainGap, OfDaysAndHoursIsReadOffTheWallAndSetByIt) {
  const auto from = timed(at(3, 23, 9)), to = timed(at(3, 30, 12));
  EXPECT_EQ(moved(timed(at(3, 24, 10)), from, to), "31.03.2026 13:00");
  EXPECT_EQ(moved(timed(at(10, 20, 10)), from, to), "27.10.2026 13:00");
}

TEST(ChainGap, MovesATimeThatTheClockSkipsOn) {
  EXPECT_EQ(moved(timed(at(3, 28, 2, 30)), timed(at(3, 20, 9)), timed(at(3, 21, 9))),
            "29.03.2026 03:30");
}

TEST(ChainGap, WhatLastsWholeDaysMovesByWholeDays) {
  const auto from = timed(at(3, 23, 9));
  EXPECT_EQ(moved(whole(3, 27), from, timed(at(3, 25, 9))), "29.03.2026 00:00");
  EXPECT_EQ(moved(whole(3, 27), from, timed(at(3, 25, 23))), "29.03.2026 00:00");
  EXPECT_EQ(moved(whole(3, 27), from, timed(at(3, 23, 23))), "27.03.2026 00:00");
  EXPECT_EQ(moved(whole(3, 27), from, timed(at(3, 23, 0))), "27.03.2026 00:00");
  const auto longer = moved_along(whole(3, 27, 3), warsaw, {from, timed(at(3, 24, 9)), warsaw});
  EXPECT_EQ(erp::kit::show_moment(longer.ends_at, "pl", warsaw), "31.03.2026 00:00")
      << "three days, one of them an hour shorter";
}

TEST(ChainGap, BetweenHoursAndWholeDaysIsTheDaysAlone) {
  EXPECT_FALSE(is_moved({timed(at(3, 23, 9)), whole(3, 23), warsaw}));
  EXPECT_TRUE(is_moved({timed(at(3, 23, 9)), whole(3, 24), warsaw}));
  EXPECT_EQ(moved(timed(at(3, 27, 10)), timed(at(3, 23, 9)), whole(3, 25)), "29.03.2026 10:00");
  EXPECT_EQ(moved(timed(at(3, 27, 10)), whole(3, 23), timed(at(3, 24, 9))), "28.03.2026 10:00");
}

TEST(ChainGap, IsNoneWhereOnlyTheEndIsAnother) {
  auto longer = timed(at(3, 23, 9));
  longer.ends_at += 1h;
  EXPECT_FALSE(is_moved({timed(at(3, 23, 9)), longer, warsaw}));
}

}  // namespace crm
