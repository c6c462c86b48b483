// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <thread>

#include "db/session/fault.hpp"
#include "tests/unit/crm/series_desk.hpp"

// A series without an end goes on by itself: once, whoever continues it and whatever interrupts.

namespace crm_test {

using namespace std::chrono_literals;

class SeriesContinued : public on_every_server {
 protected:
  // Weekly for ever, and now it is that much later.
  crm::activity weekly_for_ever(std::chrono::hours later) {
    const auto answer = desk_.save(desk_.repeating("FREQ=WEEKLY"));
    EXPECT_TRUE(answer.ok());
    desk_.host_.clock_.now_ += later;
    return answer->saved;
  }
  std::int64_t doubled() {
    return std::stoll(company_.single_value(
        "SELECT count(*) FROM (SELECT series_at FROM crm_activity GROUP BY series, series_at"
        " HAVING count(*) > 1) d"));
  }

  company_database company_{GetParam()};
  series_desk desk_{company_};
};
ON_EVERY_SERVER(SeriesContinued);

TEST_P(SeriesContinued, OnceHalfOfItsHorizonIsNear) {
  const auto first = weekly_for_ever(24h * 400);
  const auto before = company_.count("crm_activity");
  EXPECT_EQ(desk_.go_on()->size(), 0u);  // still far
  desk_.host_.clock_.now_ += 24h * 200;
  const auto made = desk_.go_on();
  ASSERT_TRUE(made.ok());
  EXPECT_GT(made->size(), 70u);
  const auto rows = desk_.rows(*first.series);
  EXPECT_EQ(rows.size(), static_cast<std::size_t>(before) + made->size());
  for (std::size_t i = 1; i < rows.size(); ++i)
    EXPECT_EQ(desk_.wall(rows[i]) - desk_.wall(rows[i - 1]), 168h);
  EXPECT_EQ(rows.back().subject, "Narada");
  EXPECT_EQ(rows.back().persons, first.persons);
  EXPECT_EQ(desk_.go_on()->size(), 0u);
}

TEST_P(SeriesContinued, AfterTheNewestThatNobodyChangedByItself) {
  const auto first = weekly_for_ever(0h);
  const auto last = desk_.rows(*first.series).back();
  auto own = last;
  own.subject = "Farewell";
  ASSERT_TRUE(desk_.save(desk_.change(last, own)).ok());
  desk_.host_.clock_.now_ += 24h * 600;
  ASSERT_GT(desk_.go_on()->size(), 0u);
  EXPECT_EQ(desk_.rows(*first.series).back().subject, "Narada");
}

TEST_P(SeriesContinued, NotWhenAllThatWasToComeWasCancelled) {
  const auto first = weekly_for_ever(24h * 600);
  company_.execute("UPDATE crm_activity SET state = 3");
  EXPECT_EQ(desk_.go_on()->size(), 0u);
  EXPECT_EQ(company_.single_value("SELECT complete FROM crm_series"), "1");
}

TEST_P(SeriesContinued, AfterYearsInWhichNoStationRan) {
  const auto first = weekly_for_ever(24h * 365 * 4);
  ASSERT_GT(desk_.go_on()->size(), 0u);
  while (!desk_.go_on()->empty()) continue;
  EXPECT_GT(desk_.rows(*first.series).back().starts_at, desk_.host_.clock_.now_ + 24h * 365);
  EXPECT_EQ(doubled(), 0);
}

TEST_P(SeriesContinued, ByTwoStationsAtOnceWithoutMakingOneTwice) {
  const auto first = weekly_for_ever(24h * 600);
  const auto before = company_.count("crm_activity");
  series_desk other(company_);
  other.host_.clock_.now_ = desk_.host_.clock_.now_;
  std::size_t made[2] = {0, 0};
  const auto station = [](series_desk& desk, std::size_t& count) {
    const auto answer = desk.go_on();
    EXPECT_TRUE(answer.ok()) << (answer.ok() ? "" : answer.failure().message.id);
    if (answer) count = answer->size();
  };
  std::thread there([&] { station(other, made[1]); });
  station(desk_, made[0]);
  there.join();
  EXPECT_EQ(doubled(), 0);
  EXPECT_TRUE((made[0] == 0) != (made[1] == 0)) << made[0] << " and " << made[1];
  EXPECT_EQ(company_.count("crm_activity"), before + static_cast<std::int64_t>(made[0] + made[1]));
}

// Whatever statement it dies at, the next try finds all or nothing.
TEST_P(SeriesContinued, GoesOnAfterAStationThatDiedInTheMiddle) {
  const auto first = weekly_for_ever(24h * 600);
  const auto before = company_.count("crm_activity");
  for (const int statement : {5, 20, 100}) {
    db::plan_fault(db::fault_plan{statement, db::fault_moment::before});
    const auto failed = desk_.gate_->with(who_is("nowak"), [&](crm::admitted& inside) {
      return crm::continue_all_series(inside, desk_.host_.clock_.now_);
    });
    EXPECT_FALSE(failed.ok()) << statement;
    EXPECT_EQ(company_.count("crm_activity"), before) << statement;
  }
  ASSERT_GT(desk_.go_on()->size(), 0u);
  EXPECT_EQ(doubled(), 0);
}

namespace {

crm::save_wish at_night(series_desk& desk, erp::wall_time from) {
  auto wish = desk.repeating("FREQ=WEEKLY");
  wish.wanted.starts_at = erp::kit::to_instant_moving(from, "Europe/Warsaw");
  wish.wanted.ends_at = wish.wanted.starts_at + 30min;
  return wish;
}

std::chrono::milliseconds time_of_day(const crm::activity& record) {
  const auto wall = series_desk::wall(record);
  return wall - std::chrono::floor<std::chrono::days>(wall);
}

}  // namespace

// On 29 March there is no half past two: that one is at half past three, the others are not.
TEST_P(SeriesContinued, AtItsOwnTimeAlsoWhenItsLaterPartBeginsWhereTheClockSkipsIt) {
  const auto first = desk_.save(
      at_night(desk_, std::chrono::local_days(std::chrono::year(2026) / 3 / 8) + 150min));
  ASSERT_TRUE(first.ok());
  const auto skipped = desk_.rows(*first->saved.series).at(3);
  EXPECT_EQ(time_of_day(skipped), 210min);
  auto renamed = skipped;
  renamed.subject = "Dyżur";
  ASSERT_TRUE(desk_.save(desk_.change(skipped, renamed, crm::series_scope::following)).ok());
  const auto part = desk_.read(skipped.id).series;
  ASSERT_NE(part, first->saved.series);
  const auto made = desk_.rows(*part).size();
  desk_.host_.clock_.now_ += 24h * 700;
  ASSERT_GT(desk_.go_on()->size(), 0u);
  const auto rows = desk_.rows(*part);
  ASSERT_GT(rows.size(), made);
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const auto half_past_two = std::chrono::floor<std::chrono::days>(desk_.wall(rows[i])) + 150min;
    const bool skips =
        erp::kit::resolve(half_past_two, "Europe/Warsaw").kind == erp::kit::wall_kind::skipped;
    EXPECT_EQ(time_of_day(rows[i]), skips ? 210min : 150min) << i;
  }
  EXPECT_EQ(time_of_day(rows.back()), 150min);
}

TEST_P(SeriesContinued, AtItsOwnTimeAlsoWhenAllAreMovedToWhereTheClockSkipsTheFirst) {
  const auto first =
      desk_.save(at_night(desk_, std::chrono::local_days(std::chrono::year(2026) / 3 / 29) + 3h));
  ASSERT_TRUE(first.ok());
  const auto second = desk_.rows(*first->saved.series).at(1);
  auto earlier = second;
  earlier.starts_at -= 30min;
  earlier.ends_at -= 30min;
  ASSERT_TRUE(desk_.save(desk_.change(second, earlier, crm::series_scope::all)).ok());
  const auto part = desk_.read(second.id).series;
  EXPECT_EQ(time_of_day(desk_.rows(*part).front()), 210min);
  desk_.host_.clock_.now_ += 24h * 700;
  ASSERT_GT(desk_.go_on()->size(), 0u);
  EXPECT_EQ(time_of_day(desk_.rows(*part).back()), 150min);
}

}  // namespace crm_test
