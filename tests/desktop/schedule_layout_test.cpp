// SPDX-License-Identifier: Apache-2.0
// Where entries come to stand, on random ones: nothing over another, no room wasted, always alike.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "host-sdk/desktop/schedule/calendar_days.hpp"
#include "host-sdk/desktop/schedule/day_layout.hpp"
#include "host-sdk/desktop/schedule/entry_times.hpp"
#include "host-sdk/desktop/schedule/month_layout.hpp"
#include "host-sdk/kit/zone.hpp"

using namespace erp::desktop;
using erp::date;
using std::chrono::minutes;

namespace {

std::vector<time_span> random_spans(std::mt19937& dice, int count) {
  std::vector<time_span> spans;
  for (int index = 0; index < count; ++index) {
    const int from = int(dice() % 1380);
    spans.push_back({from, from + 5 + int(dice() % 180)});
  }
  return spans;
}

bool overlap(const time_span& one, const time_span& other) {
  return one.from < other.until && other.from < one.until;
}

int most_at_once(const std::vector<time_span>& spans) {
  int most = 0;
  for (const time_span& at : spans) {
    int here = 0;
    for (const time_span& other : spans) here += other.from <= at.from && at.from < other.until;
    most = std::max(most, here);
  }
  return most;
}

date layout_day(int day) {
  return date(std::chrono::year(2026) / 3 / day);
}
erp::wall_time layout_wall(int day, int hour, int minute) {
  return erp::kit::midnight(layout_day(day)) + std::chrono::hours(hour) + minutes(minute);
}

}  // namespace

TEST(DayLayout, PutsNoEntryOverAnotherAndFillsTheWidth) {
  std::mt19937 dice(20260302);
  for (int round = 0; round < 300; ++round) {
    const auto spans = random_spans(dice, int(dice() % 40));
    const auto laid = lay_side_by_side(spans, 1000);
    int widest = 0;
    for (std::size_t one = 0; one < spans.size(); ++one) {
      const side_place& place = laid.places[one];
      ASSERT_FALSE(place.hidden);
      ASSERT_LE(place.column + place.width, place.columns);
      widest = std::max(widest, place.columns);
      bool stopped = place.column + place.width == place.columns;
      for (std::size_t other = 0; other < spans.size(); ++other) {
        if (other == one || !overlap(spans[one], spans[other])) continue;
        const side_place& beside = laid.places[other];
        ASSERT_EQ(place.columns, beside.columns);
        ASSERT_TRUE(place.column + place.width <= beside.column ||
                    beside.column + beside.width <= place.column)
            << "round " << round;
        stopped = stopped || beside.column == place.column + place.width;
      }
      ASSERT_TRUE(stopped) << "there is room to the right that nobody takes";
    }
    ASSERT_EQ(widest, most_at_once(spans)) << "no more columns than stand at once";
  }
}

TEST(DayLayout, IsTheSameForTheSameEntriesAndEachStandsWhereItDidBeforeALaterOneCame) {
  std::mt19937 dice(7);
  auto spans = random_spans(dice, 30);
  const auto first = lay_side_by_side(spans, 1000);
  const auto again = lay_side_by_side(spans, 1000);
  spans.push_back({1400, 1430});
  const auto later = lay_side_by_side(spans, 1000);
  for (std::size_t index = 0; index < first.places.size(); ++index) {
    EXPECT_EQ(first.places[index].column, again.places[index].column);
    EXPECT_EQ(first.places[index].width, again.places[index].width);
    EXPECT_EQ(first.places[index].column, later.places[index].column);
  }
}

TEST(DayLayout, SaysHowManyItHidesWhereThereIsNoRoom) {
  std::mt19937 dice(11);
  for (int round = 0; round < 100; ++round) {
    const auto spans = random_spans(dice, 60);
    const auto laid = lay_side_by_side(spans, 4);
    int hidden = 0;
    for (const side_place& place : laid.places) {
      hidden += place.hidden;
      ASSERT_TRUE(place.hidden || place.columns <= 4);
    }
    int said = 0;
    for (const side_crowd& crowd : laid.crowds) {
      said += crowd.hidden;
      for (std::size_t index = 0; index < spans.size(); ++index) {
        const side_place& place = laid.places[index];
        const bool there = overlap(spans[index], {crowd.from, crowd.until}) && !place.hidden;
        ASSERT_TRUE(!there || place.column + place.width <= crowd.columns - 1);
      }
    }
    ASSERT_EQ(said, hidden);
  }
}

