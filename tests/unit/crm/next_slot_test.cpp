// SPDX-License-Identifier: Apache-2.0
// Where the next working slot is: workdays, office hours, schedules, the time of day.
#include "plugin/slot/next_slot.hpp"

#include <gtest/gtest.h>

#include <random>

#include "host-sdk/kit/format.hpp"
#include "host-sdk/kit/work_calendar.hpp"
#include "host-sdk/kit/zone.hpp"
#include "tests/unit/crm/warsaw_time.hpp"

namespace crm {

namespace {

using namespace std::chrono;
using namespace std::chrono_literals;
using crm_test::at;
using crm_test::warsaw;

slot half_an_hour(erp::instant start) {
  return {start, start + 30min, false};
}

slot day_of_june(int day, int count = 1) {
  return {at(6, day, 0), at(6, day + count, 0), true};
}

// Somebody with these entries, who counts how often it is asked for them.
struct diary {
  std::vector<slot> taken;
  int asked = 0;

  std::string next(const slot& wanted, erp::instant now = at(1, 5, 9)) {
    const auto found = next_working_slot(wanted, now, warsaw, [this](auto from, auto until) {
      ++asked;
      std::vector<slot> some;
      for (const auto& one : taken)
        if (overlap(one, {from, until, false})) some.push_back(one);
      return some;
    });
    return found ? erp::kit::show_moment(*found, "pl", warsaw) : "none";
  }
};

}  // namespace

TEST(NextSlot, KeepsTheTimeOfDayWhenTheDayAloneIsWrong) {
  diary free;
  EXPECT_EQ(free.next(half_an_hour(at(6, 6, 10, 20))), "08.06.2026 10:20");  // Saturday
  EXPECT_EQ(free.next(half_an_hour(at(6, 4, 14, 30))), "05.06.2026 14:30");  // Corpus Christi
  EXPECT_EQ(free.next(half_an_hour(at(12, 24, 10))), "28.12.2026 10:00");    // Thursday to Monday
}

TEST(NextSlot, ComesWithinOfficeHours) {
  diary free;
  EXPECT_EQ(free.next(half_an_hour(at(6, 8, 6, 40))), "08.06.2026 08:00");
  EXPECT_EQ(free.next(half_an_hour(at(6, 8, 15, 45))), "09.06.2026 08:00");
  EXPECT_EQ(free.next(half_an_hour(at(6, 5, 17))), "08.06.2026 08:00");
}

TEST(NextSlot, GoesRoundWhatIsTaken) {
  diary busy{{{at(6, 8, 10), at(6, 8, 11), false}, {at(6, 8, 11, 10), at(6, 8, 12, 5), false}}};
  EXPECT_EQ(busy.next(half_an_hour(at(6, 8, 10, 15))), "08.06.2026 12:15");
  EXPECT_EQ(busy.next(half_an_hour(at(6, 8, 9, 45))), "08.06.2026 12:15");
  EXPECT_EQ(busy.next({at(6, 8, 10, 15), at(6, 8, 10, 15), false}), "08.06.2026 11:00");
  EXPECT_EQ(busy.next({at(6, 8, 9, 45), at(6, 8, 10), false}), "08.06.2026 12:15") << "a step on";
  busy.taken = {{at(6, 8, 8), at(6, 8, 16), false}, {at(6, 9, 10), at(6, 9, 12), false}};
  EXPECT_EQ(busy.next(half_an_hour(at(6, 8, 11))), "09.06.2026 12:00");
  EXPECT_EQ(busy.next(half_an_hour(at(6, 8, 15))), "09.06.2026 15:00");
}

TEST(NextSlot, TakesTheMorningWhenTheRestOfTheDayIsTaken) {
  diary busy{{{at(6, 8, 9), at(6, 8, 16), false}, {at(6, 9, 9), at(6, 9, 16), false}}};
  EXPECT_EQ(busy.next(half_an_hour(at(6, 8, 14))), "09.06.2026 08:00");
}

TEST(NextSlot, AsksAgainFromASlotThatIsRightAndGoesOn) {
  diary free;
  EXPECT_EQ(free.next(half_an_hour(at(6, 8, 10))), "08.06.2026 10:30");
  EXPECT_EQ(free.next(half_an_hour(at(6, 8, 15, 30))), "09.06.2026 15:30");
  EXPECT_EQ(free.next(day_of_june(8)), "09.06.2026 00:00");
}

TEST(NextSlot, IsNeverInThePast) {
  diary free;
  EXPECT_EQ(free.next(half_an_hour(at(2, 2, 10)), at(6, 8, 9, 3)), "08.06.2026 10:00");
  EXPECT_EQ(free.next(half_an_hour(at(2, 2, 9)), at(6, 8, 9, 3)), "08.06.2026 09:15");
  EXPECT_EQ(free.next(half_an_hour(at(2, 2, 9)), at(6, 5, 15, 50)), "08.06.2026 09:00");
  EXPECT_EQ(free.next({at(2, 2, 0), at(2, 3, 0), true}, at(6, 8, 9, 3)), "08.06.2026 00:00");
}

TEST(NextSlot, OfSeveralDaysWantsAllOfThemToBeWorkdays) {
  diary free;
  EXPECT_EQ(free.next(day_of_june(5, 2)), "08.06.2026 00:00");  // Friday and Saturday
  EXPECT_EQ(free.next(day_of_june(1, 5)), "08.06.2026 00:00");  // with Corpus Christi
  EXPECT_EQ(free.next(day_of_june(6, 14)), "08.06.2026 00:00");
  diary busy{{{at(6, 10, 12), at(6, 10, 13), false}}};
  EXPECT_EQ(busy.next(day_of_june(6, 3)), "15.06.2026 00:00") << "the 11th is a Thursday";
}

TEST(NextSlot, LongerThanADayOfWorkBeginsInTheMorning) {
  diary busy{{{at(6, 9, 17), at(6, 9, 19), false}}};
  EXPECT_EQ(busy.next({at(6, 8, 10), at(6, 8, 20), false}), "10.06.2026 08:00");
}

TEST(NextSlot, SaysNoneWhenSixtyDaysAreFull) {
  diary busy{{{at(1, 1, 0), at(12, 31, 0), false}}};
  EXPECT_EQ(busy.next(half_an_hour(at(6, 8, 10))), "none");
  busy.taken = {{at(6, 1, 0), at(6, 8, 0) + hours(24 * days_searched), false}};
  EXPECT_EQ(busy.next(half_an_hour(at(6, 8, 10))), "07.08.2026 10:00");
}

TEST(NextSlot, ReadsAWeekAtATime) {
  diary free;
  free.next(half_an_hour(at(6, 6, 10)));
  EXPECT_EQ(free.asked, 1);
  diary busy{{{at(1, 1, 0), at(12, 31, 0), false}}};
  busy.next(half_an_hour(at(6, 8, 10)));
  EXPECT_LE(busy.asked, days_searched / 7 + 1);
}

// Whatever is wished for and taken: what is found is a workday, within office hours, free, not in
// the past, and nothing earlier on the way would have been at the wished time of day.
TEST(NextSlot, FindsOnlyWhatIsRight) {
  std::mt19937 dice(20260604);
  const auto roll = [&](int most) { return static_cast<int>(dice() % (most + 1)); };
  int found_any = 0;
  for (int round = 0; round < 400; ++round) {
    diary busy;
    for (int i = roll(60); i > 0; --i) {
      const auto start = at(1 + roll(11), 1 + roll(27), roll(23), 5 * roll(11));
      busy.taken.push_back({start, start + minutes(5 * roll(200)), false});
    }
    const auto start = at(1 + roll(11), 1 + roll(27), roll(23), 5 * roll(11));
    const slot wanted{start, start + minutes(5 * roll(48)), false};
    const auto now = at(1 + roll(11), 1 + roll(27), roll(23));
    const auto found =
        next_working_slot(wanted, now, warsaw, [&](auto, auto) { return busy.taken; });
    if (!found) continue;
    ++found_any;
    const slot got{*found, *found + (wanted.ends_at - wanted.starts_at), false};
    const auto from = erp::kit::to_wall(got.starts_at, warsaw);
    const auto until = erp::kit::to_wall(got.ends_at, warsaw);
    const auto day = erp::kit::day_of(from);
    EXPECT_TRUE(erp::kit::is_workday(day));
    EXPECT_GE(from, erp::kit::midnight(day) + erp::kit::office_opens);
    EXPECT_LE(until, erp::kit::midnight(day) + erp::kit::office_closes);
    EXPECT_GE(got.starts_at, std::max(wanted.starts_at, now));
    for (const auto& one : busy.taken) EXPECT_FALSE(overlap(one, got));
    const auto usual =
        erp::kit::to_wall(start, warsaw) - erp::kit::midnight(erp::kit::day_of(start, warsaw));
    for (auto earlier = local_days(erp::kit::day_of(std::max(start, now), warsaw));
         earlier < local_days(day); earlier += days(1)) {
      const auto tried = erp::kit::to_instant_moving(earlier + usual, warsaw);
      if (tried <= std::max(start, now) || !erp::kit::is_workday(erp::date(earlier))) continue;
      if (usual < erp::kit::office_opens ||
          usual + (wanted.ends_at - wanted.starts_at) > erp::kit::office_closes)
        continue;
      const slot same{tried, tried + (wanted.ends_at - wanted.starts_at), false};
      EXPECT_TRUE(std::any_of(busy.taken.begin(), busy.taken.end(),
                              [&](const slot& one) { return overlap(one, same); }));
    }
  }
  EXPECT_GT(found_any, 300);
}

}  // namespace crm
