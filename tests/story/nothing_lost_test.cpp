// SPDX-License-Identifier: Apache-2.0
// What was typed is never lost: a killed program, two people at one record, a refused save.
#include "tests/story/story.hpp"

namespace story {

class NothingLost : public lived_everywhere {
 protected:
  // The offer of drafts that a desk makes after sign-in, or null.
  static json offered(desk& at) {
    const json advance{{"do", "clock"}, {"advance_s", 20}};
    const json commands{{"do", "commands"}};
    for (const json& request : {advance, commands}) {  // it is told once, as soon as it is known
      const json answer = at.ok(request);
      for (const auto& event : answer.value("events", json::array()))
        if (event.value("event", "") == "offer") return event;
    }
    return nullptr;
  }
};

TEST_P(NothingLost, AKilledProgramOffersTheDraftAtTheNextStart) {
  {
    desk nowak = sit_down("nowak");
    form_desk form = contact_with_wanda(nowak);
    form.set("note", "jeszcze nie zapisane");
    nowak.advance(63);
    nowak.kill();
  }
  EXPECT_EQ(company_.single_value("SELECT count(*) FROM crm_activity"), "0");
  desk again = sit_down("nowak", "en", "2026-03-02T09:05:00+01:00");
  const json offer = offered(again);
  ASSERT_FALSE(offer.is_null());
  const json answer = again.ok(
      {{"do", "answer"}, {"ask", offer.at("id")}, {"choice", offer.at("options")[0].at("id")}});
  ASSERT_TRUE(answer.contains("opened")) << answer.dump();
  form_desk restored(again, answer["opened"].at("handle"));
  EXPECT_EQ(restored.field("note").at("value"), "jeszcze nie zapisane");
  EXPECT_EQ(restored.field("contact_persons").at("value"), json::array({wanda}));
  const int elapsed = restored.field("elapsed").at("value");
  EXPECT_GE(elapsed, 58);  // five seconds may be lost, no more
  EXPECT_LE(elapsed, 63);
  EXPECT_FALSE(restored.save().empty());
  EXPECT_EQ(company_.single_value("SELECT count(*) FROM crm_draft"), "0");
}

TEST_P(NothingLost, TwoPeopleWhoChangeDifferentFieldsBothGetTheirWay) {
  desk nowak = sit_down("nowak");
  form_desk hers = contact_with_wanda(nowak);
  const std::string key = hers.save();
  desk kowalski = sit_down("kowalski");
  form_desk his = kowalski.open_contact(key);
  his.set("subject", "temat Jana");
  his.save();
  hers.set("note", "notatka Anny");
  hers.save();
  EXPECT_EQ(
      company_.single_value("SELECT subject || '/' || note FROM crm_activity WHERE id = " + key),
      "temat Jana/notatka Anny");
}

TEST_P(NothingLost, TwoPeopleWhoChangeTheSameFieldAreAsked) {
  desk nowak = sit_down("nowak");
  form_desk hers = contact_with_wanda(nowak);
  const std::string key = hers.save();
  desk kowalski = sit_down("kowalski");
  form_desk his = kowalski.open_contact(key);
  his.set("note", "wersja Jana");
  his.save();
  hers.set("note", "wersja Anny");
  const json answer = hers.run("save");
  ASSERT_TRUE(answer.contains("asks")) << answer.dump();
  EXPECT_EQ(company_.single_value("SELECT note FROM crm_activity WHERE id = " + key),
            "wersja Jana");
  EXPECT_EQ(hers.field("note").at("value"), "wersja Anny");
}

TEST_P(NothingLost, AContractorDeletedByTheHostMeanwhileIsNamedAndTheTextStays) {
  desk nowak = sit_down("nowak");
  form_desk form = contact_with_wanda(nowak);
  form.set("note", "ważne");
  company_.execute("DELETE FROM kontrahenci WHERE id = 1");
  form.save_refused("not_found");
  EXPECT_FALSE(form.error_at("contractor").empty());
  EXPECT_EQ(form.field("note").at("value"), "ważne");
  EXPECT_EQ(company_.single_value("SELECT count(*) FROM crm_activity"), "0");
}

LIVED_EVERYWHERE(NothingLost);

}  // namespace story
