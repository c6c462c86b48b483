// SPDX-License-Identifier: Apache-2.0
// Meetings and tasks that repeat: entered at once, changed for one, for those that follow, for all.
#include "tests/story/story.hpp"

namespace story {

class Recurrence : public lived_everywhere {
 protected:
  // Every Monday at ten with Wanda, five times.
  form_desk five_mondays(desk& at) {
    form_desk form = meeting_with_wanda(at);
    form.set("subject", "Narada");
    form.set("starts_at", "2026-03-09T10:00:00+01:00");
    form.set("repeat", "weekly");
    form.set("repeat_end", "count");
    form.set("repeat_count", 5);
    return form;
  }
  std::string counted(const std::string& where) {
    return company_.single_value("SELECT count(*) FROM crm_activity WHERE " + where);
  }
  std::string key_at(const std::string& moment_ms) {
    return company_.single_value("SELECT id FROM crm_activity WHERE starts_at = " + moment_ms);
  }

  // The third of them, when the clocks have not gone forward yet, and the fourth, when they have.
  const std::string third = "1774256400000";   // 2026-03-23 10:00 +01:00
  const std::string fourth = "1774857600000";  // 2026-03-30 10:00 +02:00
};

class RecurrenceAsText : public Recurrence {};

TEST_P(Recurrence, AMeetingEveryMondayStaysAtTenWhenTheClocksGoForward) {
  desk nowak = sit_down("nowak");
  form_desk form = five_mondays(nowak);
  const auto note = form.field("repeat").value("note", "");
  EXPECT_NE(note.find("9 Mar 2026, 16 Mar 2026, 23 Mar 2026"), std::string::npos) << note;
  EXPECT_NE(form.field("repeat_end").value("note", "").find("5 in all"), std::string::npos);
  form.save();
  EXPECT_EQ(counted("subject = 'Narada'"), "5");
  EXPECT_FALSE(key_at(third).empty());
  EXPECT_FALSE(key_at(fourth).empty());
}

TEST_P(Recurrence, ATaskRepeatsOnTheLastDayOfEachMonthUntilADay) {
  desk nowak = sit_down("nowak");
  nowak.opened_by("crm.command.my_activities");
  form_desk form(nowak, nowak.opened_by("crm.command.new_task"));
  form.set("subject", "Zamknięcie miesiąca");
  form.set("starts_at", "2026-03-31T08:00:00+02:00");
  form.set("repeat", "monthly_last_day");
  form.set("repeat_end", "until");
  form.set("repeat_until", "2026-06-30");
  form.save();
  EXPECT_EQ(counted("subject = 'Zamknięcie miesiąca'"), "4");
  EXPECT_EQ(company_.single_value("SELECT max(starts_at) FROM crm_activity"), "1782799200000");
}

TEST_P(Recurrence, ThisOneAloneIsMovedAndTheOthersStay) {
  desk nowak = sit_down("nowak");
  five_mondays(nowak).save();
  form_desk form = nowak.open_stored("crm.form.meeting", key_at(third));
  form.set("starts_at", "2026-03-24T12:00:00+01:00");
  const json asked = form.run("save");
  ASSERT_TRUE(asked.contains("asks")) << asked.dump();
  form.answer(asked["asks"], "this");
  EXPECT_TRUE(key_at(third).empty());
  EXPECT_FALSE(key_at(fourth).empty());
  EXPECT_EQ(counted("subject = 'Narada' AND version = 1"), "4");
}

TEST_P(Recurrence, ThoseThatFollowGoToAnotherDayAndAreTakenBackByOneAnswer) {
  desk nowak = sit_down("nowak");
  five_mondays(nowak).save();
  form_desk form = nowak.open_stored("crm.form.meeting", key_at(third));
  form.set("starts_at", "2026-03-24T10:00:00+01:00");
  const json asked = form.run("save");
  ASSERT_TRUE(asked.contains("asks")) << asked.dump();
  form.answer(asked["asks"], "following");
  EXPECT_TRUE(key_at(fourth).empty());
  EXPECT_EQ(company_.single_value("SELECT rrule FROM crm_series ORDER BY id DESC"),
            "FREQ=WEEKLY;COUNT=3;BYDAY=TU");

  const json offers = nowak.ok({{"do", "offers"}}).at("offers");
  ASSERT_EQ(offers.size(), 1u) << offers.dump();
  EXPECT_EQ(offers[0].at("message"), "3 activities were changed.");
  nowak.ok({{"do", "answer"}, {"ask", offers[0].at("id")}, {"choice", "undo"}});
  EXPECT_FALSE(key_at(third).empty());
  EXPECT_FALSE(key_at(fourth).empty());
}

TEST_P(Recurrence, AllOfThemGetAnotherSubjectButNotTheEndedOne) {
  desk nowak = sit_down("nowak");
  const std::string first = five_mondays(nowak).save();
  {
    form_desk ended = nowak.open_stored("crm.form.meeting", first);
    ended.set("ended", true);
    ended.save();  // its own affair: nothing is asked
  }
  form_desk form = nowak.open_stored("crm.form.meeting", key_at(third));
  form.set("subject", "Narada działu");
  const json asked = form.run("save");
  ASSERT_TRUE(asked.contains("asks")) << asked.dump();
  form.answer(asked["asks"], "all");
  EXPECT_EQ(counted("subject = 'Narada działu'"), "4");
  EXPECT_EQ(counted("subject = 'Narada' AND state = 2"), "1");
}

TEST_P(Recurrence, SaysWhatIsWrongWithHowItRepeats) {
  desk nowak = sit_down("nowak", "pl");
  form_desk form = five_mondays(nowak);
  form.set("repeat_count", 100000);
  form.save_refused("invalid");
  EXPECT_EQ(form.error_at("repeat_count"), "Podaj liczbę od 1 do 1\u00a0000.");
  form.set("repeat_count", 5);
  form.set("repeat_end", "until");
  form.set("repeat_until", "2026-03-01");
  form.save_refused("invalid");
  EXPECT_EQ(form.error_at("repeat_until"), "Ten dzień jest przed rozpoczęciem.");
  EXPECT_EQ(counted("1 = 1"), "0");
}

TEST_P(RecurrenceAsText, IsTakenFromAScriptAndHeldAgainstTheRules) {
  desk nowak = sit_down("nowak");
  form_desk form = five_mondays(nowak);
  const auto set = [&](const std::string& rule) {
    return json{{"do", "set"}, {"handle", form.handle()}, {"field", "repeat"}, {"value", rule}};
  };
  nowak.ok(set("FREQ=MONTHLY;BYDAY=2MO;COUNT=12"));
  EXPECT_EQ(form.field("repeat").at("value"), "monthly_weekday");
  nowak.refused(set(std::string(10'000, 'X')), "invalid");
  nowak.refused(set("FREQ=DAILY;INTERVAL=0"), "invalid");
  nowak.refused(set("FREQ=MONTHLY;BYDAY=XX"), "invalid");
  nowak.ok(set("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31"));
  form.save_refused("invalid");
  EXPECT_EQ(form.error_at("repeat"), "There is never such a date.");
  nowak.ok(set("FREQ=DAILY"));
  form.save();
  EXPECT_EQ(counted("subject = 'Narada'"), "400");
}

LIVED_EVERYWHERE(Recurrence);
// A window offers choices: nobody types a rule there.
LIVED_IN_SCRIPTS(RecurrenceAsText);

}  // namespace story
