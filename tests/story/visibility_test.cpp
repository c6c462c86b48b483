// SPDX-License-Identifier: Apache-2.0
// "Widoczność działań …": why somebody sees something, who else does, and that being let look is
// not being let write.
#include "tests/story/story.hpp"

namespace story {

namespace {

bool says(const json& lines, const std::string& sentence) {
  for (const auto& line : lines)
    if (line == sentence) return true;
  return false;
}

}  // namespace

class Visibility : public lived_everywhere {
 protected:
  // Szefowa, at the top, sees what lies below her; salesmen see what co-workers do.
  Visibility() {
    company_.execute(
        "DELETE FROM crm_group_right WHERE granted LIKE 'activities.%' OR granted LIKE 'tasks.%'");
    company_.execute("INSERT INTO crm_group_right VALUES (2, 'activities.child_units')");
    company_.execute("INSERT INTO crm_group_right VALUES (1, 'activities.co_workers')");
  }
  std::string contact_of(const std::string& login) {
    desk owner = sit_down(login);
    return contact_with_wanda(owner).save();
  }
  static std::string list_of_all(desk& at) {
    const std::string list = at.opened_by("crm.command.my_activities");
    everything(at, list);
    return list;
  }
  static json everything(desk& at, const std::string& list) {
    return at.rows(list, {{"filter", "all"}, {"where", {{"employee", nullptr}}}});
  }
};

constexpr auto by_child_units =
    "Ewa Dyrektorska: group “Kierownicy”, child units. Anna Nowak is responsible for it; unit: "
    "Zarząd → Sprzedaż.";
constexpr auto by_co_workers =
    "Jan Kowalski: group “Handlowcy”, co-workers. Anna Nowak, of the same unit “Sprzedaż”, is "
    "responsible for it.";

TEST_P(Visibility, OfARowNamesGroupWidthUnitAndTheWayThere) {
  const std::string key = contact_of("nowak");
  desk szefowa = sit_down("szefowa");
  const std::string list = list_of_all(szefowa);
  szefowa.ok({{"do", "select"}, {"handle", list}, {"keys", json::array({key})}});
  form_desk why(szefowa, szefowa.opened_by("crm.command.why_seen", {{"handle", list}}));
  const json asks = why.state().at("asks");
  EXPECT_EQ(asks.at("message"), "You see this activity because of:");
  EXPECT_TRUE(says(asks.at("details"), by_child_units)) << asks.dump(1);
}

TEST_P(Visibility, OfAFormTellsWhoElseSeesItAndWhoDoesNot) {
  const std::string key = contact_of("nowak");
  company_.execute("UPDATE pracownicy SET centrum = NULL WHERE id = 3");
  desk kowalski = sit_down("kowalski");
  form_desk form = kowalski.open_contact(key);
  form_desk why(kowalski, form.run("why_seen").at("opened").at("handle"));
  json asks = why.state().at("asks");
  EXPECT_TRUE(says(asks.at("details"), by_co_workers)) << asks.dump(1);
  why.answer(asks, "other");
  asks = why.state().at("asks");
  EXPECT_TRUE(says(asks.at("details"), by_co_workers)) << asks.dump(1);
  EXPECT_TRUE(says(asks.at("details"), "Anna Nowak: is responsible for it.")) << asks.dump(1);
  EXPECT_TRUE(says(asks.at("details"),
                   "Ewa Dyrektorska: does not see it. A group with the width “All employees” would "
                   "let them."))
      << asks.dump(1);
  EXPECT_TRUE(why.answer(asks, "close").at("closed").get<bool>());
}

TEST_P(Visibility, IsToldInPolish) {
  const std::string key = contact_of("nowak");
  desk szefowa = sit_down("szefowa", "pl");
  form_desk form = szefowa.open_contact(key);
  form_desk why(szefowa, form.run("why_seen").at("opened").at("handle"));
  EXPECT_TRUE(says(why.state().at("asks").at("details"),
                   "Ewa Dyrektorska: grupa „Kierownicy”, centra podrzędne. Odpowiada za nie Anna "
                   "Nowak; centrum: Zarząd → Sprzedaż."));
}

TEST_P(Visibility, LetsReadWhatOneMayNotWrite) {
  company_.execute(
      "DELETE FROM crm_group_right WHERE operator_group = 1 AND granted LIKE 'modify%'");
  const std::string key = contact_of("nowak");
  desk kowalski = sit_down("kowalski");
  form_desk form = kowalski.open_contact(key);
  const json state = form.state();
  for (const auto& field : state.at("fields"))
    EXPECT_FALSE(field.at("enabled").get<bool>()) << field.at("id");
  for (const auto& command : state.at("commands"))
    if (command.at("id") == "save" || command.at("id") == "delete") {
      EXPECT_FALSE(command.at("enabled").get<bool>()) << command.dump();
    }
  EXPECT_NE(state.value("notice", "").find("not your own"), std::string::npos) << state.dump(1);
}

TEST_P(Visibility, OffersNoCellOfARowThatOneMayNotWrite) {
  company_.execute(
      "DELETE FROM crm_group_right WHERE operator_group = 1 AND granted LIKE 'modify%'");
  const std::string hers = contact_of("nowak");
  const std::string own = contact_of("kowalski");
  desk kowalski = sit_down("kowalski");
  const std::string list = list_of_all(kowalski);
  const json rows = everything(kowalski, list);
  EXPECT_FALSE(row_of(rows, hers).at("editable").get<bool>());
  EXPECT_TRUE(row_of(rows, own).at("editable").get<bool>());
  kowalski.refused({{"do", "edit_cell"},
                    {"handle", list},
                    {"key", hers},
                    {"column", "note"},
                    {"value", "przemycone"}},
                   "denied");
  EXPECT_EQ(company_.single_value("SELECT COUNT(*) FROM crm_activity WHERE note IS NOT NULL"), "0");
}

LIVED_EVERYWHERE(Visibility);

// What only a script can say: keys that it has no business with.
class ForgedKeys : public lived_everywhere {
 protected:
  ForgedKeys() { leave_own_to_salesmen(); }

