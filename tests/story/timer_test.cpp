// SPDX-License-Identifier: Apache-2.0
// "Czas": the timer of a contact, from the opening of a new window to its save.
#include "tests/story/story.hpp"

namespace story {

class Timer : public lived_everywhere {};

TEST_P(Timer, StartsByItselfOnANewContactAndCountsUntilTheSave) {
  desk nowak = sit_down("nowak");
  form_desk form = contact_with_wanda(nowak);
  nowak.advance(90);
  EXPECT_EQ(form.field("elapsed").at("value"), 90);
  const std::string key = form.save();
  nowak.advance(60);
  EXPECT_EQ(company_.single_value("SELECT measured_s FROM crm_activity WHERE id = " + key), "90");
}

TEST_P(Timer, PausesAndGoesOn) {
  desk nowak = sit_down("nowak");
  form_desk form = contact_with_wanda(nowak);
  nowak.advance(30);
  form.run("timer_toggle");
  nowak.advance(600);
  form.run("timer_toggle");
  nowak.advance(10);
  EXPECT_EQ(form.field("elapsed").at("value"), 40);
  const std::string key = form.save();
  EXPECT_EQ(company_.single_value("SELECT count(*) FROM crm_timer_segment WHERE activity = " + key),
            "2");
}

TEST_P(Timer, StandsStillOnALaterOpeningUntilStartedAndThenAddsUp) {
  desk nowak = sit_down("nowak");
  form_desk form = contact_with_wanda(nowak);
  nowak.advance(60);
  const std::string key = form.save();
  form.close();
  form_desk later = nowak.open_contact(key);
  nowak.advance(300);
  EXPECT_EQ(later.field("elapsed").at("value"), 60);
  later.run("timer_toggle");
  nowak.advance(15);
  EXPECT_EQ(later.field("elapsed").at("value"), 75);
  later.save();
  EXPECT_EQ(company_.single_value("SELECT measured_s FROM crm_activity WHERE id = " + key), "75");
}

TEST_P(Timer, ATypedCorrectionKeepsTheMeasuredValueBesideIt) {
  desk nowak = sit_down("nowak");
  form_desk form = contact_with_wanda(nowak);
  nowak.advance(90);
  form.run("timer_toggle");
  form.set("elapsed", 600);
  const std::string key = form.save();
  EXPECT_EQ(company_.single_value("SELECT elapsed_s FROM crm_activity WHERE id = " + key), "600");
  EXPECT_EQ(company_.single_value("SELECT measured_s FROM crm_activity WHERE id = " + key), "90");
}

LIVED_EVERYWHERE(Timer);

}  // namespace story
