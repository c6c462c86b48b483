// SPDX-License-Identifier: Apache-2.0
// "Kolejny kontakt/spotkanie ustaw za": the similar contact that a save creates.
#include "tests/story/story.hpp"

namespace story {

class FollowUp : public lived_everywhere {
 protected:
  static std::string unit(form_desk& form, const std::string& caption) {
    return form.key_of("follow_up_unit", caption);
  }
};

TEST_P(FollowUp, InAWeekAppearsInBothListsAtTheSameLocalTime) {
  desk nowak = sit_down("nowak");
  form_desk form = contact_with_wanda(nowak);
  form.set("starts_at", "2026-03-23T10:00:00+01:00");
  form.set("ends_at", "2026-03-23T10:30:00+01:00");
  form.set("note", "tylko tutaj");
  EXPECT_FALSE(form.enabled("follow_up_amount"));
  form.set("follow_up", true);
  form.set("follow_up_amount", 1);
  form.set("follow_up_unit", unit(form, "week"));
  // A week later Poland is on summer time: ten o'clock stays ten o'clock.
  EXPECT_EQ(form.field("follow_up_at").at("value"), "2026-03-30T10:00:00+02:00");
  const std::string key = form.save();

  const std::string next =
      company_.single_value("SELECT id FROM crm_activity WHERE follow_up_of = " + key);
  ASSERT_FALSE(next.empty());
  for (const auto* command : {"crm.command.actions", "crm.command.my_activities"}) {
    nowak.select({kasztan});
    const json rows = nowak.rows(nowak.opened_by(command), {{"filter", "all"}});
    EXPECT_FALSE(row_of(rows, key).is_null()) << command;
    EXPECT_FALSE(row_of(rows, next).is_null()) << command;
  }
  form_desk followed = nowak.open_contact(next);
  EXPECT_EQ(followed.field("contact_persons").at("value"), json::array({wanda}));
  EXPECT_EQ(followed.field("starts_at").at("value"), "2026-03-30T10:00:00+02:00");
  EXPECT_EQ(followed.field("ends_at").at("value"), "2026-03-30T10:30:00+02:00");
  EXPECT_TRUE(followed.field("note").at("value").is_null() ||
              followed.field("note").at("value") == "");
  EXPECT_EQ(followed.field("ended").at("value"), false);
}

TEST_P(FollowUp, ADateFromTheCalendarMovesTheAmountAlong) {
  desk nowak = sit_down("nowak");
  form_desk form = contact_with_wanda(nowak);
  form.set("starts_at", "2026-03-02T10:00:00+01:00");
  form.set("follow_up", true);
  form.set("follow_up_at", "2026-03-05T10:00:00+01:00");
  EXPECT_EQ(form.field("follow_up_amount").at("value"), 3);
  EXPECT_NE(form.field("follow_up_at").value("note", "").find("Thursday"), std::string::npos)
      << form.field("follow_up_at").dump();
}

TEST_P(FollowUp, InThePastIsWarnedOfAndNeverBlocked) {
  desk nowak = sit_down("nowak");
  form_desk form = contact_with_wanda(nowak);
  form.set("starts_at", "2026-02-02T10:00:00+01:00");
  form.set("ends_at", "2026-02-02T10:30:00+01:00");
  form.set("follow_up", true);
  form.set("follow_up_amount", 2);
  form.set("follow_up_unit", unit(form, "day"));
  EXPECT_NE(form.field("follow_up_at").value("note", "").find("past"), std::string::npos)
      << form.field("follow_up_at").dump();
  EXPECT_FALSE(form.save().empty());
}

TEST_P(FollowUp, TheIconOpensTheNextOneAndTheOneItFollows) {
  desk nowak = sit_down("nowak");
  form_desk form = contact_with_wanda(nowak);
  form.set("follow_up", true);
  form.set("follow_up_amount", 3);
  form.set("follow_up_unit", unit(form, "day"));
  const std::string key = form.save();
  const std::string next =
      company_.single_value("SELECT id FROM crm_activity WHERE follow_up_of = " + key);
  const json opened = form.run("open_follow_up");
  ASSERT_TRUE(opened.contains("opened")) << opened.dump();
  form_desk followed(nowak, opened["opened"].at("handle"));
  EXPECT_EQ(followed.state().at("key"), next);
  const json back = followed.run("open_source");
  ASSERT_TRUE(back.contains("opened")) << back.dump();
  EXPECT_EQ(form_desk(nowak, back["opened"].at("handle")).state().at("key"), key);
}

// Anna wants to ring Wanda again in three days; that is Corpus Christi, and she is busy the day
// after it.
TEST_P(FollowUp, KnowsHolidaysAndClashesAndGoesToTheNextWorkingSlotInOneClick) {
  desk nowak = sit_down("nowak", "pl", "2026-06-01T09:00:00+02:00");
  {
    form_desk busy = nowak.new_one_with(swietlik, "crm.command.new_meeting");
    busy.set("contact_persons", json::array({zofia}));
    busy.set("starts_at", "2026-06-05T10:00:00+02:00");
    busy.set("ends_at", "2026-06-05T11:00:00+02:00");
    busy.save();
    busy.close();
  }
  form_desk form = contact_with_wanda(nowak);
  form.set("starts_at", "2026-06-01T10:00:00+02:00");
  form.set("follow_up", true);
  form.set("follow_up_amount", 3);
  form.set("follow_up_unit", unit(form, "day"));
  nowak.advance(1);
  EXPECT_EQ(form.field("follow_up_at").at("note"),
            "czwartek, 04.06.2026 10:00 · dzień wolny od pracy: Boże Ciało");
  form.set("follow_up_amount", 4);
  nowak.advance(1);
  EXPECT_EQ(form.field("follow_up_at").at("note"),
            "piątek, 05.06.2026 10:00 · koliduje: spotkanie – Huta Szkła Świetlik 10:00–11:00");
  form.run("next_slot");
  EXPECT_EQ(form.field("follow_up_at").at("value"), "2026-06-05T11:00:00+02:00");
  form.set("follow_up_amount", 5);
  form.set("follow_up_unit", unit(form, "day"));
  EXPECT_EQ(form.field("follow_up_at").at("warnings"), json::array({"w sobotę"}));
  form.run("next_slot");
  EXPECT_EQ(form.field("follow_up_at").at("value"), "2026-06-08T10:00:00+02:00");
  EXPECT_EQ(form.field("follow_up_amount").at("value"), 7);
  const std::string key = form.save();
  EXPECT_EQ(company_.single_value("SELECT later.starts_at - source.starts_at FROM crm_activity "
                                  "later JOIN crm_activity source ON source.id = "
                                  "later.follow_up_of WHERE source.id = " +
                                  key),
            "604800000");
}

TEST_P(FollowUp, AMeetingIsWarnedOfForEverybodyWhoTakesPartAndNeverBlocked) {
  desk nowak = sit_down("nowak");
  {
    form_desk his = contact_with_wanda(nowak);
    his.set("employee", form_desk(nowak, his.handle()).key_of("employee", "kowal"));
    his.set("starts_at", "2026-03-04T10:00:00+01:00");
    his.save();
    his.close();
  }
  form_desk form = meeting_with_wanda(nowak);
  form.set("employees", json::array({"2"}));
  form.set("starts_at", "2026-03-04T10:00:00+01:00");
  nowak.advance(1);
  EXPECT_EQ(form.field("starts_at").value("warnings", json()),
            json::array({"overlaps: Contact with Piekarnia Pod Kasztanem 10:00–10:30 "
                         "(Jan Kowalski)"}));
  EXPECT_FALSE(form.save().empty());
}

TEST_P(FollowUp, OfWhatOneMayNotSeeOneLearnsOnlyThatSomebodyIsBusy) {
  desk szefowa = sit_down("szefowa", "en");
  form_desk hers = contact_with_wanda(szefowa);
  hers.set("starts_at", "2026-03-04T10:00:00+01:00");
  hers.save();
  leave_own_to_salesmen();
  desk nowak = sit_down("nowak");
  form_desk form = meeting_with_wanda(nowak);
  form.set("employees", json::array({"3"}));
  form.set("starts_at", "2026-03-04T10:15:00+01:00");
  nowak.advance(1);
  EXPECT_EQ(form.field("starts_at").value("warnings", json()),
            json::array({"busy 10:00–10:30 (Ewa Dyrektorska)"}));
}

LIVED_EVERYWHERE(FollowUp);

}  // namespace story
