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

}  // namespace crm_test
