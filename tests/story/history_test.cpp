// SPDX-License-Identifier: Apache-2.0
// Who changed what, when and from which station; and what is added to what is ended.
#include "tests/story/story.hpp"

namespace story {

namespace {

json history_of(form_desk& form, desk& at, json how = json::object()) {
  how["do"] = "history";
  how["handle"] = form.handle();
  return at.ok(how).at("rows");
}

json of_field(const json& rows, const std::string& field) {
  json some = json::array();
  for (const auto& row : rows)
    if (row.at("field") == field) some.push_back(row);
  return some;
}

void end(form_desk& form) {
  form.set("ended", true);
  form.save();
}

void add(form_desk& form, const std::string& text) {
  const json asks = form.run("add_addendum").value("asks", json());
  ASSERT_FALSE(asks.is_null());
  EXPECT_TRUE(asks.value("wants_text", false));
  form.answer(asks, "add", text);
}

}  // namespace

class History : public lived_everywhere {
 protected:
  desk sit_down_at(const std::string& station, const std::string& login,
                   const std::string& now = "2026-03-02T09:00:00+01:00",
                   const std::string& language = "en") {
    return desk({.kind = GetParam().host,
                 .database = company_.connection(),
                 .binding = testing_support::story_company::binding().string(),
                 .login = login,
                 .language = language,
                 .now = now,
                 .station = station});
  }
};
LIVED_EVERYWHERE(History);

TEST_P(History, TellsWhoChangedWhatAndFromWhichStationNewestFirst) {
  desk nowak = sit_down_at("BIURO-1", "nowak");
  form_desk hers = contact_with_wanda(nowak);
  hers.set("note", "zadzwoni w piątek");
  const std::string key = hers.save();
  {
    desk kowalski = sit_down_at("HALA-2", "kowalski", "2026-03-03T10:00:00+01:00");
    form_desk his = kowalski.open_contact(key);
    his.set("note", "zadzwoni w poniedziałek");
    his.set("subject", "Bułki");
    his.save();
  }
  const json rows = history_of(hers, nowak);
  ASSERT_GE(rows.size(), 3);
  EXPECT_EQ(rows[0].at("who"), "Jan Kowalski");
  EXPECT_EQ(rows[0].at("station"), "HALA-2");
  const json notes = of_field(rows, "note");
  ASSERT_EQ(notes.size(), 2);
  EXPECT_EQ(notes[0].at("before"), "zadzwoni w piątek");
  EXPECT_EQ(notes[0].at("after"), "zadzwoni w poniedziałek");
  EXPECT_EQ(notes[0].at("caption"), "Note");
  EXPECT_EQ(notes[1].at("before"), "");
  EXPECT_EQ(notes[1].at("after"), "zadzwoni w piątek");
  EXPECT_EQ(notes[1].at("who"), "Anna Nowak");
  EXPECT_EQ(notes[1].at("station"), "BIURO-1");
  EXPECT_EQ(of_field(rows, "created").size(), 1);
}

TEST_P(History, SaysNamesAndDatesAsTheOperatorWritesThem) {
  desk nowak = sit_down_at("BIURO-1", "nowak", "2026-03-02T09:00:00+01:00", "pl");
  form_desk form = contact_with_wanda(nowak);
  form.set("starts_at", "2026-03-02T10:00:00+01:00");
  form.save();
  form.set("contact_persons", json::array({wanda, bogdan}));
  form.set("employee", "2");
  form.set("all_day", true);
  form.save();
  const json rows = history_of(form, nowak);
  EXPECT_EQ(of_field(rows, "contact_persons")[0].at("before"), "Wanda Żurek");
  EXPECT_EQ(of_field(rows, "contact_persons")[0].at("after"), "Wanda Żurek, Bogdan Rogal");
  EXPECT_EQ(of_field(rows, "employee")[0].at("after"), "Jan Kowalski");
  EXPECT_EQ(of_field(rows, "starts_at")[0].at("before"), "02.03.2026 10:00");
  EXPECT_EQ(of_field(rows, "starts_at")[0].at("after"), "02.03.2026") << "of a whole day, the day";
  EXPECT_EQ(of_field(rows, "ends_at")[0].at("after"), "02.03.2026") << "the last day, not the next";
  EXPECT_EQ(of_field(rows, "contractor")[0].at("after"), "Piekarnia Pod Kasztanem");
  EXPECT_EQ(of_field(rows, "all_day")[0].at("after"), "tak");
}

TEST_P(History, IsNarrowedByFieldPersonDaysAndWords) {
  desk nowak = sit_down_at("BIURO-1", "nowak");
  form_desk form = contact_with_wanda(nowak);
  form.set("note", "chleb");
  const std::string key = form.save();
  {
    desk kowalski = sit_down_at("HALA-2", "kowalski", "2026-03-04T10:00:00+01:00");
    form_desk his = kowalski.open_contact(key);
    his.set("note", "Bułki z Łodzi");
    his.set("subject", "Zamówienie");
    his.save();
  }
  const auto count = [&](json how) { return history_of(form, nowak, std::move(how)).size(); };
  EXPECT_EQ(count({{"field", "note"}}), 2);
  EXPECT_EQ(count({{"who", "2"}}), 2);
  EXPECT_EQ(count({{"who", "2"}, {"field", "note"}}), 1);
  EXPECT_EQ(count({{"from", "2026-03-03"}}), 2);
  EXPECT_EQ(count({{"from", "2026-03-03"}, {"to", "2026-03-03"}}), 0);
  EXPECT_EQ(count({{"to", "2026-03-02"}, {"field", "note"}}), 1);
  EXPECT_EQ(count({{"search", "bulki lodzi"}}), 1);
  EXPECT_EQ(count({{"search", "nikt tak nie napisał"}}), 0);
}

TEST_P(History, OfANewContactThereIsNoneYet) {
  desk nowak = sit_down("nowak");
  form_desk form = contact_with_wanda(nowak);
  nowak.refused({{"do", "history"}, {"handle", form.handle()}}, "unsupported");
}

TEST_P(History, GivesTheReasonForWhichItWasReopened) {
  desk nowak = sit_down("nowak");
  form_desk form = contact_with_wanda(nowak);
  end(form);
  const json asks = form.run("reopen").at("asks");
  form.answer(asks, "reopen", "klientka zadzwoniła ponownie");
  const json state = of_field(history_of(form, nowak), "ended")[0];
  EXPECT_EQ(state.at("before"), "Ended");
  EXPECT_EQ(state.at("after"), "Not ended");
  EXPECT_EQ(state.at("reason"), "klientka zadzwoniła ponownie");
}

TEST_P(History, AnEndedContactTakesAddendaAndStaysAsItWas) {
  desk nowak = sit_down_at("BIURO-1", "nowak");
  form_desk form = contact_with_wanda(nowak);
  form.set("note", "umowa podpisana");
  EXPECT_FALSE(form.field("addenda").at("visible").get<bool>());
  end(form);
  add(form, "zapłacili dziś");
  add(form, "i przysłali ciasto");
  const json shown = form.field("addenda");
  EXPECT_TRUE(shown.at("visible").get<bool>());
  EXPECT_FALSE(shown.at("enabled").get<bool>());
  const auto text = shown.at("value").get<std::string>();
  EXPECT_EQ(text,
            "2 Mar 2026 09:00, Anna Nowak (BIURO-1):\nzapłacili dziś\n\n"
            "2 Mar 2026 09:00, Anna Nowak (BIURO-1):\ni przysłali ciasto");
  EXPECT_FALSE(form.enabled("note")) << "it is sealed as before";
  EXPECT_EQ(form.field("note").at("value"), "umowa podpisana");
  const json told = of_field(history_of(form, nowak), "addendum");
  ASSERT_EQ(told.size(), 2);
  EXPECT_EQ(told[0].at("after"), "i przysłali ciasto");
  const auto list = nowak.opened_by("crm.command.my_activities");
  EXPECT_EQ(nowak.rows(list, {{"filter", "all"}, {"search", "ciasto"}}).size(), 1)
      << "it is found by what was added";
}

TEST_P(History, AnAddendumOfNothingIsRefusedAndWhatIsOpenTakesNone) {
  desk nowak = sit_down("nowak");
  form_desk form = contact_with_wanda(nowak);
  form.save();
  const json open = form.state();
  for (const auto& command : open.at("commands"))
    if (command.at("id") == "add_addendum") {
      EXPECT_FALSE(command.at("visible").get<bool>());
    }
  end(form);
  const json asks = form.run("add_addendum").at("asks");
  nowak.refused({{"do", "answer"},
                 {"handle", form.handle()},
                 {"ask", asks.at("id")},
                 {"choice", "add"},
                 {"text", "  "}},
                "required");
  EXPECT_EQ(company_.single_value("SELECT count(*) FROM crm_addendum"), "0");
}

class HistoryOfDictionaries : public lived_everywhere {};
LIVED_IN_SCRIPTS(HistoryOfDictionaries);

TEST_P(HistoryOfDictionaries, SaysWhatBecameOfAValueAndOfTheRecordsThatHeldIt) {
  desk szefowa = sit_down("szefowa");
  const std::string dictionary = "crm.dictionary.category";
  const auto make = [&](const char* name) {
    return szefowa
        .ok({{"do", "dictionary_save"}, {"dictionary", dictionary}, {"names", {{"pl", name}}}})
        .at("value")
        .at("key")
        .get<std::string>();
  };
  const auto fairs = make("Targi"), shows = make("Wystawy");
  form_desk form = contact_with_wanda(szefowa);
  form.set("category", fairs);
  end(form);
  szefowa.ok(
      {{"do", "dictionary_merge"}, {"dictionary", dictionary}, {"key", fairs}, {"into", shows}});
  const json moved = of_field(history_of(form, szefowa), "category")[0];
  EXPECT_EQ(moved.at("before"), "Targi") << "by its name, although it is gone";
  EXPECT_EQ(moved.at("after"), "Wystawy");
  EXPECT_EQ(moved.at("reason"), "Values of a dictionary were merged");
  EXPECT_EQ(moved.at("station"), "BIURO-1");
  const json kept =
      szefowa.ok({{"do", "history"}, {"dictionary", dictionary}, {"key", fairs}}).at("rows");
  EXPECT_EQ(of_field(kept, "merged")[0].at("after"), "Wystawy");
  EXPECT_EQ(of_field(kept, "created").size(), 1);
  const json all = szefowa.ok({{"do", "history"}, {"dictionary", dictionary}}).at("rows");
  EXPECT_GT(all.size(), kept.size());
  EXPECT_EQ(all.back().at("of"), "Targi");
  EXPECT_EQ(all.back().at("who"), "Ewa Dyrektorska");
}

}  // namespace story
