// SPDX-License-Identifier: Apache-2.0
// Follow-up upon follow-up: the chain on the form, and moving it as one.
#include "tests/story/story.hpp"

namespace story {

class Chain : public lived_everywhere {
 protected:
  // A contact on Monday the 9th, and two that follow it by a week each.
  std::vector<std::string> three_mondays(desk& at, const std::string& command) {
    std::vector<std::string> keys;
    form_desk form = at.new_one_with(kasztan, command);
    form.set("contact_persons", json::array({wanda}));
    form.set("starts_at", "2026-03-09T10:00:00+01:00");
    form.set("ends_at", "2026-03-09T10:30:00+01:00");
    keys.push_back(with_the_next_one(form));
    const json opened = form.run("open_follow_up");
    form_desk second(at, opened.at("opened").at("handle"));
    keys.push_back(with_the_next_one(second));
    keys.push_back(
        company_.single_value("SELECT id FROM crm_activity WHERE follow_up_of = " + keys.back()));
    second.close();
    form.close();
    return keys;
  }
  static std::string with_the_next_one(form_desk& form) {
    form.set("follow_up", true);
    return form.save();
  }
  static std::string captions(form_desk& form) {
    std::string all;
    const json state = form.state();
    for (const auto& link : state.value("chain", json::array()))
      all += (all.empty() ? "" : "; ") + link.at("caption").get<std::string>() +
             (link.value("current", false) ? " *" : "");
    return all;
  }
  static std::string start_of(desk& at, const std::string& form, const std::string& key) {
    return at.open_stored(form, key).field("starts_at").at("value");
  }
};

TEST_P(Chain, StandsOnTheFormAndEachOpensTheOtherInAWindowOfItsOwn) {
  desk nowak = sit_down("nowak");
  for (const auto& [command, form] : {std::pair("crm.command.new_contact", "crm.form.contact"),
                                      std::pair("crm.command.new_meeting", "crm.form.meeting")}) {
    const auto keys = three_mondays(nowak, command);
    form_desk middle = nowak.open_stored(form, keys[1]);
    EXPECT_EQ(captions(middle), "Mon 9 Mar, 10:00; Mon 16 Mar, 10:00 *; Mon 23 Mar, 10:00");
    const json next = middle.run("open_follow_up");
    ASSERT_TRUE(next.contains("opened")) << next.dump();
    form_desk third(nowak, next["opened"].at("handle"));
    EXPECT_EQ(third.state().at("key"), keys[2]);
    EXPECT_EQ(third.state().at("form"), form);
  }
}

TEST_P(Chain, WandaPutsOffTheFirstTalkAndTheLaterOnesGoAlongAndBackAgain) {
  desk nowak = sit_down("nowak", "pl");
  const auto keys = three_mondays(nowak, "crm.command.new_contact");
  form_desk first = nowak.open_contact(keys[0]);
  EXPECT_EQ(captions(first), "pon. 09.03, 10:00 *; pon. 16.03, 10:00; pon. 23.03, 10:00");
  first.set("starts_at", "2026-03-17T10:00:00+01:00");
  const json asks = first.run("save").at("asks");
  EXPECT_EQ(asks.at("message"),
            "2 późniejsze działania tego łańcucha można przesunąć o tyle samo.");
  EXPECT_EQ(asks.at("details"),
            json::array({"Piekarnia Pod Kasztanem: pon. 16.03.2026 10:00 → wt. 24.03.2026 10:00",
                         "Piekarnia Pod Kasztanem: pon. 23.03.2026 10:00 → wt. 31.03.2026 10:00"}));
  EXPECT_EQ(asks.at("options")[0].at("key"), "only_this");
  const json saved = first.answer(asks, "later_too");
  ASSERT_TRUE(saved.contains("saved")) << saved.dump();
  EXPECT_EQ(captions(first), "wt. 17.03, 10:00 *; wt. 24.03, 10:00; wt. 31.03, 10:00");
  EXPECT_EQ(start_of(nowak, "crm.form.contact", keys[2]), "2026-03-31T10:00:00+02:00")
      << "ten o'clock in summer time too";

  const json offers = nowak.ok({{"do", "offers"}}).at("offers");
  ASSERT_EQ(offers.size(), 1u);
  EXPECT_EQ(offers[0].at("message"), "Przesunięto 2 późniejsze działania.");
  nowak.ok({{"do", "answer"}, {"ask", offers[0].at("id")}, {"choice", "undo"}});
  EXPECT_EQ(start_of(nowak, "crm.form.contact", keys[0]), "2026-03-09T10:00:00+01:00");
  EXPECT_EQ(start_of(nowak, "crm.form.contact", keys[1]), "2026-03-16T10:00:00+01:00");
  EXPECT_EQ(start_of(nowak, "crm.form.contact", keys[2]), "2026-03-23T10:00:00+01:00");
}

TEST_P(Chain, WhatIsEndedStaysAndOnlyThisOneIsTheSafeAnswer) {
  desk nowak = sit_down("nowak");
  const auto keys = three_mondays(nowak, "crm.command.new_contact");
  form_desk second = nowak.open_contact(keys[1]);
  second.set("ended", true);
  second.save();
  second.close();
  form_desk first = nowak.open_contact(keys[0]);
  first.set("starts_at", "2026-03-10T10:00:00+01:00");
  const json asks = first.run("save").at("asks");
  EXPECT_EQ(asks.at("details").back(), "1 that is ended or cancelled stays where it is.");
  ASSERT_TRUE(first.answer(asks, "only_this").contains("saved"));
  EXPECT_EQ(start_of(nowak, "crm.form.contact", keys[1]), "2026-03-16T10:00:00+01:00");
  EXPECT_EQ(start_of(nowak, "crm.form.contact", keys[2]), "2026-03-23T10:00:00+01:00");
  EXPECT_TRUE(nowak.ok({{"do", "offers"}}).at("offers").empty());
}

TEST_P(Chain, TheUndoSaysSoWhenSomebodyChangedOneMeanwhile) {
  desk nowak = sit_down("nowak");
  const auto keys = three_mondays(nowak, "crm.command.new_contact");
  form_desk first = nowak.open_contact(keys[0]);
  first.set("starts_at", "2026-03-10T10:00:00+01:00");
  first.answer(first.run("save").at("asks"), "later_too");
  desk kowalski = sit_down("kowalski");
  form_desk his = kowalski.open_contact(keys[2]);
  his.set("note", "przygotować cennik");
  his.save();
  nowak.ok({{"do", "answer"}, {"ask", "crm.chain.moved"}, {"choice", "undo"}});
  EXPECT_EQ(start_of(nowak, "crm.form.contact", keys[0]), "2026-03-10T10:00:00+01:00");
  const json offers = nowak.ok({{"do", "offers"}}).at("offers");
  ASSERT_EQ(offers.size(), 1u);
  EXPECT_EQ(offers[0].at("message"),
            "One of the moved activities was changed since. Nothing was taken back.");
}

LIVED_EVERYWHERE(Chain);

}  // namespace story
