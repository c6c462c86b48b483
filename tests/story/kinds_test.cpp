// SPDX-License-Identifier: Apache-2.0
// "Na zakładce Wszystkie działania": contacts, meetings and tasks in one list, each in its own
// form.
#include "tests/story/story.hpp"

namespace story {

class Kinds : public lived_everywhere {
 protected:
  form_desk task_called(desk& at, const std::string& subject) {
    at.opened_by("crm.command.my_activities");
    form_desk form(at, at.opened_by("crm.command.new_task"));
    form.set("subject", subject);
    return form;
  }
  static std::string keep(form_desk form) {
    const std::string key = form.save();
    form.close();
    return key;
  }
};

TEST_P(Kinds, ATaskNeedsASubjectAndIsAlwaysInTheSchedule) {
  desk nowak = sit_down("nowak");
  form_desk form = task_called(nowak, "");
  form.save_refused("required");
  EXPECT_FALSE(form.error_at("subject").empty());
  EXPECT_TRUE(form.error_at("contractor").empty());
  EXPECT_TRUE(form.field("in_schedule").at("value").get<bool>());
  EXPECT_FALSE(form.enabled("in_schedule"));
  EXPECT_NE(form.field("in_schedule").value("note", "").find("always"), std::string::npos);
  form.set("subject", "Zamówić próbki mąki");
  const std::string key = form.save();
  EXPECT_EQ(company_.single_value("SELECT kind FROM crm_activity WHERE id = " + key), "3");
  EXPECT_EQ(company_.single_value("SELECT in_schedule FROM crm_activity WHERE id = " + key), "1");
}

TEST_P(Kinds, ATaskTakesPersonsOnceItHasAContractor) {
  desk nowak = sit_down("nowak");
  form_desk form = task_called(nowak, "Oddzwonić");
  EXPECT_FALSE(form.enabled("contact_persons"));
  form.set("contractor", kasztan);
  form.set("contact_persons", json::array({bogdan}));
  EXPECT_FALSE(form.save().empty());
}

TEST_P(Kinds, TheNextTaskIsATask) {
  desk nowak = sit_down("nowak");
  form_desk form = task_called(nowak, "Sprawdzić zapas");
  form.set("follow_up", true);
  form.set("follow_up_amount", 2);
  form.set("follow_up_unit", form.key_of("follow_up_unit", "day"));
  const std::string key = form.save();
  EXPECT_EQ(company_.single_value("SELECT kind FROM crm_activity WHERE follow_up_of = " + key),
            "3");
  const json opened = form.run("open_follow_up");
  ASSERT_TRUE(opened.contains("opened")) << opened.dump();
  EXPECT_EQ(opened["opened"].at("id"), "crm.form.task");
}

TEST_P(Kinds, EachTabShowsItsOwnKindAndAllActivitiesShowsAll) {
  desk nowak = sit_down("nowak");
  const std::string contact = keep(contact_with_wanda(nowak));
  const std::string meeting = keep(meeting_with_wanda(nowak));
  form_desk form = nowak.new_one_with(kasztan, "crm.command.new_task");
  form.set("subject", "Przygotować ofertę");
  const std::string task = keep(form);

  nowak.select({kasztan});
  const auto list = nowak.opened_by("crm.command.actions");
  const auto shown = [&](const std::string& tab) {
    json request{{"filter", "all"}};
    request["tab"] = tab;
    return nowak.rows(list, request);
  };
  const json all = shown("all");
  ASSERT_EQ(all.size(), 3u);
  EXPECT_EQ(row_of(all, contact).at("form"), "crm.form.contact");
  EXPECT_EQ(row_of(all, meeting).at("form"), "crm.form.meeting");
  EXPECT_EQ(row_of(all, task).at("form"), "crm.form.task");
  EXPECT_EQ(row_of(all, meeting).at("kind"), "meeting");
  for (const auto& [tab, key] :
       {std::pair("contacts", contact), {"meetings", meeting}, {"tasks", task}}) {
    const json rows = shown(tab);
    ASSERT_EQ(rows.size(), 1u) << tab;
    EXPECT_EQ(rows[0].at("key"), key) << tab;
  }
}

TEST_P(Kinds, OpenOpensTheFormOfTheRowsOwnKind) {
  desk nowak = sit_down("nowak");
  const std::string meeting = keep(meeting_with_wanda(nowak));
  const std::string task = keep(task_called(nowak, "Zadanie"));
  const auto list = nowak.opened_by("crm.command.my_activities");
  nowak.rows(list, {{"filter", "all"}});
  for (const auto& [key, form] :
       {std::pair(meeting, "crm.form.meeting"), std::pair(task, "crm.form.task")}) {
    nowak.ok({{"do", "select"}, {"handle", list}, {"keys", json::array({key})}});
    const json answer = nowak.ok({{"do", "run"}, {"command", "crm.command.open"}});
    ASSERT_TRUE(answer.contains("opened")) << answer.dump();
    EXPECT_EQ(answer["opened"].at("id"), form);
  }
}

TEST_P(Kinds, WhatIsLateIsOverdueWhateverItIs) {
  desk nowak = sit_down("nowak");
  std::vector<std::string> late;
  for (auto make : {+[](desk& at) { return contact_with_wanda(at); },
                    +[](desk& at) { return meeting_with_wanda(at); }})
    late.push_back([&] {
      form_desk form = make(nowak);
      form.set("starts_at", "2026-02-20T10:00:00+01:00");
      return keep(form);
    }());
  form_desk task = task_called(nowak, "Spóźnione");
  task.set("starts_at", "2026-02-20T10:00:00+01:00");
  late.push_back(keep(task));
  const json rows =
      nowak.rows(nowak.opened_by("crm.command.my_activities"), {{"filter", "overdue"}});
  ASSERT_EQ(rows.size(), 3u);
  for (const auto& key : late) EXPECT_EQ(row_of(rows, key).at("mark"), "overdue");
}

TEST_P(Kinds, ANoteIsEditedInTheListWhateverItIs) {
  desk nowak = sit_down("nowak");
  const std::string meeting = keep(meeting_with_wanda(nowak));
  const std::string task = keep(task_called(nowak, "Z notatką"));
  const auto list = nowak.opened_by("crm.command.my_activities");
  nowak.rows(list, {{"filter", "all"}});
  for (const auto& key : {meeting, task}) {
    nowak.ok({{"do", "edit_cell"},
              {"handle", list},
              {"key", key},
              {"column", "note"},
              {"value", "z listy"}});
    EXPECT_EQ(company_.single_value("SELECT note FROM crm_activity WHERE id = " + key), "z listy");
  }
}

TEST_P(Kinds, AMeetingIsFoundByItsVenue) {
  desk nowak = sit_down("nowak");
  form_desk form = meeting_with_wanda(nowak);
  form.set("venue", "Hotel Żubrówka\nsala Świetlista");
  const std::string key = keep(form);
  keep(meeting_with_wanda(nowak));
  const auto list = nowak.opened_by("crm.command.my_activities");
  const json rows = nowak.rows(list, {{"filter", "all"}, {"search", "zubrowka swietl"}});
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].at("key"), key);
}

TEST_P(Kinds, TheThreeNewOnesAreEnabledTogether) {
  desk nowak = sit_down("nowak");
  for (const auto& selected :
       std::vector<std::vector<std::string>>{{}, {kasztan}, {kasztan, swietlik}}) {
    nowak.select(selected);
    const bool contact = nowak.command("crm.command.new_contact").at("enabled").get<bool>();
    EXPECT_EQ(contact, selected.size() == 1);
    for (const auto* command : {"crm.command.new_meeting", "crm.command.new_task"})
      EXPECT_EQ(nowak.command(command).at("enabled").get<bool>(), contact) << command;
  }
  desk magazyn = sit_down("magazyn");
  for (const auto* command : {"crm.command.new_meeting", "crm.command.new_task"})
    EXPECT_FALSE(magazyn.command(command).at("enabled").get<bool>()) << command;
}

LIVED_EVERYWHERE(Kinds);

}  // namespace story
