// SPDX-License-Identifier: Apache-2.0
// Konfiguracja → Słowniki uniwersalne: the seed's dictionaries, shaped by those who may.
#include "tests/story/story.hpp"

namespace story {

class UniversalDictionaries : public lived_everywhere {
 protected:
  static constexpr auto categories = "crm.dictionary.category";

  static json values(desk& at, const std::string& search = {}) {
    return at.ok({{"do", "dictionary"}, {"dictionary", categories}, {"search", search}})
        .at("values");
  }
  static std::string key_of(desk& at, const std::string& name) {
    for (const auto& value : values(at))
      if (value.at("names").at("pl") == name) return value.at("key");
    ADD_FAILURE() << "there is no value " << name;
    return "0";
  }
  static json asked(const char* what, json how) {
    how.update({{"do", what}, {"dictionary", categories}});
    return how;
  }
  static json save(desk& at, json how) {
    return at.ok(asked("dictionary_save", std::move(how))).at("value");
  }
  static std::vector<std::string> offered(form_desk& form) {
    std::vector<std::string> names;
    for (const auto& choice : form.choices("category")) names.push_back(choice.at("caption"));
    return names;
  }
  static std::string contact_of(desk& at, const std::string& category) {
    form_desk form = contact_with_wanda(at);
    form.set("category", category);
    return form.save();
  }
  std::string count(const std::string& what) {
    return company_.single_value("SELECT COUNT(*) FROM " + what);
  }
};

using names_list = std::vector<std::string>;

TEST_P(UniversalDictionaries, AValueAddedWithItsTranslationIsOfferedInEveryLanguageAtOnce) {
  desk boss = sit_down("szefowa", "pl");
  desk kowalski = sit_down("kowalski", "en");
  form_desk open_already = contact_with_wanda(boss);
  EXPECT_EQ(offered(open_already).size(), 4u);
  const json added = save(boss, {{"names", {{"pl", "Targi"}, {"en", "Trade fair"}}}});
  EXPECT_EQ(added.at("uses"), 0);
  EXPECT_EQ(offered(open_already).back(), "Targi");
  form_desk english = contact_with_wanda(kowalski);
  EXPECT_EQ(offered(english).back(), "Trade fair");
  const std::string key = contact_of(kowalski, added.at("key"));
  EXPECT_EQ(count("crm_activity WHERE id = " + key +
                  " AND category = " + added.at("key").get<std::string>()),
            "1");
}

TEST_P(UniversalDictionaries, FormsOfferTheOrderThatWasMadeByHand) {
  desk boss = sit_down("szefowa", "pl");
  boss.ok(asked("dictionary_move", {{"key", key_of(boss, "Utrzymanie klienta")},
                                    {"before", key_of(boss, "Negocjacje handlowe")}}));
  const names_list expected{"Utrzymanie klienta", "Negocjacje handlowe", "Pozyskanie klienta",
                            "Realizacja zamówień"};
  form_desk form = contact_with_wanda(boss);
  EXPECT_EQ(offered(form), expected);
  boss.ok(asked("dictionary_move", {{"key", key_of(boss, "Utrzymanie klienta")}}));
  EXPECT_EQ(values(boss).back().at("names").at("pl"), "Utrzymanie klienta");
}

TEST_P(UniversalDictionaries, AValueInUseIsDeactivatedAndTheRecordKeepsIt) {
  desk boss = sit_down("szefowa", "pl");
  const std::string targi = save(boss, {{"names", {{"pl", "Targi"}}}}).at("key");
  const std::string contact = contact_of(boss, targi);
  const json kept = boss.ok(asked("dictionary_remove", {{"key", targi}}));
  EXPECT_FALSE(kept.at("removed").get<bool>());
  EXPECT_EQ(kept.at("uses"), 1);
  save(boss, {{"key", targi}, {"active", false}});
  form_desk record = boss.open_contact(contact);
  EXPECT_EQ(record.field("category").at("chosen").at(0).at("caption"), "Targi");
  form_desk fresh = contact_with_wanda(boss);
  EXPECT_EQ(offered(fresh).size(), 4u);
}

TEST_P(UniversalDictionaries, MergingMovesEveryRecordAndTheMergedValueIsGone) {
  desk boss = sit_down("szefowa", "pl");
  const std::string targi = save(boss, {{"names", {{"pl", "Targi"}}}}).at("key");
  const std::string fairs = save(boss, {{"names", {{"pl", "Wystawy"}}}}).at("key");
  for (int i = 0; i < 3; ++i) contact_of(boss, targi);
  const std::string other = contact_of(boss, fairs);
  EXPECT_EQ(boss.ok(asked("dictionary_merge", {{"key", targi}, {"into", fairs}})).at("moved"), 3);
  EXPECT_EQ(values(boss).size(), 5u);
  EXPECT_EQ(count("crm_activity WHERE category = " + fairs), "4");
  EXPECT_EQ(count("crm_activity WHERE category = " + targi), "0");
  EXPECT_EQ(count("crm_history WHERE field = 'category' AND activity <> " + other), "3");
  boss.refused(asked("dictionary_merge", {{"key", fairs}, {"into", targi}}), "not_found");
}

TEST_P(UniversalDictionaries, ExactlyOneIsTheDefaultWhoeverWasQuicker) {
  desk boss = sit_down("szefowa", "pl");
  desk other = sit_down("szefowa", "pl");
  const json at_boss = values(boss), at_other = values(other);
  const auto make_default = [](const json& value) {
    return asked("dictionary_save",
                 {{"key", value.at("key")}, {"version", value.at("version")}, {"default", true}});
  };
  boss.ok(make_default(at_boss[1]));
  other.ok(make_default(at_other[2]));
  other.refused(asked("dictionary_save", {{"key", at_other[2].at("key")}, {"default", false}}),
                "invalid");
  EXPECT_EQ(count("crm_dictionary_value v JOIN crm_dictionary d ON d.id = v.dictionary"
                  " WHERE d.code = 'category' AND v.is_default = 1"),
            "1");
  EXPECT_EQ(values(boss)[2].at("default"), true);
  form_desk form = contact_with_wanda(boss);
  EXPECT_EQ(form.field("category").at("value"), at_boss[2].at("key"));
}

TEST_P(UniversalDictionaries, PredefinedValuesAreFixedButCanBePutAway) {
  desk boss = sit_down("szefowa", "pl");
  const json before = values(boss)[0];
  ASSERT_TRUE(before.at("predefined").get<bool>());
  const json key = before.at("key");
  boss.refused(asked("dictionary_remove", {{"key", key}}), "denied");
  boss.refused(asked("dictionary_save", {{"key", key}, {"names", {{"pl", "Targowanie się"}}}}),
               "denied");
  EXPECT_EQ(values(boss)[0], before);
  EXPECT_EQ(save(boss, {{"key", key}, {"active", false}}).at("active"), false);
  form_desk form = contact_with_wanda(boss);
  EXPECT_EQ(offered(form).size(), 3u);
}

TEST_P(UniversalDictionaries, WhatIsTooLongEmptyOrAlikeIsRefusedAtItsField) {
  desk boss = sit_down("szefowa", "pl");
  const auto refused = [&](const std::string& name, const char* code) {
    const json answer = boss.refused(asked("dictionary_save", {{"names", {{"pl", name}}}}), code);
    EXPECT_EQ(answer.at("error").value("field", ""), "name.pl") << answer.dump();
  };
  refused(std::string(1'000'000, 'w'), "invalid");
  refused("NEGOCJACJE   handlowe", "conflict");
  refused("Realizacja zamowien", "conflict");
  EXPECT_EQ(values(boss).size(), 4u);
}

TEST_P(UniversalDictionaries, TheFilterFindsWithoutCaseAndDiacriticsInNamesAndDescriptions) {
  desk boss = sit_down("szefowa", "pl");
  save(boss, {{"names", {{"pl", "Targi"}}}, {"description", "Poznań, Łódź"}});
  ASSERT_EQ(values(boss, "ZAMOWIEN").size(), 1u);
  ASSERT_EQ(values(boss, "lodz").size(), 1u);
  EXPECT_EQ(values(boss, "lodz")[0].at("names").at("pl"), "Targi");
  EXPECT_TRUE(values(boss, "nigdzie").empty());
}

TEST_P(UniversalDictionaries, TheLastChangeIsTakenBackByOneKey) {
  if (GetParam().host == host_kind::headless) return;  // Ctrl+Z is of the window
  desk boss = sit_down("szefowa", "pl");
  const auto undo = [&] { boss.ok(asked("dictionary_undo", json::object())); };
  const json four = values(boss);
  save(boss, {{"names", {{"pl", "Targi"}}}});
  undo();
  EXPECT_EQ(values(boss).size(), 4u);
  const std::string fairs = save(boss, {{"names", {{"pl", "Wystawy"}}}}).at("key");
  boss.ok(asked("dictionary_remove", {{"key", fairs}}));
  undo();
  EXPECT_EQ(values(boss).back().at("names").at("pl"), "Wystawy");
  EXPECT_EQ(values(boss).back().at("active"), true);
  save(boss, {{"key", four[0].at("key")}, {"default", true}});
  save(boss, {{"key", four[1].at("key")}, {"default", true}});
  undo();
  EXPECT_EQ(values(boss)[0].at("default"), true);
  EXPECT_EQ(values(boss)[1].at("default"), false);
}

LIVED_EVERYWHERE(UniversalDictionaries);

}  // namespace story
