// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "plugin/activity/activity_list.hpp"
#include "plugin/draft/draft_content.hpp"
#include "plugin/draft/draft_offers.hpp"
#include "plugin/history/history_table.hpp"
#include "plugin/meeting/meeting_form.hpp"
#include "plugin/saving/save_table.hpp"
#include "tests/golden/golden_desk.hpp"

// What the contact form and the note in the list write and read.

namespace golden {

using namespace std::chrono_literals;

namespace {

const erp::record_key one{"1"};

// As activity_columns_table reads it.
recorded_row stored_activity(const std::string& state, const std::string& note = "note") {
  constexpr auto null = std::nullopt;
  return {"1",  "uid", "1",  state, "1",  "1",       "60000", "120000", "Europe/Warsaw",
          "0",  "1",   "1",  "2",   "3",  "subject", note,    null,     "0",
          null, null,  "1",  "1",   "1",  "1",       "1",     null,     null,
          null, null,  null, null,  null, null};
}

recorded_server& server_with_an_activity() {
  auto& server = server_in_order();
  server.answer("SELECT id, uid, kind", {stored_activity("1")});
  server.answer("SELECT employee FROM crm_activity_employee", {{"2"}});
  server.answer("FROM crm_activity WHERE uid", {});
  server.answer("UPDATE crm_draft SET activity", {}, 0);
  return server;
}

std::string content_of_a_draft() {
  crm::draft_content content;
  content.about = "Firma";
  content.values.record.contractor = one;
  content.values.record.employee = one;
  content.values.record.zone = "Europe/Warsaw";
  return crm::write_content(content);
}

}  // namespace

TEST(RecordedForms, ANewContactWithPersonsAndItsFollowUp) {
  server_with_an_activity();
  golden_desk desk;
  record("The contact form: new, with persons and follow-up", [&] {
    const auto form = desk.open_form({std::nullopt, {{"contractor", one}}});
    for (const auto* field : {"contractor", "contact_persons", "employee", "category"})
      for (const auto* typed : {"", "an na"}) desk.choices(*form, field, typed);
    desk.set(*form, "contact_persons", std::vector{one});
    desk.set(*form, "note", std::string("what was said"));
    desk.set(*form, "follow_up", true);
    desk.host().pass(10s);
    desk.save(*form);
  });
}

TEST(RecordedForms, AMeetingWithParticipantsAndCosts) {
  auto& server = server_with_an_activity();
  server.answer("FROM erp_currency", {{"PLN", "zloty"}});
  server.answer("FROM erp_employee e", {{"1"}, {"2"}});
  golden_desk desk;
  record("The meeting form: new, with participants and costs", [&] {
    const auto form =
        desk.open_form({std::nullopt, {{"contractor", one}}}, crm::meeting_form(desk.place()));
    desk.set(*form, "contact_persons", std::vector{one});
    desk.set(*form, "employees", std::vector{erp::record_key{"2"}});
    desk.set(*form, "venue", std::string("where"));
    desk.set(*form, "expected_cost", erp::money{10'000, "PLN"});
    desk.save(*form);
  });
}

TEST(RecordedForms, AStoredContactChanged) {
  auto& server = server_with_an_activity();
  golden_desk desk;
  record("The contact form: a stored one changed", [&] {
    const auto form = desk.open_form({one, {}});
    desk.set(*form, "contact_persons", std::vector<erp::record_key>{});
    desk.set(*form, "contact_persons", std::vector{one, erp::record_key{"2"}});
    server.answer("FROM erp_contact_person p", {{"1"}, {"2"}});
    desk.set(*form, "contact_persons", std::vector{one, erp::record_key{"2"}});
    desk.set(*form, "note", std::string("changed"));
    desk.set(*form, "follow_up", true);
    desk.run(*form, "timer_toggle");
    desk.host().pass(10s);
    desk.save(*form);
  });
}

TEST(RecordedForms, AnEndedContactReopened) {
  auto& server = server_with_an_activity();
  server.answer("SELECT id, uid, kind", {stored_activity("2")});
  golden_desk desk;
  record("The contact form: reopened", [&] {
    const auto form = desk.open_form({one, {}});
    EXPECT_TRUE(desk.run(*form, "reopen").asks);
    desk.answer(*form, "reopen", "reopen", "she called again");
  });
}

TEST(RecordedForms, AContactDeletedAndPutBack) {
  auto& server = server_with_an_activity();
  server.answer("SELECT a.id FROM crm_activity a WHERE", {});
  golden_desk desk;
  record("The contact form: deleted and put back, between deleted ones", [&] {
    const auto form = desk.open_form({one, {}});
    EXPECT_TRUE(desk.run(*form, "delete").asks);
    EXPECT_TRUE(desk.answer(*form, "delete", "delete").closed);
    desk.host().windows_.offers_.at("crm.deleted").chosen("undo");
    desk.host().jobs_.pump();
    EXPECT_EQ(desk.host().windows_.offers_.count("crm.deleted.refused"), 0u);
  });
}

TEST(RecordedForms, AnAddendumToAnEndedContact) {
  auto& server = server_with_an_activity();
  server.answer("SELECT id, uid, kind", {stored_activity("2")});
  golden_desk desk;
  record("The contact form: an addendum", [&] {
    const auto form = desk.open_form({one, {}});
    EXPECT_TRUE(desk.run(*form, "add_addendum").asks);
    desk.answer(*form, "add_addendum", "add", "paid today");
  });
}

TEST(RecordedForms, TheHistoryOfAContactNarrowed) {
  auto& server = server_with_an_activity();
  server.answer("FROM crm_history h WHERE", {});
  golden_desk desk;
  record("The contact form: its history", [&] {
    const auto form = desk.open_form({one, {}});
    const auto history = form->history();
    ASSERT_TRUE(history);
    const auto ask = [&](const erp::history_request& wanted) {
      const auto handle = history->page(
          wanted, [](const auto& page) { EXPECT_TRUE(page.ok()) << page.failure().message.id; });
      desk.host().jobs_.pump();
    };
    ask({});
    erp::history_request narrowed;
    narrowed.who = "1";
    narrowed.from = narrowed.to = std::chrono::year(2026) / 3 / 2;
    narrowed.after = "7";
    ask(narrowed);
    const auto people = history->people([](const auto& all) { EXPECT_TRUE(all.ok()); });
    desk.host().jobs_.pump();
  });
}

TEST(RecordedForms, DraftsOfferedOpenedAndDiscarded) {
  auto& server = server_with_an_activity();
  const auto content = content_of_a_draft();
  server.answer("FROM crm_draft", {{"first", "crm.form.contact", std::nullopt, content, "1"},
                                   {"second", "crm.form.contact", std::nullopt, content, "1"}});
  golden_desk desk;
  record("Drafts", [&] {
    crm::draft_offers offers(desk.place());
    desk.host().jobs_.pump();
    const auto shown = desk.host().windows_.offers_;
    ASSERT_EQ(shown.size(), 3u);
    shown.begin()->second.chosen("discard");
    desk.host().jobs_.pump();
    const auto form = desk.open_form({std::nullopt, {{"draft", std::string("first")}}});
    EXPECT_TRUE(form->state().dirty);
  });
}

TEST(RecordedForms, ANoteChangedInTheList) {
  auto& server = server_with_an_activity();
  server.answer("id FROM crm_history", {});
  golden_desk desk;
  const auto list = crm::activity_list(desk.place());
  record("A note changed in the list", [&] {
    const auto open = desk.open(list);
    for (const std::int64_t version : {1, 0}) {  // 0: changed since, but not this note
      std::optional<erp::result<erp::row>> answer;
      const auto handle = open->edit_cell(one, version, "note", std::string("changed"),
                                          [&](auto row) { answer = std::move(row); });
      desk.host().jobs_.pump();
      ASSERT_TRUE(answer);
      EXPECT_TRUE(answer->ok()) << answer->failure().field << answer->failure().message.id;
    }
  });
}

TEST(RecordedForms, KeysOfSaves) {
  server_with_an_activity();
  record("Keys of saves: in doubt, and too old", [] {
    db::session session(db::parse_connection(recorded_connection()));
    crm::save_table saves(session);
    EXPECT_FALSE(saves.settle("key", erp::instant(1ms)));
    EXPECT_TRUE(saves.was_applied("key"));
    saves.forget_before(erp::instant(1ms));
  });
}

TEST(RecordedForms, HistoryRead) {
  server_with_an_activity();
  record("History", [] {
    db::session session(db::parse_connection(recorded_connection()));
    const crm::key_types keys;
    EXPECT_EQ(crm::history_table(session, keys).read(1).size(), 1u);
  });
}

}  // namespace golden
