// SPDX-License-Identifier: Apache-2.0
// The host's one schedule by lines: what several modules add to it, and what none of them breaks.
#include <gtest/gtest.h>

#include "tests/module/headless_session.hpp"
#include "tests/support/desk.hpp"

namespace module_tests {

namespace {

const json open{{"do", "open_schedule"}};
const json week{{"do", "schedule"}, {"from", "2026-03-02"}, {"to", "2026-03-08"}};

json move_of(const json& entry, const std::string& day) {
  return {{"do", "schedule_move"},  {"schedule", entry.at("schedule")},
          {"key", entry.at("key")}, {"version", entry.at("version")},
          {"start", day},           {"end", day}};
}

bool tells_of_a_change(const json& answer) {
  for (const auto& event : answer.value("events", json::array()))
    if (event.at("event") == "schedule_changed") return true;
  return false;
}

}  // namespace

TEST(ScheduleAtHeadless, IsRefusedWhereNoModuleAddsToIt) {
  headless_session host({module_path("leaks_a_subscription")});
  host.refused(open, "unsupported");
  host.refused(week, "not_found");
}

TEST(ScheduleAtHeadless, IsOneHoweverOftenItIsOpened) {
  headless_session host({module_path("example-notebook")});
  const json first = host.ok(open);
  EXPECT_EQ(first.at("parts")[0].at("id"), "example.schedule.notes");
  EXPECT_EQ(first.at("parts")[0].at("module"), "example.notebook");
  EXPECT_EQ(first.at("parts")[0].at("creations")[0].at("form"), "example.form.note");
  json about = open;
  about["context"] = {{"employee", 2}};
  const json again = host.ok(about);
  EXPECT_EQ(again.at("handle"), first.at("handle"));
  EXPECT_EQ(again.at("about").at("employee"), "2");
  host.refused(sign_in("nowak"), "conflict");
  host.ok({{"do", "close"}, {"handle", first.at("handle")}});
  host.refused(week, "not_found");
  host.ok(sign_in("nowak"));
}

TEST(ScheduleAtHeadless, ShowsEntriesWithTheirDaysLegendAndWhatMayNotBeMoved) {
  headless_session host({module_path("example-notebook")});
  host.ok(open);
  const json page = host.ok(week);
  ASSERT_EQ(page.at("entries").size(), 2u);
  const json& plants = page["entries"][0];
  EXPECT_EQ(plants.at("title"), "Water the plants");
  EXPECT_EQ(plants.at("start"), "2026-03-03");
  EXPECT_EQ(plants.at("end"), "2026-03-03");
  EXPECT_EQ(plants.at("all_day"), true);
  EXPECT_EQ(plants.at("form"), "example.form.note");
  EXPECT_EQ(plants.at("colours").at("state"), "open");
  EXPECT_FALSE(plants.contains("why_not"));
  EXPECT_EQ(page["entries"][1].at("why_not"), "The note is done");
  EXPECT_EQ(page.at("legend")[0].at("caption"), "Open");
  EXPECT_EQ(page.at("more"), false);
  json other = week;
  other["from"] = "2026-03-04";
  EXPECT_TRUE(host.ok(other).at("entries").empty());
  other["limit"] = 0;
  host.refused(other, "invalid");
  other["limit"] = 10;
  other["to"] = "tomorrow";
  host.refused(other, "invalid");
}

TEST(ScheduleAtHeadless, MovesAnEntryTellsOfItAndTakesItBack) {
  headless_session host({module_path("example-notebook")});
  host.ok(open);
  const json entry = host.ok(week).at("entries")[0];
  const json moved = host.ok(move_of(entry, "2026-03-06"));
  EXPECT_EQ(moved.at("can_undo"), true);
  EXPECT_TRUE(tells_of_a_change(moved)) << moved.dump();
  host.refused(move_of(entry, "2026-03-07"), "conflict");
  EXPECT_EQ(host.ok(week).at("entries")[1].at("start"), "2026-03-06");
  EXPECT_EQ(host.ok({{"do", "schedule_undo"}}).at("can_undo"), false);
  EXPECT_EQ(host.ok(week).at("entries")[0].at("start"), "2026-03-03");
  host.refused({{"do", "schedule_undo"}}, "not_found");
  host.refused(move_of(host.ok(week).at("entries")[1], "2026-03-06"), "sealed");
  json unknown = move_of(entry, "2026-03-06");
  unknown["schedule"] = "nobody.s";
  host.refused(unknown, "not_found");
}

TEST(ScheduleAtHeadless, HidesNobodyBehindAModuleThatThrows) {
  headless_session host({module_path("throws_in_callbacks"), module_path("example-notebook")});
  const json opened = host.ok(open);
  ASSERT_EQ(opened.at("parts").size(), 3u);
  EXPECT_EQ(opened["parts"][1].at("error").at("code"), "internal");
  const json page = host.ok(week);
  EXPECT_EQ(page.at("entries").size(), 2u);
  ASSERT_EQ(page.at("failed").size(), 2u);
  EXPECT_EQ(page["failed"][0].at("schedule"), "broken.schedule");
  EXPECT_EQ(page["failed"][0].at("module"), "broken.throws_in_callbacks");
  EXPECT_EQ(page["failed"][0].at("error").at("code"), "internal");
  EXPECT_TRUE(host.ok({{"do", "schedule_employees"}}).at("choices").empty());
  json move = move_of(page["entries"][0], "2026-03-06");
  host.ok(move);
  move["schedule"] = "broken.schedule";
  host.refused(move, "internal");
  move["schedule"] = "broken.schedule.unopened";
  host.refused(move, "not_found");
  move.erase("schedule");
  host.refused(move, "required");
  EXPECT_EQ(host.ok({{"do", "schedule_undo"}}).at("can_undo"), false);
}

TEST(ScheduleAtHeadless, ShowsEntriesOfSeveralModulesSideBySide) {
  headless_session host({crm_module(), module_path("example-notebook")});
  const json form = host.ok(
      {{"do", "open_form"}, {"form", "crm.form.contact"}, {"context", {{"contractor", 1}}}});
  const auto set = [&](const char* field, const json& value) {
    host.ok({{"do", "set"}, {"handle", form.at("handle")}, {"field", field}, {"value", value}});
  };
  set("contact_persons", json::array({11}));
  set("starts_at", "2026-03-03T10:00");
  const json saved =
      host.ok({{"do", "run"}, {"handle", form.at("handle")}, {"command", "save_and_close"}});
  host.ok(open);
  const json page = host.ok(week);
  ASSERT_EQ(page.at("entries").size(), 3u) << page.dump();
  EXPECT_EQ(page["entries"][0].at("module"), "example.notebook");
  const json& contact = page["entries"][2];
  EXPECT_EQ(contact.at("module"), "crm.activities");
  EXPECT_EQ(contact.at("schedule"), "crm.schedule");
  EXPECT_EQ(contact.at("key"), saved.at("saved").at("key"));
  EXPECT_EQ(contact.at("start"), "2026-03-03T10:00:00+01:00");
  json move = move_of(contact, "");
  move["start"] = "2026-03-04T10:00:00+01:00";
  move["end"] = "2026-03-04T11:30";
  host.ok(move);
  host.ok(move_of(page["entries"][0], "2026-03-05"));
  // Each takes back its own, the last one first.
  EXPECT_EQ(host.ok({{"do", "schedule_undo"}}).at("can_undo"), true);
  EXPECT_EQ(host.ok(week).at("entries")[2].at("start"), "2026-03-04T10:00:00+01:00");
  EXPECT_EQ(host.ok({{"do", "schedule_undo"}}).at("can_undo"), false);
  EXPECT_EQ(host.ok(week).at("entries")[2].at("start"), "2026-03-03T10:00:00+01:00");
}

TEST(ScheduleAtHeadless, OpensAFormInASlot) {
  headless_session host({crm_module()});
  const auto opened_in = [&](json about) {
    about["employee"] = 2;
    return host.ok({{"do", "open_form"}, {"form", "crm.form.meeting"}, {"context", about}});
  };
  const auto value = [](const json& form, const std::string& id) {
    for (const auto& field : form.at("fields"))
      if (field.at("id") == id) return field.at("value");
    return json();
  };
  for (const char* from : {"2026-03-05T10:00", "2026-03-05T10:00:00+01:00"}) {
    const json timed = opened_in({{"starts_at", from}, {"ends_at", "2026-03-05T11:30"}});
    EXPECT_EQ(value(timed, "starts_at"), "2026-03-05T10:00:00+01:00");
    EXPECT_EQ(value(timed, "ends_at"), "2026-03-05T11:30:00+01:00");
    EXPECT_EQ(value(timed, "employee"), "2");
  }
  const json whole = opened_in(
      {{"starts_at", "2026-03-05T00:00"}, {"ends_at", "2026-03-07T00:00"}, {"all_day", true}});
  EXPECT_EQ(value(whole, "all_day"), true);
  EXPECT_EQ(value(whole, "ends_at"), "2026-03-06T00:00:00+01:00");
}

}  // namespace module_tests