  // An answer with the key taken out of it, and the handle, which says nothing.
  static std::string told(json answer, const std::string& key) {
    answer.erase("opened");
    std::string all = answer.value("error", json()).dump();
    for (auto at = all.find(key); at != std::string::npos; at = all.find(key))
      all.erase(at, key.size());
    return all;
  }
};

TEST_P(ForgedKeys, AreAnsweredByTheProtocolAsKeysThatNeverWere) {
  std::string hidden;
  {
    desk szefowa = sit_down("szefowa");
    form_desk hers = contact_with_wanda(szefowa);
    hers.set("note", "tajne");
    hidden = hers.save();
  }
  desk nowak = sit_down("nowak");
  const std::string list = nowak.opened_by("crm.command.my_activities");
  const std::vector<json> requests{
      {{"do", "open_form"}, {"form", "crm.form.contact"}},
      {{"do", "open_form"}, {"form", "crm.form.meeting"}},
      {{"do", "open_form"}, {"form", "crm.form.why"}},
      {{"do", "edit_cell"}, {"handle", list}, {"column", "note"}, {"value", "x"}, {"version", 1}},
      {{"do", "schedule_move"},
       {"version", 1},
       {"start", "2026-03-03T10:00:00+01:00"},
       {"end", "2026-03-03T11:00:00+01:00"}}};
  nowak.ok({{"do", "open_schedule"}});
  for (const auto& request : requests) {
    const auto asked = [&](const std::string& key) {
      json one = request;
      one["key"] = key;
      return told(nowak.ask(one), key);
    };
    const std::string never = "987654";
    EXPECT_EQ(asked(hidden), asked(never)) << request.dump();
    EXPECT_EQ(asked(hidden).find("tajne"), std::string::npos);
  }
  EXPECT_EQ(company_.single_value("SELECT note FROM crm_activity WHERE id = " + hidden), "tajne");
}

TEST_P(ForgedKeys, SelectedForACommandGiveNothingAway) {
  std::string hidden;
  {
    desk szefowa = sit_down("szefowa");
    hidden = contact_with_wanda(szefowa).save();
  }
  desk nowak = sit_down("nowak");
  const std::string list = nowak.opened_by("crm.command.my_activities");
  for (const char* command : {"crm.command.open", "crm.command.why_seen", "crm.command.delete"}) {
    const auto asked = [&](const std::string& key) {
      nowak.ok({{"do", "select"}, {"handle", list}, {"keys", json::array({key})}});
      const json answer = nowak.ask({{"do", "run"}, {"handle", list}, {"command", command}});
      std::string told = std::to_string(answer.at("ok").get<bool>());
      for (const auto& event : answer.value("events", json::array()))
        if (event.at("event") == "open_failed") told += event.at("error").dump();
      return told;
    };
    EXPECT_EQ(asked(hidden), asked("987654")) << command;
  }
  EXPECT_EQ(company_.single_value("SELECT COUNT(*) FROM crm_activity WHERE deleted_at IS NULL"),
            "1");
}

LIVED_IN_SCRIPTS(ForgedKeys);

}  // namespace story
