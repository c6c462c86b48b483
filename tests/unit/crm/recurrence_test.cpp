// SPDX-License-Identifier: Apache-2.0
#include "plugin/recurrence/recurrence.hpp"

#include <gtest/gtest.h>

#include "host-sdk/kit/zone.hpp"
#include "tests/unit/crm/warsaw_time.hpp"

// Rules as they are typed, and what is said of those that cannot be.

namespace crm_test {

using namespace std::chrono;
using crm::repeat_frequency;

namespace {

constexpr auto years_ahead = days(365 * 40);

crm::repeat_start start_at(year_month_day day, milliseconds time, bool all_day = false) {
  return {erp::kit::midnight(day) + time, warsaw, all_day};
}
const crm::repeat_start tuesday = start_at(2026y / March / 10, 10h);

crm::repeat_rule rule(const std::string& text) {
  const auto parsed = crm::parse_rule(text, warsaw);
  EXPECT_TRUE(parsed.ok()) << text << ": " << (parsed.ok() ? "" : parsed.failure().message.id);
  return parsed ? *parsed : crm::repeat_rule{};
}

erp::error refused(const std::string& text) {
  const auto parsed = crm::parse_rule(text, warsaw);
  if (!parsed) return parsed.failure();
  ADD_FAILURE() << text << " was taken";
  return {};
}

std::string named(const std::string& text) {
  const auto error = refused(text);
  EXPECT_EQ(error.field, "repeat");
  return error.message.arguments.empty() ? ""
                                         : std::get<std::string>(error.message.arguments.front());
}

erp::result<crm::repeat_times> made(const std::string& text, const crm::repeat_start& start,
                                    std::size_t limit = 400) {
  const auto until = crm::instant_of(start.at, start) + years_ahead;
  return crm::occurrences(rule(text), start, {std::nullopt, until, limit});
}

std::string walls(const crm::repeat_times& times, const std::string& zone = warsaw) {
  std::string all;
  for (const auto at : times.at) {
    const auto wall = erp::kit::to_wall(at, zone);
    const auto day = erp::kit::day_of(wall);
    const hh_mm_ss time(wall - floor<days>(wall));
    char text[32];
    std::snprintf(text, sizeof text, "%d.%u %02d:%02d", static_cast<int>(unsigned{day.day()}),
                  unsigned{day.month()}, static_cast<int>(time.hours().count()),
                  static_cast<int>(time.minutes().count()));
    all += (all.empty() ? "" : ", ") + std::string(text);
  }
  return all;
}

}  // namespace

TEST(Recurrence, ReadsARuleHoweverItIsWritten) {
  const auto plain = rule("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE,MO;COUNT=52");
  EXPECT_EQ(plain.frequency, repeat_frequency::weekly);
  EXPECT_EQ(plain.interval, 2);
  EXPECT_EQ(plain.weekdays, (std::vector{1, 3}));
  EXPECT_EQ(plain.count, 52);
  EXPECT_EQ(rule("rrule:freq=weekly;byday=MO,we,mo;count=52;interval=2"), plain);
  EXPECT_EQ(rule("FREQ=MONTHLY;BYDAY=-1FR").ordinal, -1);
  EXPECT_EQ(rule("FREQ=MONTHLY;BYDAY=2TU").weekday, 2);
}

TEST(Recurrence, ADayAsTheEndIsMeantWhole) {
  EXPECT_EQ(made("FREQ=DAILY;UNTIL=20260312", tuesday)->at.size(), 3u);
  EXPECT_EQ(made("FREQ=DAILY;UNTIL=20260312T090000Z", tuesday)->at.size(), 3u);  // ten in Warsaw
  EXPECT_EQ(made("FREQ=DAILY;UNTIL=20260312T085959Z", tuesday)->at.size(), 2u);
}

TEST(Recurrence, NamesThePartThatCannotBeRead) {
  EXPECT_EQ(named("FREQ=FORTNIGHTLY"), "FREQ=FORTNIGHTLY");
  EXPECT_EQ(named("FREQ=MONTHLY;BYDAY=XX;COUNT=3"), "BYDAY=XX");
  EXPECT_EQ(named("FREQ=MONTHLY;BYDAY=258MO"), "BYDAY=258MO");
  EXPECT_EQ(named("FREQ=DAILY;UNTIL=2026"), "UNTIL=2026");
  EXPECT_EQ(named("FREQ=DAILY;UNTIL=20261399"), "UNTIL");
  EXPECT_EQ(named("FREQ=DAILY;INTERVAL=3x"), "INTERVAL=3X");
  EXPECT_EQ(named("FREQ=DAILY;INTERVAL=-1"), "INTERVAL=-1");
  EXPECT_EQ(named("FREQ=DAILY;COUNT="), "COUNT=");
  EXPECT_EQ(named("FREQ=DAILY;PLEASE=1"), "PLEASE=1");
  EXPECT_EQ(named("every other day"), "EVERY OTHER DAY");
  EXPECT_EQ(named("FREQ=DAILY;WKST=" + std::string(300, 'x')).size(), 40u + 3);
  EXPECT_EQ(named("FREQ=DAILY;WKST=\xc5\x28"), "…");
  EXPECT_EQ(named(std::string("FREQ=DAILY;WKST=MO\0;COUNT=3", 27)), "…");
}

TEST(Recurrence, SaysWhatIsNotSupported) {
  EXPECT_EQ(named("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-1"), "BYSETPOS");
  EXPECT_EQ(named("FREQ=HOURLY"), "FREQ");
  EXPECT_EQ(named("FREQ=DAILY;BYHOUR=8,12"), "BYHOUR");
  EXPECT_EQ(named("RSCALE=HEBREW;FREQ=YEARLY"), "RSCALE");
  EXPECT_EQ(named("FREQ=MONTHLY;BYDAY=1MO,3MO"), "BYDAY");
  EXPECT_EQ(named("FREQ=WEEKLY;BYDAY=2TU"), "BYDAY");
  EXPECT_EQ(named("FREQ=MONTHLY;BYMONTHDAY=1,15"), "BYMONTHDAY");
  EXPECT_EQ(named("FREQ=DAILY;BYMONTH=2"), "BYMONTH");
}

TEST(Recurrence, RefusesNumbersThatMakeNoSense) {
  for (const auto* text : {"FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;COUNT=0", "FREQ=DAILY;COUNT=100000",
                           "FREQ=DAILY;INTERVAL=70000", "FREQ=DAILY;COUNT=99999999999999999999"})
    EXPECT_EQ(refused(text).message.id, "{1} has to be a number from 1 to {2}.") << text;
  EXPECT_NE(refused("FREQ=DAILY;COUNT=3;UNTIL=20270101").message.id, "");
  EXPECT_NE(refused("COUNT=3").message.id, "");
  EXPECT_NE(refused("").message.id, "");
  EXPECT_EQ(refused(std::string(10'000, 'R')).message.id,
            "Too long: {1} characters, at most {2} are allowed.");
}

TEST(Recurrence, SaysWhenThereIsNeverSuchADate) {
  const auto error = [](const auto& times) {
    return times.ok() ? std::string("made some") : times.failure().field;
  };
  EXPECT_EQ(error(made("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31", tuesday)), "repeat");
  EXPECT_EQ(error(made("FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31", start_at(2026y / June / 1, 9h))),
            "repeat");
  EXPECT_EQ(error(made("FREQ=DAILY;UNTIL=20260301", tuesday)), "repeat_until");
  EXPECT_EQ(error(made("FREQ=WEEKLY;BYDAY=MO;UNTIL=20260312", tuesday)), "repeat_until");
  auto none = rule("FREQ=DAILY");
  none.count = 0;
  EXPECT_EQ(error(crm::occurrences(none, tuesday, {{}, {}, 1})), "repeat_count");
  none = rule("FREQ=DAILY");
  none.interval = 0;
  EXPECT_EQ(error(crm::occurrences(none, tuesday, {{}, {}, 1})), "repeat_every");
}

TEST(Recurrence, TheTimeOnTheWallStaysAcrossClockChanges) {
  const auto before = start_at(2026y / March / 27, 2h + 30min);
  EXPECT_EQ(walls(*made("FREQ=DAILY;COUNT=4", before)),
            "27.3 02:30, 28.3 02:30, 29.3 03:30, 30.3 02:30");
  const auto autumn = start_at(2026y / October / 24, 2h + 30min);
  const auto times = *made("FREQ=DAILY;COUNT=3", autumn);
  EXPECT_EQ(walls(times), "24.10 02:30, 25.10 02:30, 26.10 02:30");
  EXPECT_EQ(times.at[1] - times.at[0], 24h);  // the earlier of two
  EXPECT_EQ(times.at[2] - times.at[1], 25h);
}

TEST(Recurrence, AWholeDayIsADayInItsZone) {
  crm::repeat_start carnival{erp::kit::midnight(2018y / November / 3), "America/Sao_Paulo", true};
  const auto times = *made("FREQ=DAILY;COUNT=3", carnival);
  // No midnight on the fourth: the day began at one.
  EXPECT_EQ(walls(times, "America/Sao_Paulo"), "3.11 00:00, 4.11 01:00, 5.11 00:00");
  EXPECT_EQ(made("FREQ=DAILY;UNTIL=20181104", carnival)->at.size(), 2u);
}

TEST(Recurrence, ARuleWithoutAnEndStopsWhereItIsTold) {
  const auto times = *made("FREQ=DAILY", tuesday);
  EXPECT_EQ(times.at.size(), 400u);
  EXPECT_FALSE(times.over);
  EXPECT_TRUE(made("FREQ=DAILY;COUNT=5", tuesday)->over);
  const crm::repeat_range later{times.at[399], times.at[399] + 48h, 400};
  EXPECT_EQ(crm::occurrences(rule("FREQ=DAILY"), tuesday, later)->at.size(), 2u);
}

TEST(Recurrence, AFractionOfASecondIsKept) {
  const auto times = *made("FREQ=DAILY;COUNT=2", start_at(2026y / March / 10, 10h + 1ms));
  EXPECT_EQ(times.at[1] - times.at[0], 24h);
}

TEST(Recurrence, WritesTheEndInUtcAndForWholeDaysAsADay) {
  EXPECT_EQ(crm::print_rule(rule("FREQ=DAILY;UNTIL=20260701"), tuesday),
            "FREQ=DAILY;UNTIL=20260701T215959Z");
  EXPECT_EQ(crm::print_rule(rule("FREQ=DAILY;UNTIL=20260701"), start_at(2026y / May / 1, 0h, true)),
            "FREQ=DAILY;UNTIL=20260701");
  EXPECT_EQ(crm::print_rule(rule("FREQ=MONTHLY;COUNT=3"), tuesday),
            "FREQ=MONTHLY;COUNT=3;BYMONTHDAY=10");
}

}  // namespace crm_test
