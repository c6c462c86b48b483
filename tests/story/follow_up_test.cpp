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

LIVED_EVERYWHERE(FollowUp);

}  // namespace story
