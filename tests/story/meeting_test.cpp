// SPDX-License-Identifier: Apache-2.0
// "Spotkania CRM": who meets whom, where, within which time and at what cost.
#include "tests/story/story.hpp"

namespace story {

class Meeting : public lived_everywhere {
 protected:
  std::string stored(const std::string& column, const std::string& key) {
    return company_.single_value("SELECT " + column + " FROM crm_activity WHERE id = " + key);
  }
};

TEST_P(Meeting, NeedsContractorEmployeeAndContactPersonAndSaysSoAtEachField) {
  desk nowak = sit_down("nowak");
  nowak.opened_by("crm.command.my_activities");
  form_desk form(nowak, nowak.opened_by("crm.command.new_meeting"));
  form.set("employee", nullptr);
  form.save_refused("required");
  for (const auto* field : {"contractor", "contact_persons", "employee"})
    EXPECT_FALSE(form.error_at(field).empty()) << field;
  form.set("contractor", kasztan);
  form.set("contact_persons", json::array({wanda, bogdan}));
  form.set("employee", form.key_of("employee", "nowak"));
  const std::string key = form.save();
  EXPECT_EQ(stored("kind", key), "2");
}

TEST_P(Meeting, IsRecordedWithinItsTimeAtItsPlaceAndWithItsCosts) {
  const std::string venue =
      "Łódź, ul.\u00a0Piotrkowska 104\nII piętro, sala „Żubr”\n\nwejście od podwórza";
  std::string key;
  {
    desk nowak = sit_down("nowak");
    form_desk form = meeting_with_wanda(nowak);
    form.set("subject", "Umowa na dostawy");
    form.set("venue", venue);
    form.set("starts_at", "2026-03-04T12:00:00+01:00");
    form.set("ends_at", "2026-03-04T14:30:00+01:00");
    form.set("expected_cost", money("1234.5678", "PLN"));
    form.set("actual_cost", money("89.9", "EUR"));
    form.set("priority", form.key_of("priority", "high"));
    form.set("category", form.key_of("category", "negotiation"));
    form.set("note", "Przynieść wzory opakowań.");
    key = form.save();
  }
  EXPECT_EQ(stored("venue", key), venue);
  EXPECT_EQ(stored("expected_amount", key), "12345678");
  EXPECT_EQ(stored("actual_currency", key), "EUR");
  desk nowak = sit_down("nowak");
  form_desk again = nowak.open_stored("crm.form.meeting", key);
  EXPECT_EQ(again.field("venue").at("value"), venue);
  EXPECT_EQ(again.field("expected_cost").at("value"), money("1234.5678", "PLN"));
  EXPECT_EQ(again.field("actual_cost").at("value"), money("89.9000", "EUR"));
  EXPECT_EQ(again.field("starts_at").at("value"), "2026-03-04T12:00:00+01:00");
  EXPECT_EQ(again.field("ends_at").at("value"), "2026-03-04T14:30:00+01:00");
  EXPECT_FALSE(again.state().at("dirty").get<bool>());
}

TEST_P(Meeting, BeginsWithTheNextHalfHourAndLastsAnHour) {
  desk nowak = sit_down("nowak", "en", "2026-03-02T09:07:00+01:00");
  form_desk form = meeting_with_wanda(nowak);
  EXPECT_EQ(form.field("starts_at").at("value"), "2026-03-02T09:30:00+01:00");
  EXPECT_EQ(form.field("ends_at").at("value"), "2026-03-02T10:30:00+01:00");
}

TEST_P(Meeting, OffersTheFourPredefinedCategoriesAndThePriorities) {
  desk nowak = sit_down("nowak", "pl");
  form_desk form = meeting_with_wanda(nowak);
  std::string categories;
  for (const auto& choice : form.choices("category"))
    categories += choice.at("caption").get<std::string>() + ";";
  EXPECT_EQ(categories,
            "Negocjacje handlowe;Pozyskanie klienta;Realizacja zamówień;Utrzymanie klienta;");
  EXPECT_EQ(form.choices("priority").size(), 3u);
}

TEST_P(Meeting, SeveralEmployeesTakePartAndEachOfThemSeesIt) {
  leave_own_to_salesmen();
  std::string shared, alone;
  {
    desk nowak = sit_down("nowak");
    form_desk form = meeting_with_wanda(nowak);
    form.set("employees", json::array({"2"}));
    shared = form.save();
    form.close();
    alone = meeting_with_wanda(nowak).save();
  }
  desk kowalski = sit_down("kowalski");
  const auto list = kowalski.opened_by("crm.command.my_activities");
  const json rows = kowalski.rows(list, {{"filter", "all"}});
  ASSERT_FALSE(row_of(rows, shared).is_null()) << "what he takes part in is his";
  EXPECT_EQ(row_of(rows, shared).at("employees"), "Jan Kowalski");
  EXPECT_TRUE(row_of(rows, alone).is_null());
  form_desk form = kowalski.open_stored("crm.form.meeting", shared);
  EXPECT_EQ(form.field("employees").at("chosen").at(0).at("caption"), "Jan Kowalski");
  kowalski.refused({{"do", "open_form"}, {"form", "crm.form.meeting"}, {"key", alone}},
                   "not_found");
}

TEST_P(Meeting, TheResponsibleEmployeeDoesNotTakePartTwice) {
  desk nowak = sit_down("nowak");
  form_desk form = meeting_with_wanda(nowak);
  form.set("employees", json::array({"2", "3"}));
  form.set("employee", "3");
  EXPECT_EQ(form.field("employees").at("value"), json::array({"2"}));
  const std::string key = form.save();
  EXPECT_EQ(
      company_.single_value("SELECT count(*) FROM crm_activity_employee WHERE activity = " + key),
      "1");
}

TEST_P(Meeting, TheNextMeetingIsAMeetingAtTheSamePlaceForTheSameExpectedCost) {
  desk nowak = sit_down("nowak");
  form_desk form = meeting_with_wanda(nowak);
  form.set("starts_at", "2026-03-23T10:00:00+01:00");
  form.set("venue", "u nich,\nw piekarni");
  form.set("employees", json::array({"2"}));
  form.set("expected_cost", money("150", "PLN"));
  form.set("actual_cost", money("142.3", "PLN"));
  form.set("note", "tylko tutaj");
  form.set("follow_up", true);
  form.set("follow_up_amount", 1);
  form.set("follow_up_unit", form.key_of("follow_up_unit", "week"));
  form.set("ended", true);
  const std::string key = form.save();
  const std::string next =
      company_.single_value("SELECT id FROM crm_activity WHERE follow_up_of = " + key);
  ASSERT_FALSE(next.empty());
  const json opened = form.run("open_follow_up");
  ASSERT_TRUE(opened.contains("opened")) << opened.dump();
  EXPECT_EQ(opened["opened"].at("id"), "crm.form.meeting");
  form_desk followed(nowak, opened["opened"].at("handle"));
  EXPECT_EQ(followed.state().at("key"), next);
  EXPECT_EQ(followed.field("starts_at").at("value"), "2026-03-30T10:00:00+02:00");
  EXPECT_EQ(followed.field("ends_at").at("value"), "2026-03-30T11:00:00+02:00");
  EXPECT_EQ(followed.field("venue").at("value"), "u nich,\nw piekarni");
  EXPECT_EQ(followed.field("employees").at("value"), json::array({"2"}));
  EXPECT_EQ(followed.field("contact_persons").at("value"), json::array({wanda}));
  EXPECT_EQ(followed.field("expected_cost").at("value"), money("150.0000", "PLN"));
  EXPECT_TRUE(followed.field("actual_cost").at("value").is_null());
  EXPECT_EQ(followed.field("note").at("value"), "");
  EXPECT_EQ(followed.field("ended").at("value"), false);
}

TEST_P(Meeting, EndedClosesEveryField) {
  desk nowak = sit_down("nowak");
  form_desk form = meeting_with_wanda(nowak);
  form.set("actual_cost", money("80", "PLN"));
  form.set("ended", true);
  const json ticked = form.state();
  for (const auto& field : ticked.at("fields"))
    EXPECT_EQ(field.at("enabled").get<bool>(), field.at("id") == "ended") << field.at("id");
  const std::string key = form.save();
  const json sealed = form.state();
  for (const auto& field : sealed.at("fields"))
    EXPECT_FALSE(field.at("enabled").get<bool>()) << field.at("id");
  EXPECT_EQ(stored("state", key), "2");
  EXPECT_EQ(stored("actual_amount", key), "800000");
}

TEST_P(Meeting, TheHistoryKnowsWhatAPlaceAndACostWereBefore) {
  desk nowak = sit_down("nowak");
  form_desk form = meeting_with_wanda(nowak);
  form.set("venue", "u nas");
  form.set("expected_cost", money("100", "PLN"));
  const std::string key = form.save();
  form.set("venue", "u nich");
  form.set("expected_cost", money("120.5", "EUR"));
  form.set("employees", json::array({"2"}));
  form.save();
  const auto before = [&](const std::string& field) {
    return company_.single_value("SELECT before_value FROM crm_history WHERE field = '" + field +
                                 "' AND activity = " + key);
  };
  EXPECT_EQ(before("venue"), "u nas");
  EXPECT_NE(before("expected_cost").find("PLN"), std::string::npos);
  EXPECT_EQ(company_.single_value("SELECT after_value FROM crm_history WHERE field = 'employees' "
                                  "AND activity = " +
                                  key),
            "2");
}

TEST_P(Meeting, ChangingTheContractorDropsItsPersonsAfterAsking) {
  desk nowak = sit_down("nowak");
  form_desk form = meeting_with_wanda(nowak);
  form.set("venue", "zostaje");
  form.set("contractor", swietlik);
  const json asks = form.state().value("asks", json());
  ASSERT_FALSE(asks.is_null());
  form.answer(asks, asks["options"][1].at("key"));
  EXPECT_TRUE(form.field("contact_persons").at("value").empty());
  EXPECT_EQ(form.field("venue").at("value"), "zostaje");
}

TEST_P(Meeting, AKilledProgramLosesNeitherPlaceNorCosts) {
  {
    desk nowak = sit_down("nowak");
    form_desk form = meeting_with_wanda(nowak);
    form.set("venue", "hotel\nrecepcja");
    form.set("actual_cost", money("55.55", "EUR"));
    form.set("employees", json::array({"3"}));
    nowak.advance(5);
    nowak.kill();
  }
  desk nowak = sit_down("nowak", "en", "2026-03-02T09:10:00+01:00");
  nowak.advance(20);
  const json offers = nowak.ok({{"do", "offers"}}).at("offers");
  ASSERT_EQ(offers.size(), 1u);
  const json opened = nowak.ok({{"do", "answer"}, {"ask", offers[0].at("id")}, {"choice", "open"}});
  ASSERT_TRUE(opened.contains("opened")) << opened.dump();
  EXPECT_EQ(opened["opened"].at("id"), "crm.form.meeting");
  form_desk form(nowak, opened["opened"].at("handle"));
  EXPECT_EQ(form.field("venue").at("value"), "hotel\nrecepcja");
  EXPECT_EQ(form.field("actual_cost").at("value"), money("55.5500", "EUR"));
  EXPECT_EQ(form.field("employees").at("value"), json::array({"3"}));
  EXPECT_FALSE(form.save().empty());
}

LIVED_EVERYWHERE(Meeting);

}  // namespace story
