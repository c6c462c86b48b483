// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/save_kinds.hpp"

namespace faults {

using testing_support::form_desk;
using testing_support::json;

namespace {

// Of the bakery: see tests/support/story_company.sql.
constexpr auto kasztan = "1";
constexpr auto wanda = "11";
constexpr auto bogdan = "12";

constexpr int heartbeat_s = 5;          // at least one
constexpr int statements_of_draft = 2;  // it is updated, and added when it is not there

form_desk typed(desk& at) {
  form_desk form = at.new_contact_with(kasztan);
  form.set("contact_persons", json::array({wanda, bogdan}));
  form.set("subject", "Chałki");
  form.set("note", "Prosi o dostawę przed szóstą.");
  return form;
}

void nothing(desk&) {}

void one_contact(desk& at) {
  typed(at).save();
}

void one_ended(desk& at) {
  form_desk form = typed(at);
  form.set("ended", true);
  form.save();
}

constexpr auto first_key = "1";

form_desk opened(desk& at) {
  return at.open_contact(first_key);
}

void new_contact(desk& at) {
  form_desk form = typed(at);
  form.set("follow_up", true);
  at.advance(heartbeat_s);
  form.save();
}

void change(desk& at) {
  form_desk form = opened(at);
  form.set("note", "Jednak po szóstej.");
  form.set("contact_persons", json::array({bogdan}));
  at.advance(heartbeat_s);
  form.save();
}

void one_reminded(desk& at) {
  form_desk form = typed(at);
  form.set("starts_at", "2026-03-02T12:00:00+01:00");
  form.set("remind_before", "15");
  form.save();
}

void move_with_reminder(desk& at) {
  form_desk form = opened(at);
  form.set("starts_at", "2026-03-02T14:00:00+01:00");
  form.set("employee", "2");
  form.save();
}

void end_with_follow_up(desk& at) {
  form_desk form = opened(at);
  form.set("follow_up", true);
  form.set("ended", true);
  form.save();
}

void reopen(desk& at) {
  opened(at).run("reopen", {{"args", {{"reason", "pomyłka"}}}});
}

void note_in_place(desk& at) {
  at.select({kasztan});
  at.ok({{"do", "edit_cell"},
         {"handle", at.opened_by("crm.command.actions")},
         {"key", first_key},
         {"version", 1},
         {"column", "note"},
         {"value", "Z listy."}});
}

void draft(desk& at) {
  form_desk form = typed(at);
  at.advance(heartbeat_s);
  form.set("note", "Prosi o dostawę po szóstej.");
  at.advance(heartbeat_s);
}

void discard(desk& at) {
  form_desk form = typed(at);
  at.advance(heartbeat_s);
  form.close(true);
}

// Saves, and has the others go along as `choice` says, where that is asked.
void save(form_desk& form, const std::string& choice) {
  const json answer = form.run("save");
  if (answer.contains("asks")) form.answer(answer["asks"], choice);
}

// Three Mondays in a row, each following the one before.
void chain_of_three(desk& at) {
  form_desk first = typed(at);
  first.set("starts_at", "2026-03-09T10:00:00+01:00");
  first.set("follow_up", true);
  first.save();
  form_desk second(at, first.run("open_follow_up").at("opened").at("handle"));
  second.set("follow_up", true);
  second.save();
}

void move_chain(desk& at) {
  form_desk form = opened(at);
  form.set("starts_at", "2026-03-11T10:00:00+01:00");
  at.advance(heartbeat_s);
  save(form, "later_too");
}

void drag_chain(desk& at) {
  const json opened = at.ok({{"do", "run"}, {"command", "crm.command.schedule"}}).at("opened");
  const json week = at.ok({{"do", "schedule"}, {"from", "2026-03-09"}, {"to", "2026-03-15"}});
  const json& entry = week.at("entries").at(0);
  const json moved = at.ok({{"do", "schedule_move"},
                            {"key", entry.at("key")},
                            {"version", entry.at("version")},
                            {"start", "2026-03-11T10:00"},
                            {"end", "2026-03-11T10:30"}});
  at.ok({{"do", "answer"},
         {"handle", opened.at("handle")},
         {"ask", moved.at("asks").at("id")},
         {"choice", "later_too"}});
}

constexpr auto second_key = "2";

void four_mondays(desk& at) {
  form_desk form = at.new_one_with(kasztan, "crm.command.new_meeting");
  form.set("contact_persons", json::array({wanda}));
  form.set("subject", "Narada");
  form.set("starts_at", "2026-03-09T10:00:00+01:00");
  form.set("repeat", "weekly");
  form.set("repeat_end", "count");
  form.set("repeat_count", 4);
  form.save();
}

form_desk second_monday(desk& at) {
  form_desk form = at.open_stored("crm.form.meeting", second_key);
  form.set("subject", "Narada działu");
  form.set("starts_at", "2026-03-17T11:00:00+01:00");
  at.advance(heartbeat_s);
  return form;
}

void change_this(desk& at) {
  form_desk form = second_monday(at);
  save(form, "this");
}
void change_following(desk& at) {
  form_desk form = second_monday(at);
  save(form, "following");
}
void change_all(desk& at) {
  form_desk form = second_monday(at);
  save(form, "all");
}

void stop_repeating(desk& at) {
  form_desk form = at.open_stored("crm.form.meeting", second_key);
  form.set("repeat", "never");
  at.advance(heartbeat_s);
  save(form, "following");
}

constexpr auto categories = "crm.dictionary.category";
constexpr auto negotiations = "8";  // predefined, see db/schema/crm/0001_dictionary.sql

json in_categories(const char* what, json how) {
  how.update({{"do", what}, {"dictionary", categories}});
  return how;
}

std::string fair(desk& at) {
  const json all = at.ok(in_categories("dictionary", json::object()));
  for (const auto& value : all.at("values"))
    if (value.at("names").at("pl") == "Targi") return value.at("key");
  return {};
}

void three_of_a_category(desk& at) {
  at.ok(in_categories("dictionary_save", {{"names", {{"pl", "Targi"}}}}));
  for (const char* start :
       {"2026-03-03T12:00:00+01:00", "2026-03-04T12:00:00+01:00", "2026-03-05T12:00:00+01:00"}) {
    form_desk form = typed(at);
    form.set("starts_at", start);
    form.set("category", fair(at));
    form.save();
  }
}

void merge_categories(desk& at) {
  at.ok(in_categories("dictionary_merge", {{"key", fair(at)}, {"into", negotiations}}));
}

void default_category(desk& at) {
  at.ok(in_categories("dictionary_save", {{"key", fair(at)}, {"default", true}}));
}

}  // namespace

std::vector<save_kind> save_kinds() {
  return {{"NewContact", nothing, new_contact, statements_of_draft},
          {"Change", one_contact, change, statements_of_draft},
          {"ReminderMoved", one_reminded, move_with_reminder},
          {"EndWithFollowUp", one_contact, end_with_follow_up},
          {"Reopening", one_ended, reopen},
          {"NoteInPlace", one_contact, note_in_place},
          {"Draft", nothing, draft, statements_of_draft},
          {"DraftDiscarded", nothing, discard, statements_of_draft},
          {"ChainMoved", chain_of_three, move_chain, statements_of_draft, "later_too"},
          {"ChainDragged", chain_of_three, drag_chain},
          {"OneOfASeries", four_mondays, change_this, statements_of_draft, "this"},
          {"SeriesFromHereOn", four_mondays, change_following, statements_of_draft, "following"},
          {"WholeSeries", four_mondays, change_all, statements_of_draft, "all"},
          {"SeriesStopped", four_mondays, stop_repeating, statements_of_draft, "following"},
          {"DictionaryMerge", three_of_a_category, merge_categories},
          {"DictionaryDefault", three_of_a_category, default_category}};
}

}  // namespace faults
