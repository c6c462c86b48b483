// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/local_day.hpp"

#include <gtest/gtest.h>

#include "host-sdk/kit/work_calendar.hpp"
#include "plugin/activity/local_day_query.hpp"
#include "plugin/activity/local_day_table.hpp"
#include "plugin/uid.hpp"
#include "tests/unit/crm/series_desk.hpp"

namespace crm_test {

using namespace std::chrono;
using crm::activity;
using crm::activity_state;

// Days of the calendar beside the instants: what reports and the star count by.
class LocalDay : public on_every_server {
 protected:
  activity save(activity wanted, const std::optional<activity>& before = {}) {
    auto wish = wish_for(std::move(wanted));
    if (before) wish.before = *before;
    const auto saved = desk_.save(wish);
    EXPECT_TRUE(saved.ok()) << (saved.ok() ? "" : saved.failure().message.id);
    return saved->saved;
  }
  std::string days(const activity& record, const std::string& columns) {
    return company_.single_value("SELECT " + columns +
                                 " FROM crm_activity WHERE id = " + std::to_string(record.id));
  }
  // As a program wrote it that knew no days.
  void add_old(erp::instant starts_at, const std::string& zone,
               const std::optional<erp::instant>& ended_at) {
    auto& add = company_.other_program().prepare(
        "INSERT INTO crm_activity (uid, kind, state, contractor_sort, employee, starts_at, ends_at,"
        " zone, all_day, in_schedule, measured_s, version, created_by, created_at, changed_by,"
        " changed_at, ended_at) VALUES (:uid, 1, :state, '', 1, :starts_at, :ends_at, :zone, 0, 1,"
        " 0, 1, 1, 0, 1, 0, :ended_at)");
    const auto ms = starts_at.time_since_epoch().count();
    add.bind(crm::new_uid()).bind(ended_at ? 2 : 1).bind(ms).bind(ms).bind(zone);
    add.bind(ended_at ? std::optional(ended_at->time_since_epoch().count()) : std::nullopt);
    add.run();
  }
  // What each row says, compared with what the program makes of its instants.
  void expect_all_days() {
    using db::column_type;
    auto& rows = company_.other_program().prepare(
        "SELECT starts_at, zone, starts_day, utc_offset_min, ended_at, ended_day FROM crm_activity",
        {column_type::integer, column_type::text, column_type::integer, column_type::integer,
         column_type::integer, column_type::integer});
    rows.run();
    while (rows.fetch()) {
      const erp::instant starts_at{milliseconds(rows.integer(0))};
      const auto zone = rows.text(1);
      EXPECT_EQ(rows.optional_integer(2), crm::local_day(starts_at, zone)) << rows.integer(0);
      EXPECT_EQ(rows.optional_integer(3), crm::utc_offset_min(starts_at, zone)) << rows.integer(0);
      const auto ended = rows.optional_integer(4);
      EXPECT_EQ(rows.optional_integer(5),
                ended ? std::optional(crm::local_day(erp::instant(milliseconds(*ended)), zone))
                      : std::nullopt);
    }
  }

