// SPDX-License-Identifier: Apache-2.0
// "Dodaj do terminarza pracownika – po zaznaczeniu parametru, obiekt będzie widoczny również z
// poziomu terminarza powiązanego z kontaktem pracownika."
#include "tests/story/story.hpp"

namespace story {

class Schedule : public lived_everywhere {
 protected:
  static json week_of(desk& at, const json& employees = nullptr,
                      const std::string& from = "2026-03-09",
                      const std::string& to = "2026-03-15") {
    json asked{{"do", "schedule"}, {"from", from}, {"to", to}};
    if (!employees.is_null()) asked["employees"] = employees;
    return at.ok(asked).at("entries");
  }
  static void open(desk& at) {
    EXPECT_EQ(at.ok({{"do", "run"}, {"command", "crm.command.schedule"}}).at("opened").at("kind"),
              "schedule");
  }
  static std::string contact(desk& at, const std::string& start, const std::string& end,
                             bool in_schedule = true) {
    form_desk form = contact_with_wanda(at);
    form.set("starts_at", start);
    form.set("ends_at", end);
    form.set("in_schedule", in_schedule);
    const std::string key = form.save();
    form.close();
    return key;
  }
  static json moving(const json& entry, const std::string& start, const std::string& end) {
    return {{"do", "schedule_move"},
            {"key", entry.at("key")},
            {"version", entry.at("version")},
            {"start", start},
            {"end", end}};
  }
};

TEST_P(Schedule, ShowsWhatWasAddedToItAndNothingElse) {
  desk nowak = sit_down("nowak");
  const auto seen = contact(nowak, "2026-03-10T10:00", "2026-03-10T11:00");
  contact(nowak, "2026-03-10T12:00", "2026-03-10T13:00", false);
  EXPECT_EQ(nowak.command("crm.command.schedule").at("places")[1].at("menu"),
            json::array({"Main", "CRM"}));
  open(nowak);
  const json entries = week_of(nowak);
  ASSERT_EQ(entries.size(), 1u);
  EXPECT_EQ(entries[0].at("key"), seen);
  EXPECT_EQ(entries[0].at("title"), "Piekarnia Pod Kasztanem");
  EXPECT_EQ(entries[0].at("detail"), "Wanda Żurek");
  EXPECT_EQ(entries[0].at("start"), "2026-03-10T10:00:00+01:00");
  EXPECT_EQ(entries[0].at("form"), "crm.form.contact");
}

TEST_P(Schedule, IsThatOfTheEmployeeOfTheContactOpenedBesideThatField) {
  desk nowak = sit_down("nowak");
  form_desk form = contact_with_wanda(nowak);
  form.set("starts_at", "2026-03-10T10:00");
  form.set("employee", form.key_of("employee", "Kowalski"));
  const std::string key = form.save();
  EXPECT_EQ(form.run("open_schedule").at("opened").at("kind"), "schedule");
  const json of_jan = week_of(nowak);  // about whom it was opened
  ASSERT_EQ(of_jan.size(), 1u);
  EXPECT_EQ(of_jan[0].at("key"), key);
  EXPECT_EQ(of_jan[0].at("employees"), json::array({"2"}));
  EXPECT_TRUE(week_of(nowak, json::array({1})).empty());
  EXPECT_EQ(
      nowak.ok({{"do", "schedule_employees"}, {"search", "kowal"}}).at("choices")[0].at("key"),
      "2");
}

TEST_P(Schedule, OfAMeetingIsThatOfEverybodyWhoTakesPart) {
  desk nowak = sit_down("nowak");
  nowak.select({kasztan});
  form_desk form(nowak, nowak.opened_by("crm.command.new_meeting"));
  form.set("contact_persons", json::array({wanda}));
  form.set("employees", json::array({2}));
  form.set("starts_at", "2026-03-11T10:00");
  form.set("ends_at", "2026-03-11T12:00");
  form.set("venue", "Łódź, ul. Piotrkowska 1");
  const std::string key = form.save();
  open(nowak);
  const json entries = week_of(nowak, json::array({1, 2, 3}));
  ASSERT_EQ(entries.size(), 1u);
  EXPECT_EQ(entries[0].at("employees"), json::array({"1", "2"}));
  EXPECT_EQ(entries[0].at("detail"), "Wanda Żurek · Łódź, ul. Piotrkowska 1");
  desk kowalski = sit_down("kowalski");
  open(kowalski);
  EXPECT_EQ(week_of(kowalski).at(0).at("key"), key);
}

TEST_P(Schedule, MovesAContactAcrossAClockChangeAndTakesItBack) {
  desk nowak = sit_down("nowak");
  const auto key = contact(nowak, "2026-03-27T10:00", "2026-03-27T11:00");
  open(nowak);
  const json before = week_of(nowak, nullptr, "2026-03-23", "2026-04-05").at(0);
  // On Sunday the clocks go forward: ten o'clock stays ten o'clock.
  const json moved = nowak.ok(moving(before, "2026-03-30T10:00", "2026-03-30T11:00"));
  EXPECT_EQ(moved.at("can_undo"), true);
  form_desk form = nowak.open_contact(key);
  EXPECT_EQ(form.field("starts_at").at("value"), "2026-03-30T10:00:00+02:00");
  EXPECT_EQ(form.field("ends_at").at("value"), "2026-03-30T11:00:00+02:00");
  form.close();
  EXPECT_EQ(company_.single_value("SELECT count(*) FROM crm_history WHERE activity = " + key +
                                  " AND field IN ('starts_at', 'ends_at')"),
            "2");
  nowak.ok({{"do", "schedule_undo"}});
  EXPECT_EQ(week_of(nowak, nullptr, "2026-03-23", "2026-04-05").at(0).at("start"),
            "2026-03-27T10:00:00+01:00");
}

TEST_P(Schedule, WarnsOfAnOverlapAndNeverBlocksIt) {
  desk nowak = sit_down("nowak", "pl");
  contact(nowak, "2026-03-10T10:00", "2026-03-10T11:00");
  contact(nowak, "2026-03-12T10:00", "2026-03-12T11:00");
  open(nowak);
  const json moved = nowak.ok(moving(week_of(nowak).at(1), "2026-03-10T10:30", "2026-03-10T11:30"));
  EXPECT_EQ(moved.at("notice"), "W tym samym czasie: Piekarnia Pod Kasztanem.");
  for (const auto& entry : week_of(nowak)) EXPECT_EQ(entry.at("clash"), true);
}

// A fair takes the whole day; what has ended takes nobody's time any more.
TEST_P(Schedule, SaysTheSameOfWhatClashesAsTheForm) {
  desk nowak = sit_down("nowak");
  nowak.select({kasztan});
  form_desk fair(nowak, nowak.opened_by("crm.command.new_meeting"));
  fair.set("contact_persons", json::array({wanda}));
  fair.set("all_day", true);
  fair.set("starts_at", "2026-03-10");
  fair.save();
  form_desk call = contact_with_wanda(nowak);
  call.set("starts_at", "2026-03-10T10:00");
  nowak.advance(1);
  EXPECT_EQ(call.field("starts_at").value("warnings", json()),
            json::array({"overlaps: Meeting with Piekarnia Pod Kasztanem 10 Mar 2026"}));
  call.save();
  open(nowak);
  for (const auto& entry : week_of(nowak)) EXPECT_EQ(entry.at("clash"), true);
  fair.set("ended", true);
  fair.save();
  call.set("ends_at", "2026-03-10T12:00");
  nowak.advance(1);
  EXPECT_EQ(call.field("starts_at").value("warnings", json::array()), json::array());
  for (const auto& entry : week_of(nowak)) EXPECT_EQ(entry.value("clash", false), false);
}

TEST_P(Schedule, MovesNothingThatIsEndedAndNothingBackwards) {
  desk nowak = sit_down("nowak");
  contact(nowak, "2026-03-10T10:00", "2026-03-10T11:00");
  form_desk form = contact_with_wanda(nowak);
  form.set("starts_at", "2026-03-11T10:00");
  form.set("ended", true);
  form.save();
  open(nowak);
  const json entries = week_of(nowak);
  nowak.refused(moving(entries.at(0), "2026-03-10T10:00", "2026-03-10T09:00"), "invalid");
  nowak.refused(moving(entries.at(0), "2026-03-10T10:00", "2056-03-10T09:00"), "invalid");
  EXPECT_EQ(entries.at(1).at("mark"), "ended");
  EXPECT_EQ(entries.at(1).at("movable"), false);
  nowak.refused(moving(entries.at(1), "2026-03-12T10:00", "2026-03-12T11:00"), "sealed");
}

TEST_P(Schedule, OfTwoAtOnceTellsTheSecondAndKeepsTheFirstsWork) {
  desk nowak = sit_down("nowak");
  contact(nowak, "2026-03-10T10:00", "2026-03-10T11:00");
  open(nowak);
  const json seen = week_of(nowak).at(0);
  nowak.ok(moving(seen, "2026-03-11T10:00", "2026-03-11T11:00"));
  desk kowalski = sit_down("kowalski");
  open(kowalski);
  kowalski.refused(moving(seen, "2026-03-12T10:00", "2026-03-12T11:00"), "conflict");
  const json now = week_of(kowalski, json::array({1})).at(0);
  kowalski.ok(moving(now, "2026-03-13T10:00", "2026-03-13T11:00"));
  nowak.refused({{"do", "schedule_undo"}}, "conflict");
  EXPECT_EQ(week_of(nowak).at(0).at("start"), "2026-03-13T10:00:00+01:00");
}

TEST_P(Schedule, OffersToMakeAMeetingAContactOrATaskOfASlot) {
  desk nowak = sit_down("nowak");
  const json opened = nowak.ok({{"do", "open_schedule"}});
  ASSERT_EQ(opened.at("parts").size(), 1u);
  std::vector<std::string> forms;
  for (const auto& each : opened["parts"][0].at("creations")) forms.push_back(each.at("form"));
  EXPECT_EQ(forms,
            (std::vector<std::string>{"crm.form.meeting", "crm.form.contact", "crm.form.task"}));
}

LIVED_EVERYWHERE(Schedule);

}  // namespace story
