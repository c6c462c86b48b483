// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/kit/format.hpp"
#include "host-sdk/kit/zone.hpp"
#include "plugin/slot/clash_watch.hpp"
#include "tests/unit/crm/open_form.hpp"
#include "tests/unit/crm/warsaw_time.hpp"

// What stands under the dates of a form: when, what speaks against it, the way to the next slot.

namespace crm_test {

using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

std::string said(const erp::field_state& field) {
  std::string all;
  for (const auto& warning : field.warnings) {
    all += (all.empty() ? "" : "; ") + warning.id;
    for (const auto& argument : warning.arguments)
      if (!std::holds_alternative<std::int64_t>(argument))
        all += " | " + erp::kit::show(argument, "en", "Europe/Warsaw");
  }
  return all;
}

}  // namespace

class FollowUpPreview : public on_every_server {
 protected:
  FollowUpPreview() {
    form_.must_set("contact_persons", std::vector{wanda});
    form_.must_set("starts_at", at(6, 1, 10));
  }

  std::string when() { return form_.field("follow_up_at").note.value_or(erp::text()).id; }
  std::string warnings(const char* field = "follow_up_at") { return said(form_.field(field)); }
  std::string date() {
    return erp::kit::show(form_.value<erp::instant>("follow_up_at"), "en", "Europe/Warsaw");
  }
  void settle() { desk_.host_.pass(crm::values_settle); }
  void plan(erp::instant day) {
    form_.must_set("follow_up", true);
    form_.must_set("follow_up_at", day);
    settle();
  }
  // In somebody's schedule, from another window.
  std::string entry(erp::instant from, milliseconds length, const char* contractor = "2",
                    const char* person = "21") {
    auto other = open_form::anew(desk_);
    other.must_set("contractor", erp::record_key{contractor});
    other.must_set("contact_persons", std::vector{erp::record_key{person}});
    other.must_set("starts_at", from);
    other.must_set("ends_at", from + length);
    return other.save();
  }

  company_database company_{GetParam()};
  form_desk desk_{company_};
  open_form form_ = open_form::with_kasztan(desk_);
};
ON_EVERY_SERVER(FollowUpPreview);

TEST_P(FollowUpPreview, SaysTheWeekdayDateAndTime) {
  plan(at(6, 8, 10));
  EXPECT_EQ(when(), "Monday, {1}");
  EXPECT_EQ(form_.field("follow_up_at").note->arguments.at(0),
            erp::value(local_days(year(2026) / 6 / 8) + milliseconds(10h)));
  EXPECT_EQ(warnings(), "");
  form_.must_set("all_day", true);
  EXPECT_EQ(form_.field("follow_up_at").note->arguments.at(0),
            erp::value(erp::date(year(2026) / 6 / 8)));
  form_.must_set("follow_up", false);
  EXPECT_EQ(when(), "");
}

TEST_P(FollowUpPreview, MarksWhatSpeaksAgainstIt) {
  plan(at(6, 4, 10));
  EXPECT_EQ(warnings(), "public holiday: {1} | Corpus Christi");
  plan(at(6, 6, 10));
  EXPECT_EQ(warnings(), "on a Saturday");
  plan(at(11, 1, 10));
  EXPECT_EQ(warnings(), "public holiday: {1} | All Saints' Day; on a Sunday");
  plan(at(6, 8, 16));
  EXPECT_EQ(warnings(), "outside working hours");
  plan(at(6, 8, 15, 31));
  EXPECT_EQ(warnings(), "outside working hours") << "it would last until a minute past four";
  form_.must_set("starts_at", at(2, 2, 10));
  plan(at(2, 3, 10));
  EXPECT_EQ(warnings(), "in the past");
  form_.must_set("all_day", true);
  plan(at(3, 2, 0));
  EXPECT_EQ(warnings(), "") << "today is not over";
}

TEST_P(FollowUpPreview, SaysThatTheClockChangeMovedIt) {
  form_.must_set("starts_at", at(3, 28, 2, 30));
  form_.must_set("follow_up", true);
  form_.must_set("follow_up_unit", erp::record_key{"days"});
  EXPECT_EQ(date(), "29 Mar 2026 03:30");
  EXPECT_NE(warnings().find("moved by the clock change"), std::string::npos);
  EXPECT_NE(form_.save(), "");
}

TEST_P(FollowUpPreview, FindsClashesAMomentAfterTheLastChange) {
  entry(at(6, 8, 10, 15), 1h);
  plan(at(6, 8, 10));
  EXPECT_EQ(warnings(), "overlaps: Contact with {1} {2} | Huta Szkła Świetlik | 10:15–11:15");
  entry(at(6, 8, 10, 20), 20min);
  entry(at(6, 8, 9), 2h, "1", "11");
  settle();
  EXPECT_EQ(warnings(),
            "overlaps: Contact with {2} {3} and {1} more | Piekarnia Pod Kasztanem | 09:00–11:00");
  EXPECT_EQ(form_.field("follow_up_at").warnings.at(0).count, 2);
  plan(at(6, 8, 12));
  EXPECT_EQ(warnings(), "");
}

TEST_P(FollowUpPreview, IgnoresAnAnswerThatCameTooLate) {
  entry(at(6, 8, 10), 1h);
  form_.must_set("follow_up", true);
  form_.must_set("follow_up_at", at(6, 8, 10));
  desk_.host_.clock_.beats_.back()->tick();  // the question is on its way
  ASSERT_EQ(desk_.host_.jobs_.waiting_.size(), 1u);
  form_.must_set("follow_up_at", at(6, 8, 12));
  EXPECT_EQ(warnings(), "");
  settle();
  EXPECT_EQ(warnings(), "");
}

