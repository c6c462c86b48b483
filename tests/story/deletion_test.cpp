// SPDX-License-Identifier: Apache-2.0
// Deleting: in the form and for several on the list, asked first, by right alone, taken back whole.
#include "tests/story/story.hpp"

namespace story {

class Deletion : public lived_everywhere {
 protected:
  std::string saved_contact(desk& at) {
    form_desk form = contact_with_wanda(at);
    return form.save();
  }
  std::string my_list(desk& at, std::vector<std::string> select = {}) {
    const std::string list = at.opened_by("crm.command.my_activities");
    at.rows(list, {{"filter", "all"}});
    if (!select.empty()) at.ok({{"do", "select"}, {"handle", list}, {"keys", std::move(select)}});
    return list;
  }
  static bool is_in(desk& at, const std::string& list, const std::string& key) {
    return !row_of(at.rows(list, {{"filter", "all"}}), key).is_null();
  }
  // The bar's only offer, in its words; answered "undo".
  static std::string undo(desk& at) {
    const json offers = at.ok({{"do", "offers"}}).at("offers");
    EXPECT_EQ(offers.size(), 1u) << offers.dump();
    if (offers.empty()) return {};
    at.ok({{"do", "answer"}, {"ask", offers[0].at("id")}, {"choice", "undo"}});
    return offers[0].at("message");
  }
};

TEST_P(Deletion, InTheFormAsksKeepsWhenToldSoAndIsTakenBack) {
  desk nowak = sit_down("nowak");
  const std::string key = saved_contact(nowak);
  form_desk form = nowak.open_contact(key);
  json asks = form.run("delete").at("asks");
  EXPECT_EQ(asks.at("options").front().at("key"), "keep");
  form.answer(asks, "keep");
  asks = form.run("delete").at("asks");
  EXPECT_TRUE(form.answer(asks, "delete").at("closed").get<bool>());
  const std::string list = my_list(nowak);
  EXPECT_FALSE(is_in(nowak, list, key));
  EXPECT_EQ(undo(nowak), "1 activity was deleted.");
  EXPECT_TRUE(is_in(nowak, list, key));
  EXPECT_EQ(company_.single_value("SELECT COUNT(*) FROM crm_schedule WHERE activity = " + key),
            "1");
}

TEST_P(Deletion, OfSeveralOnTheListCountsThemAndIsOneUndo) {
  desk nowak = sit_down("nowak", "pl");
  const std::string one = saved_contact(nowak), two = saved_contact(nowak);
  const std::string list = my_list(nowak, {one, two});
  form_desk window(nowak, nowak.opened_by("crm.command.delete", {{"handle", list}}));
  const json asks = window.state().at("asks");
  EXPECT_EQ(asks.at("message"), "Usunąć 2 działania? Zaraz potem można je przywrócić.");
  EXPECT_EQ(asks.at("details").size(), 2u) << asks.dump();
  EXPECT_NE(asks.at("details")[0].get<std::string>().find("Kasztanem"), std::string::npos);
  window.answer(asks, "delete");
  EXPECT_FALSE(is_in(nowak, list, one));
  EXPECT_FALSE(is_in(nowak, list, two));
  EXPECT_EQ(undo(nowak), "Usunięto 2 działania.");
  EXPECT_TRUE(is_in(nowak, list, one));
  EXPECT_TRUE(is_in(nowak, list, two));
}

TEST_P(Deletion, IsNotOfferedToWhoeverLacksTheRight) {
  desk nowak = sit_down("nowak");
  const std::string key = saved_contact(nowak);
  company_.execute("DELETE FROM crm_group_right WHERE operator_group = 1 AND granted = 'delete'");
  form_desk form = nowak.open_contact(key);
  const json commands = form.state().at("commands");
  for (const auto& command : commands)
    if (command.at("id") == "delete") {
      EXPECT_FALSE(command.at("enabled").get<bool>());
    }
  const std::string list = my_list(nowak, {key});
  const json command = nowak.command("crm.command.delete");
  EXPECT_FALSE(command.at("enabled").get<bool>());
  EXPECT_NE(command.value("why_disabled", "").find("“Delete”"), std::string::npos)
      << command.dump();
  nowak.refused({{"do", "run"}, {"handle", list}, {"command", "crm.command.delete"}}, "denied");
  EXPECT_EQ(company_.single_value("SELECT COUNT(*) FROM crm_activity WHERE deleted_at IS NULL"),
            "1");
}

TEST_P(Deletion, OfWhatIsEndedSaysThatItIsReopenedFirst) {
  desk nowak = sit_down("nowak");
  form_desk form = contact_with_wanda(nowak);
  form.set("ended", true);
  const std::string ended = form.save();
  for (const auto& command : form.state().at("commands"))
    if (command.at("id") == "delete") {
      EXPECT_FALSE(command.at("enabled").get<bool>());
    }
  const std::string open = saved_contact(nowak);
  const std::string list = my_list(nowak, {ended, open});
  form_desk window(nowak, nowak.opened_by("crm.command.delete", {{"handle", list}}));
  const json asks = window.state().at("asks");
  EXPECT_EQ(asks.at("details").back(), "1 that is ended stays: reopen it first.");
  window.answer(asks, "delete");
  EXPECT_TRUE(is_in(nowak, list, ended));
  EXPECT_FALSE(is_in(nowak, list, open));
}

TEST_P(Deletion, KeepsWhatSomebodyElseIsTypingInTheirForm) {
  desk nowak = sit_down("nowak");
  const std::string key = saved_contact(nowak);
  form_desk typing = nowak.open_contact(key);
  typing.set("note", "pisane, gdy szefowa usuwa");
  {
    desk szefowa = sit_down("szefowa");
    form_desk hers = szefowa.open_contact(key);
    hers.answer(hers.run("delete").at("asks"), "delete");
  }
  typing.save_refused("not_found");
  EXPECT_EQ(typing.field("note").at("value"), "pisane, gdy szefowa usuwa");
}

TEST_P(Deletion, OfOneThatRepeatsAsksWhichOnes) {
  desk nowak = sit_down("nowak");
  form_desk form = meeting_with_wanda(nowak);
  form.set("repeat", "weekly");
  form.set("repeat_end", "count");
  form.set("repeat_count", 4);
  form.save();
  const auto there = [&] {
    return company_.single_value("SELECT COUNT(*) FROM crm_activity WHERE deleted_at IS NULL");
  };
  ASSERT_EQ(there(), "4");
  const std::string second = company_.single_value(
      "SELECT MIN(id) FROM crm_activity WHERE id > (SELECT MIN(id) FROM crm_activity)");
  form_desk middle = nowak.open_stored("crm.form.meeting", second);
  const json asks = middle.run("delete").at("asks");
  EXPECT_EQ(asks.at("options").size(), 4u);
  middle.answer(asks, "following");
  EXPECT_EQ(there(), "1");
  undo(nowak);
  EXPECT_EQ(there(), "4");
}

LIVED_EVERYWHERE(Deletion);

}  // namespace story
