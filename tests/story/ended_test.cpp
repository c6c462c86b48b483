// SPDX-License-Identifier: Apache-2.0
// "Zakończone": what ending a contact closes, and the one way back.
#include "tests/story/story.hpp"

namespace story {

class Ended : public lived_everywhere {};

TEST_P(Ended, DisablesEveryFieldButCanBeUntickedBeforeTheSave) {
  desk nowak = sit_down("nowak");
  form_desk form = contact_with_wanda(nowak);
  form.set("ended", true);
  const json sealed = form.state();
  for (const auto& field : sealed.at("fields"))
    EXPECT_EQ(field.at("enabled").get<bool>(), field.at("id") == "ended") << field.at("id");
  form.set("ended", false);
  EXPECT_TRUE(form.enabled("note"));
}

TEST_P(Ended, SavesTheOtherEditsToo) {
  desk nowak = sit_down("nowak");
  form_desk form = contact_with_wanda(nowak);
  const std::string key = form.save();
  form.set("note", "umówione");
  form.set("ended", true);
  form.save();
  EXPECT_EQ(company_.single_value("SELECT note FROM crm_activity WHERE id = " + key), "umówione");
  EXPECT_EQ(company_.single_value("SELECT state FROM crm_activity WHERE id = " + key), "2");
}

TEST_P(Ended, SealsTheRecordOnEveryPath) {
  desk nowak = sit_down("nowak");
  form_desk form = contact_with_wanda(nowak);
  form.set("note", "koniec");
  form.set("ended", true);
  const std::string key = form.save();
  const json sealed = form.state();
  for (const auto& field : sealed.at("fields"))
    EXPECT_FALSE(field.at("enabled").get<bool>()) << field.at("id");
  const auto list = nowak.opened_by("crm.command.my_activities");
  ASSERT_FALSE(row_of(nowak.rows(list, {{"filter", "ended"}}), key).is_null());
  nowak.refused({{"do", "edit_cell"},
                 {"handle", list},
                 {"key", key},
                 {"column", "note"},
                 {"value", "przemycone"}},
                "sealed");
  EXPECT_EQ(company_.single_value("SELECT note FROM crm_activity WHERE id = " + key), "koniec");
}

TEST_P(Ended, IsReopenedOnlyWithAReasonThatTheHistoryKeeps) {
  desk nowak = sit_down("nowak");
  form_desk form = contact_with_wanda(nowak);
  form.set("ended", true);
  const std::string key = form.save();
  const json asks = form.run("reopen").value("asks", json());
  ASSERT_FALSE(asks.is_null());
  EXPECT_TRUE(asks.value("wants_text", false));
  form.answer(asks, asks.at("options").back().at("key"), "klientka zadzwoniła ponownie");
  EXPECT_TRUE(form.enabled("note"));
  EXPECT_EQ(company_.single_value("SELECT state FROM crm_activity WHERE id = " + key), "1");
  EXPECT_EQ(company_.single_value("SELECT count(*) FROM crm_history WHERE activity = " + key +
                                  " AND reason = 'klientka zadzwoniła ponownie'"),
            "1");
}

TEST_P(Ended, IsNotReopenedByAGroupThatLacksTheRight) {
  company_.execute(
      "DELETE FROM crm_group_right WHERE operator_group = 1 AND granted = 'reopen_ended'");
  desk nowak = sit_down("nowak");
  form_desk form = contact_with_wanda(nowak);
  form.set("ended", true);
  const std::string key = form.save();
  EXPECT_FALSE(nowak.ask({{"do", "run"}, {"handle", form.handle()}, {"command", "reopen"}})
                   .contains("asks"));
  desk szefowa = sit_down("szefowa", "en");
  EXPECT_TRUE(szefowa.open_contact(key).run("reopen").contains("asks"));
}

LIVED_EVERYWHERE(Ended);

}  // namespace story