  company_database company_{GetParam()};
  series_desk desk_{company_};
};
ON_EVERY_SERVER(LocalDay);

TEST(LocalDayOf, IsTheCalendarsOnTheWall) {
  const erp::instant night = sys_days(2026y / June / 30) + hours(22) + minutes(30);
  EXPECT_EQ(crm::local_day(night, "Europe/Warsaw"), 20'635);
  EXPECT_EQ(crm::utc_offset_min(night, "Europe/Warsaw"), 120);
  EXPECT_EQ(crm::local_day(night, "UTC"), 20'634);
  EXPECT_EQ(crm::local_day(night, "Nowhere/Atall"), 20'634);
  EXPECT_EQ(crm::local_day(night, "America/New_York"), 20'634);
  EXPECT_EQ(crm::utc_offset_min(night, "America/New_York"), -240);
  EXPECT_EQ(crm::local_day(erp::instant(milliseconds(-1)), "UTC"), -1);
}

TEST_P(LocalDay, IsSavedWithTheStartAndTheEnding) {
  auto wanted = contact_with_wanda(desk_.host_);
  wanted.starts_at = sys_days(2026y / June / 30) + hours(22) + minutes(30);
  wanted.ends_at = wanted.starts_at + minutes(15);
  wanted.zone = "Europe/Warsaw";
  const auto open = save(wanted);
  EXPECT_EQ(open.ended_at, std::nullopt);
  EXPECT_EQ(days(open, "starts_day"), "20635");
  EXPECT_EQ(days(open, "utc_offset_min"), "120");

  auto moved = open;
  moved.starts_at += std::chrono::days(1);
  moved.ends_at += std::chrono::days(1);
  moved.state = activity_state::ended;
  const auto ended = save(moved, open);
  EXPECT_EQ(ended.ended_at, desk_.host_.clock_.now_);
  EXPECT_EQ(days(ended, crm::local_day("crm_activity")), "20636");
  EXPECT_EQ(days(ended, crm::local_ended_day("crm_activity")),
            std::to_string(crm::local_day(desk_.host_.clock_.now_, "Europe/Warsaw")));
}

TEST_P(LocalDay, OfTheEndingGoesWithReopeningAndComesAnew) {
  auto wanted = contact_with_wanda(desk_.host_);
  wanted.state = activity_state::ended;
  const auto ended = save(wanted);
  const auto first = desk_.host_.clock_.now_;
  EXPECT_EQ(ended.ended_at, first);
  desk_.host_.clock_.now_ += hours(24);
  const auto reopened = desk_.with([&](crm::admitted& inside) {
    return crm::reopen_activity(inside, {crm::new_uid(), ended.id, "pomyłka"},
                                desk_.host_.clock_.now_);
  });
  ASSERT_TRUE(reopened.ok());
  EXPECT_EQ(days(ended, "ended_at"), "");
  EXPECT_EQ(days(ended, "ended_day"), "");
  auto again = *reopened;
  again.state = activity_state::ended;
  EXPECT_EQ(save(again, *reopened).ended_at, first + hours(24));
}

TEST_P(LocalDay, IsSaidOnceOfWhatWasStoredBefore) {
  const auto year_of = [](int y) { return sys_days(year(y) / January / 1); };
  const auto starts = [](sys_days day, int hour) { return erp::instant(day + hours(hour)); };
  for (const std::string zone : {"Europe/Warsaw", "UTC", "America/New_York", "Nowhere/Atall"})
    for (int day = 0; day < 400; day += 9) {
      const auto at = starts(year_of(2025) + std::chrono::days(day), day % 24);
      add_old(at, zone, day % 2 ? std::optional(at + hours(day)) : std::nullopt);
    }
  // Where clocks change, to the millisecond; before 1970; and in a year that is a slip.
  const erp::instant change = sys_days(2026y / March / 29) + hours(1);
  add_old(change, "Europe/Warsaw", change - milliseconds(1));
  add_old(change - milliseconds(1), "Europe/Warsaw", change);
  add_old(starts(year_of(1965), 23), "Europe/Warsaw", {});
  add_old(starts(year_of(2206), 23), "Europe/Warsaw", {});

  crm::database_gate gate({company_.connection(), "firm.db", company_database::binding().string()});
  gate.look(desk_.host_.clock_.now_);
  ASSERT_FALSE(gate.problem());
  expect_all_days();
  EXPECT_EQ(company_.count("crm_upkeep"), 1);
  gate.look(desk_.host_.clock_.now_);
  EXPECT_EQ(company_.count("crm_upkeep"), 1);
}

TEST_P(LocalDay, OfTheStarKnowsPolishHolidays) {
  using db::column_type;
  auto& rows = company_.other_program().prepare(
      "SELECT day_number, is_weekend, is_polish_holiday, is_working_day, iso_weekday,"
      " month_of_year, day_of_month FROM crm_dim_date ORDER BY day_number",
      std::vector<column_type>(7, column_type::integer));
  rows.run();
  sys_days day(2000y / January / 1);
  for (; rows.fetch(); day += std::chrono::days(1)) {
    const erp::date date(day);
    ASSERT_EQ(rows.integer(0), day.time_since_epoch().count());
    ASSERT_EQ(rows.integer(1), erp::kit::is_weekend(date)) << rows.integer(0);
    ASSERT_EQ(rows.integer(2), erp::kit::public_holiday_on(date).has_value()) << rows.integer(0);
    ASSERT_EQ(rows.integer(3), erp::kit::is_workday(date)) << rows.integer(0);
    ASSERT_EQ(rows.integer(4), weekday(day).iso_encoding());
    ASSERT_EQ(rows.integer(5), unsigned{date.month()});
    ASSERT_EQ(rows.integer(6), unsigned{date.day()});
  }
  EXPECT_EQ(day, sys_days(2061y / January / 1));
}

}  // namespace crm_test
