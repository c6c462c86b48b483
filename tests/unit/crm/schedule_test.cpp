// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/kit/zone.hpp"
#include "tests/unit/crm/open_form.hpp"
#include "tests/unit/crm/warsaw_time.hpp"

// When a contact is: clock changes, whole days, ends before starts.

namespace crm_test {

using namespace std::chrono;

namespace {}  // namespace

class Scheduling : public on_every_server {
 protected:
  Scheduling() { form_.must_set("contact_persons", std::vector{wanda}); }

  company_database company_{GetParam()};
  form_desk desk_{company_};
  open_form form_ = open_form::with_kasztan(desk_);
};
ON_EVERY_SERVER(Scheduling);

TEST_P(Scheduling, NamesATimeThatTheClockSkipsAndKeepsItOnScreen) {
  form_.must_set("starts_at", wall(3, 29, 2, 30));
  EXPECT_NE(form_.error_at("starts_at").find("does not exist"), std::string::npos);
  EXPECT_EQ(form_.field("starts_at").error->arguments.at(0), erp::value(wall(3, 29, 2, 30)));
  EXPECT_EQ(form_.value<erp::wall_time>("starts_at"), wall(3, 29, 2, 30));
  EXPECT_TRUE(form_.state().dirty);
  EXPECT_EQ(form_.run("save").failure().field, "starts_at");
  form_.must_set("starts_at", wall(3, 29, 3, 30));
  EXPECT_EQ(form_.error_at("starts_at"), "");
  EXPECT_NE(form_.save(), "");
}

TEST_P(Scheduling, TakesTheEarlierOfTwoAndSaysSo) {
  form_.must_set("starts_at", wall(10, 25, 2, 30));
  EXPECT_TRUE(form_.field("starts_at").note);
  EXPECT_EQ(form_.value<erp::instant>("starts_at"), sys_days(year(2026) / 10 / 25) + minutes(30));
}

TEST_P(Scheduling, MovesTheEndWithTheStartAndRefusesAnEndBeforeIt) {
  form_.must_set("ends_at", at(3, 2, 10, 0));
  form_.must_set("starts_at", at(3, 5, 14, 0));
  EXPECT_EQ(form_.value<erp::instant>("ends_at"), at(3, 5, 15, 0));
  form_.must_set("ends_at", at(3, 5, 13, 0));
  EXPECT_NE(form_.error_at("ends_at"), "");
  EXPECT_EQ(form_.run("save").failure().field, "ends_at");
  form_.must_set("ends_at", at(3, 5, 14, 0));
  EXPECT_EQ(form_.error_at("ends_at"), "");
}

TEST_P(Scheduling, AllDayShowsItsLastDayAndStoresTheMidnightAfterIt) {
  form_.must_set("all_day", true);
  EXPECT_TRUE(form_.field("starts_at").date_only);
  EXPECT_EQ(form_.value<erp::instant>("ends_at"), at(3, 2, 0));
  form_.must_set("ends_at", erp::date(year(2026) / 3 / 4));
  EXPECT_EQ(form_.value<erp::instant>("ends_at"), at(3, 4, 0));
  ASSERT_NE(form_.save(), "");
  EXPECT_EQ(company_.single_value("SELECT ends_at FROM crm_activity"),
            std::to_string(at(3, 5, 0).time_since_epoch().count()));
}

TEST_P(Scheduling, UntickingAllDayBringsTheTimesBack) {
  form_.must_set("starts_at", at(3, 3, 14, 15));
  form_.must_set("all_day", true);
  form_.must_set("starts_at", erp::date(year(2026) / 3 / 6));
  form_.must_set("all_day", false);
  EXPECT_EQ(form_.value<erp::instant>("starts_at"), at(3, 6, 14, 15));
  EXPECT_EQ(form_.value<erp::instant>("ends_at"), at(3, 6, 14, 45));
}

TEST_P(Scheduling, RefusesWhatIsNoMomentAndYearsBeyondTheCalendar) {
  EXPECT_FALSE(form_.set("starts_at", {}).ok());
  EXPECT_FALSE(form_.set("starts_at", std::string("tomorrow")).ok());
  EXPECT_FALSE(form_.set("ends_at", local_days(year(10'000) / 1 / 1) + milliseconds(0)).ok());
  EXPECT_EQ(form_.value<erp::instant>("starts_at"), at(3, 2, 9));
}

TEST_P(Scheduling, AFollowUpOfAWholeDayFallsOnADay) {
  form_.must_set("all_day", true);
  form_.must_set("follow_up", true);
  form_.must_set("follow_up_amount", std::int64_t{30});
  form_.must_set("follow_up_unit", erp::record_key{"hours"});
  EXPECT_EQ(form_.value<erp::instant>("follow_up_at"), at(3, 3, 0));
  EXPECT_TRUE(form_.field("follow_up_at").date_only);
}

TEST_P(Scheduling, AFollowUpHasToComeAfterItsSource) {
  form_.must_set("follow_up", true);
  form_.must_set("follow_up_at", at(3, 2, 8));
  EXPECT_EQ(form_.run("save").failure().field, "follow_up_at");
  form_.must_set("follow_up_at", wall(3, 29, 2, 15));
  EXPECT_NE(form_.error_at("follow_up_at").find("does not exist"), std::string::npos);
}

TEST_P(Scheduling, AWholeDayIsTheSameDayForAnOperatorInAnotherZone) {
  form_.must_set("all_day", true);
  const auto key = form_.save();
  form_desk far(company_);
  far.host_.clock_.zone_ = "America/New_York";
  auto form = open_form::stored(far, {key});
  const auto day = [](erp::instant at) { return erp::kit::day_of(at, "America/New_York"); };
  EXPECT_EQ(day(form.value<erp::instant>("starts_at")), erp::date(year(2026) / 3 / 2));
  EXPECT_EQ(day(form.value<erp::instant>("ends_at")), erp::date(year(2026) / 3 / 2));
  EXPECT_FALSE(form.state().dirty);
  form.must_set("starts_at", form.field("starts_at").value);
  EXPECT_FALSE(form.state().dirty);
}

TEST_P(Scheduling, ATimeIsUnderstoodByTheClockOfWhoeverTypesIt) {
  const auto key = form_.save();
  form_desk far(company_);
  far.host_.clock_.zone_ = "America/New_York";
  auto form = open_form::stored(far, {key});
  form.must_set("starts_at", wall(3, 3, 10));
  EXPECT_EQ(form.value<erp::instant>("starts_at"),
            erp::kit::to_instant_moving(wall(3, 3, 10), "America/New_York"));
}

}  // namespace crm_test