TEST(MonthLayout, GivesNoTwoBarsOfADayTheSameLaneAndNeedsTheFewest) {
  std::mt19937 dice(5);
  for (int round = 0; round < 300; ++round) {
    std::vector<bar_span> bars;
    for (int count = int(dice() % 25); count > 0; --count) {
      const int first = int(dice() % 7);
      bars.push_back({first, std::min(6, first + int(dice() % 4))});
    }
    const auto lanes = lanes_of(bars);
    int needed = 0;
    int used = 0;
    for (int day = 0; day < 7; ++day) {
      std::set<int> taken;
      int here = 0;
      for (std::size_t index = 0; index < bars.size(); ++index) {
        if (bars[index].first > day || bars[index].last < day) continue;
        ++here;
        ASSERT_TRUE(taken.insert(lanes[index]).second);
        used = std::max(used, lanes[index] + 1);
      }
      needed = std::max(needed, here);
    }
    ASSERT_EQ(used, needed);
    const auto fitted = fit_bars(bars, lanes, 7, 3);
    for (int day = 0; day < 7; ++day) {
      int hidden = 0;
      for (std::size_t index = 0; index < bars.size(); ++index) {
        const bool there = bars[index].first <= day && bars[index].last >= day;
        hidden += there && !fitted.shown[index];
        // Where something is hidden, the last lane is free to say so.
        const bool beside = there && fitted.shown[index] && fitted.hidden[std::size_t(day)] > 0;
        ASSERT_TRUE(!beside || lanes[index] < 2);
      }
      ASSERT_EQ(hidden, fitted.hidden[std::size_t(day)]);
    }
  }
}

TEST(EntryTimes, MoveOnTheGridKeepTheLengthAndNeverTurnOver) {
  const entry_times at{layout_wall(2, 10, 7), layout_wall(2, 11, 0)};
  const auto moved = dragged(at, drag_kind::move, minutes(20), minutes(15));
  EXPECT_EQ(moved.from, layout_wall(2, 10, 30));
  EXPECT_EQ(moved.until - moved.from, at.until - at.from);
  EXPECT_EQ(dragged(at, drag_kind::move, minutes(0), minutes(15)), at) << "not moved, not snapped";
  EXPECT_EQ(dragged(at, drag_kind::end, minutes(-500), minutes(15)).until, layout_wall(2, 10, 22));
  EXPECT_EQ(dragged(at, drag_kind::start, minutes(500), minutes(15)).from, layout_wall(2, 10, 45));
  const entry_times days{layout_wall(2, 0, 0), layout_wall(4, 0, 0)};
  EXPECT_EQ(dragged_by_days(days, drag_kind::end, -9).until, layout_wall(3, 0, 0));
  EXPECT_EQ(dragged_by_days(days, drag_kind::start, 9).from, layout_wall(3, 0, 0));
}

TEST(EntryTimes, TenOClockStaysTenOClockAcrossAClockChange) {
  const entry_times friday{layout_wall(27, 10, 0), layout_wall(27, 11, 0)};
  const auto monday = dragged_by_days(friday, drag_kind::move, 3);
  EXPECT_EQ(monday.from, layout_wall(30, 10, 0));
  EXPECT_EQ(erp::kit::to_instant_moving(monday.from, "Europe/Warsaw") -
                erp::kit::to_instant_moving(friday.from, "Europe/Warsaw"),
            std::chrono::hours(71));
}

TEST(EntryTimes, KnowTheHourThatIsLeftOutAndTheOneThatComesTwice) {
  const auto spring = clock_change_on(layout_day(29), "Europe/Warsaw");
  ASSERT_TRUE(spring);
  EXPECT_TRUE(spring->skipped);
  EXPECT_EQ(spring->from, layout_wall(29, 2, 0));
  EXPECT_EQ(spring->until, layout_wall(29, 3, 0));
  const date october(std::chrono::year(2026) / 10 / 25);
  const auto autumn = clock_change_on(october, "Europe/Warsaw");
  ASSERT_TRUE(autumn);
  EXPECT_FALSE(autumn->skipped);
  EXPECT_EQ(autumn->until - autumn->from, std::chrono::hours(1));
  EXPECT_FALSE(clock_change_on(layout_day(30), "Europe/Warsaw"));
}

TEST(CalendarDays, OfEachViewAreWholeAndSteppingOnAndBackLeadsHome) {
  EXPECT_EQ(days_shown(schedule_span::work_week, layout_day(4)),
            (day_range{layout_day(2), layout_day(6)}));
  EXPECT_EQ(days_shown(schedule_span::week, layout_day(8)),
            (day_range{layout_day(2), layout_day(8)}));
  const auto month = days_shown(schedule_span::month, layout_day(15));
  EXPECT_EQ(month.first, date(std::chrono::year(2026) / 2 / 23));
  EXPECT_EQ(month.last, date(std::chrono::year(2026) / 4 / 5));
  const date january(std::chrono::year(2026) / 1 / 31);
  EXPECT_EQ(stepped(schedule_span::month, january, 1), date(std::chrono::year(2026) / 2 / 28));
  for (int span = 1; span <= 5; ++span) {
    const auto view = schedule_span(span);
    EXPECT_EQ(stepped(view, stepped(view, layout_day(4), 1), -1), layout_day(4));
    EXPECT_TRUE(contains(days_shown(view, layout_day(4)), layout_day(4)));
    EXPECT_EQ(span_of(id_of(view)), view);
  }
  EXPECT_EQ(iso_week(date(std::chrono::year(2027) / 1 / 1)), 53);
  EXPECT_EQ(iso_week(layout_day(2)), 10);
}
