// SPDX-License-Identifier: Apache-2.0
// "Kontakty CRM": what the form asks for, what it fills in, what it offers.
#include "tests/story/story.hpp"

namespace story {

class ContactForm : public lived_everywhere {};

TEST_P(ContactForm, NeedsAContractorAndAContactPersonAndSaysSoAtBothFields) {
  desk nowak = sit_down("nowak");
  form_desk form = nowak.new_contact();
  form.save_refused("required");
  EXPECT_FALSE(form.error_at("contractor").empty());
  EXPECT_TRUE(form.field("contractor").at("required").get<bool>());
  form.set("contractor", kasztan);
  form.save_refused("required");
  EXPECT_FALSE(form.error_at("contact_persons").empty());
  form.set("contact_persons", json::array({wanda}));
  EXPECT_FALSE(form.save().empty());
}

TEST_P(ContactForm, FillsInTheOperatorsEmployeeAndLetsItBeChanged) {
  desk nowak = sit_down("nowak");
  form_desk form = contact_with_wanda(nowak);
  EXPECT_EQ(form.field("employee").at("value"), "1");
  form.set("employee", form.key_of("employee", "kowal"));
  const std::string key = form.save();
  EXPECT_EQ(company_.single_value("SELECT employee FROM crm_activity WHERE id = " + key), "2");
}

TEST_P(ContactForm, OffersOnlyTheContractorsOwnPersons) {
  desk nowak = sit_down("nowak");
  form_desk form = nowak.new_contact_with(kasztan);
  EXPECT_EQ(form.choices("contact_persons").size(), 2u);
  EXPECT_EQ(form.key_of("contact_persons", "zurek"), wanda);  // Żurek, typed without the dot
  EXPECT_TRUE(form.choices("contact_persons", "szklarska").empty());
}

TEST_P(ContactForm, KeepsSeveralPersonsInTheOrderTheyWereAdded) {
  desk nowak = sit_down("nowak");
  form_desk form = nowak.new_contact_with(kasztan);
  form.set("contact_persons", json::array({bogdan, wanda}));
  const std::string key = form.save();
  form.close();
  EXPECT_EQ(nowak.open_contact(key).field("contact_persons").at("value"),
            json::array({bogdan, wanda}));
}

TEST_P(ContactForm, OffersTheThreeDictionariesInTheOperatorsLanguage) {
  desk nowak = sit_down("nowak", "pl");
  form_desk form = nowak.new_contact_with(kasztan);
  const auto captions = [&](const std::string& field) {
    std::string all;
    for (const auto& choice : form.choices(field))
      all += choice.at("caption").get<std::string>() + ";";
    return all;
  };
  EXPECT_EQ(captions("category"),
            "Negocjacje handlowe;Pozyskanie klienta;Realizacja zamówień;Utrzymanie klienta;");
  EXPECT_NE(captions("contact_type").find("Telefoniczny;"), std::string::npos);
  EXPECT_NE(captions("priority").find("Wysoki;"), std::string::npos);
}

TEST_P(ContactForm, KeepsEverythingThatWasEntered) {
  desk nowak = sit_down("nowak");
  form_desk form = contact_with_wanda(nowak);
  form.set("subject", "Zamówienie na chałki");
  form.set("note", "Prosi o dostawę przed 6:00.\nZadzwonić w piątek. 🥐");
  form.set("category", form.key_of("category", "acquisition"));
  form.set("priority", form.key_of("priority", "high"));
  form.set("contact_type", form.key_of("contact_type", "telephone"));
  form.set("starts_at", "2026-03-03T10:00:00+01:00");
  form.set("ends_at", "2026-03-03T10:45:00+01:00");
  form.set("in_schedule", true);
  const json before = form.state();
  const std::string key = form.save();
  form.close();
  form_desk again = nowak.open_contact(key);
  for (const auto* field :
       {"contractor", "contact_persons", "employee", "subject", "note", "category", "priority",
        "contact_type", "starts_at", "ends_at", "in_schedule"})
    EXPECT_EQ(again.field(field).at("value"), [&] {
      for (const auto& entry : before.at("fields"))
        if (entry.at("id") == field) return entry.at("value");
      return json();
    }()) << field;
}

TEST_P(ContactForm, ChangingTheContractorAsksAndThenDropsThePersonsWhoDoNotBelong) {
  desk nowak = sit_down("nowak");
  form_desk form = contact_with_wanda(nowak);
  form.set("contractor", swietlik);
  json asks = form.state().value("asks", json());
  ASSERT_FALSE(asks.is_null()) << "the form did not ask";
  ASSERT_GE(asks.at("options").size(), 2u);
  form.answer(asks, asks["options"][0].at("key"));  // the safe one: keep the contractor
  EXPECT_EQ(form.field("contractor").at("value"), kasztan);
  EXPECT_EQ(form.field("contact_persons").at("value"), json::array({wanda}));

  form.set("contractor", swietlik);
  asks = form.state().value("asks", json());
  ASSERT_FALSE(asks.is_null());
  form.answer(asks, asks["options"][1].at("key"));
  EXPECT_EQ(form.field("contractor").at("value"), swietlik);
  EXPECT_TRUE(form.field("contact_persons").at("value").empty());
}

TEST_P(ContactForm, ADirtyFormAsksBeforeItCloses) {
  desk nowak = sit_down("nowak");
  form_desk form = contact_with_wanda(nowak);
  form.set("note", "nie zgub mnie");
  const json answer = form.close();
  ASSERT_TRUE(answer.contains("asks")) << answer.dump();
  EXPECT_EQ(form.field("note").at("value"), "nie zgub mnie");
  form.close(true);
  nowak.refused({{"do", "state"}, {"handle", form.handle()}}, "not_found");
}

LIVED_EVERYWHERE(ContactForm);

}  // namespace story