TEST_P(FollowUpPreview, WaitsUntilNobodyTypesAnyMore) {
  entry(at(6, 8, 10), 1h);
  form_.must_set("follow_up", true);
  for (int minute = 0; minute < 20; ++minute) {
    form_.must_set("follow_up_at", at(6, 8, 10, minute));
    desk_.host_.pass(crm::values_settle - 1ms);
    EXPECT_EQ(warnings(), "") << "nobody has asked yet";
  }
  desk_.host_.pass(1ms);
  EXPECT_NE(warnings(), "");
}

TEST_P(FollowUpPreview, OverlapsTheActivityItFollows) {
  form_.must_set("ends_at", at(6, 1, 14));
  form_.must_set("follow_up", true);
  form_.must_set("follow_up_amount", std::int64_t{2});
  form_.must_set("follow_up_unit", erp::record_key{"hours"});
  EXPECT_NE(warnings().find("overlaps this activity"), std::string::npos) << warnings();
}

TEST_P(FollowUpPreview, GoesToTheNextWorkingSlotAndKeepsAmountAndDateInStep) {
  form_.must_set("follow_up", true);
  form_.must_set("follow_up_unit", erp::record_key{"days"});
  form_.must_set("follow_up_amount", std::int64_t{3});  // Corpus Christi
  ASSERT_TRUE(form_.run("next_slot").ok());
  EXPECT_EQ(date(), "5 Jun 2026 10:00");
  EXPECT_EQ(form_.value<std::int64_t>("follow_up_amount"), 4);
  EXPECT_EQ(warnings(), "");
  form_.must_set("follow_up_amount", std::int64_t{5});
  EXPECT_EQ(date(), "6 Jun 2026 10:00");
  entry(at(6, 8, 9), 2h);
  ASSERT_TRUE(form_.run("next_slot").ok());
  EXPECT_EQ(date(), "8 Jun 2026 11:00");
  EXPECT_EQ(form_.value<std::int64_t>("follow_up_amount"), 169) << "in hours alone";
  const auto key = form_.save();
  EXPECT_EQ(company_.single_value("SELECT starts_at FROM crm_activity WHERE follow_up_of = " + key),
            std::to_string(at(6, 8, 11).time_since_epoch().count()));
}

TEST_P(FollowUpPreview, TheNextSlotOfAWholeDayIsAWorkday) {
  form_.must_set("all_day", true);
  plan(at(6, 4, 0));
  EXPECT_EQ(warnings(), "public holiday: {1} | Corpus Christi");
  entry(at(6, 5, 9), 2h);
  ASSERT_TRUE(form_.run("next_slot").ok());
  EXPECT_EQ(date(), "5 Jun 2026 00:00");
  settle();
  EXPECT_EQ(warnings(), "") << "some time that day";
}

TEST_P(FollowUpPreview, SaysWhenThereIsNoSlotWithinSixtyDays) {
  entry(at(1, 1, 0), hours(24 * 300));
  plan(at(6, 8, 10));
  const auto refused = form_.run("next_slot");
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.failure().code, erp::error_code::not_found);
  EXPECT_EQ(date(), "8 Jun 2026 10:00");
}

TEST_P(FollowUpPreview, HasNoNextSlotWhileNoneIsWanted) {
  EXPECT_FALSE(form_.command("next_slot").enabled);
  EXPECT_EQ(form_.run("next_slot").failure().code, erp::error_code::denied);
}

TEST_P(FollowUpPreview, TheStartOfANewOneIsLookedAtToo) {
  form_.must_set("starts_at", at(6, 6, 10));
  EXPECT_EQ(warnings("starts_at"), "on a Saturday");
  entry(at(6, 8, 10), 1h);
  form_.must_set("starts_at", at(6, 8, 10, 30));
  settle();
  EXPECT_EQ(warnings("starts_at"),
            "overlaps: Contact with {1} {2} | Huta Szkła Świetlik | 10:00–11:00");
  const auto key = form_.save();
  ASSERT_NE(key, "");
  settle();
  EXPECT_EQ(warnings("starts_at"), "") << "it was warned of, and is not being planned any more";
  form_.must_set("starts_at", at(6, 8, 9));
  settle();
  EXPECT_EQ(warnings("starts_at"), "");
  form_.must_set("starts_at", at(6, 8, 10, 45));
  settle();
  EXPECT_NE(warnings("starts_at"), "") << "moved";
}

TEST_P(FollowUpPreview, ADatabaseThatDoesNotAnswerBlocksNothing) {
  form_desk away(company_);
  away.host_.database_.target_.connection = "sqlite3:///nowhere/at/all.db";
  const auto gate = std::make_shared<crm::database_gate>(away.host_.database_.target_);
  crm::workplace place(away.host_, gate);
  int told = 0;
  crm::clash_watch watch(place, who_is("nowak"), [&] { ++told; });
  watch.ask(crm::clash_question{{at(6, 8, 10), at(6, 8, 11), false}, {{"1"}}, 0});
  away.host_.pass(crm::values_settle);
  EXPECT_EQ(told, 0);
  EXPECT_TRUE(watch.clashes().empty());
}

}  // namespace crm_test
