// SPDX-License-Identifier: Apache-2.0
// Reminders: at their time, once, put off, moved along, kept through restarts and deaths.
#include "tests/story/story.hpp"

namespace story {

class Reminded : public lived_everywhere {
 protected:
  // Wanda at ten, an hour from now, with a reminder a quarter of an hour before.
  static std::string meeting_at_ten(desk& at, const std::string& day = "2026-03-02") {
    form_desk form = meeting_with_wanda(at);
    form.set("starts_at", day + "T10:00:00+01:00");
    form.set("ends_at", day + "T11:00:00+01:00");
    form.set("venue", "ul. Lipowa 5\ndrugie piętro");
    form.set("remind_before", "15");
    const std::string key = form.save();
    form.close();
    return key;
  }
  // What comes onto the screen while so much time goes by.
  static std::vector<json> told(desk& at, int seconds) {
    const json answer = at.ok({{"do", "clock"}, {"advance_s", seconds}});
    std::vector<json> notifications;
    for (const auto& event : answer.value("events", json::array()))
      if (event.at("event") == "notification") notifications.push_back(event);
    return notifications;
  }
  static json standing(desk& at) { return at.ok({{"do", "notifications"}}).at("notifications"); }
  static json choose(desk& at, const json& notification, const std::string& option) {
    return at.ok({{"do", "answer"}, {"ask", notification.at("id")}, {"choice", option}});
  }
};

TEST_P(Reminded, NowakIsToldAQuarterOfAnHourBeforeAndOpensTheMeeting) {
  desk nowak = sit_down("nowak", "pl");
  const std::string key = meeting_at_ten(nowak);
  EXPECT_TRUE(told(nowak, 45 * 60 - 1).empty());
  const auto notifications = told(nowak, 1);
  ASSERT_EQ(notifications.size(), 1u);
  EXPECT_EQ(notifications[0].at("title"), "Za 15 minut");
  EXPECT_EQ(notifications[0].at("message"),
            "Spotkanie: Piekarnia Pod Kasztanem, 10:00–11:00, ul. Lipowa 5");
  nowak.advance(13 * 60);
  EXPECT_EQ(standing(nowak).at(0).at("title"), "Za 2 minuty");
  nowak.advance(60);
  EXPECT_EQ(standing(nowak).at(0).at("title"), "Za 1 minutę");
  const json opened = choose(nowak, notifications[0], "open").at("opened");
  EXPECT_EQ(opened.at("id"), "crm.form.meeting");
  form_desk form(nowak, opened.at("handle"));
  EXPECT_EQ(form.state().at("key"), key);
  EXPECT_TRUE(standing(nowak).empty());
  EXPECT_TRUE(told(nowak, 3600).empty());
}

TEST_P(Reminded, TheFormSaysWhenItReminds) {
  desk nowak = sit_down("nowak");
  form_desk form = meeting_with_wanda(nowak);
  EXPECT_EQ(form.field("remind_before").at("value"), "none");
  EXPECT_EQ(form.choices("remind_before").size(), 10u);
  form.set("starts_at", "2026-03-02T10:00:00+01:00");
  form.set("remind_before", "30");
  EXPECT_EQ(form.field("remind_before").at("note"), "Reminds on 2 Mar 2026 09:30.");
  form.set("remind_before", "120");
  EXPECT_EQ(form.field("remind_before").at("note"), "Reminds as soon as it is saved.");
  form.set("starts_at", "2026-03-02T08:00:00+01:00");
  EXPECT_EQ(form.field("remind_before").at("note"), "It has begun: nobody is reminded.");
  nowak.refused(
      {{"do", "set"}, {"handle", form.handle()}, {"field", "remind_before"}, {"value", "7"}},
      "invalid");
  form.save();
  form.close();
  // What she chose is where her next one begins.
  EXPECT_EQ(meeting_with_wanda(nowak).field("remind_before").at("value"), "120");
}

TEST_P(Reminded, PutOffItComesBackThenAndOnlyToHer) {
  desk nowak = sit_down("nowak");
  desk kowalski = sit_down("kowalski");
  form_desk form = meeting_with_wanda(nowak);
  form.set("starts_at", "2026-03-02T10:00:00+01:00");
  form.set("employees", json::array({"2"}));
  form.set("remind_before", "15");
  form.save();
  const auto hers = told(nowak, 45 * 60);
  ASSERT_EQ(hers.size(), 1u);
  choose(nowak, hers[0], "snooze_5");
  EXPECT_TRUE(told(nowak, 5 * 60 - 1).empty());
  const auto again = told(nowak, 1);
  ASSERT_EQ(again.size(), 1u);
  EXPECT_EQ(again[0].at("title"), "In 10 minutes");
  choose(nowak, again[0], "before_5");
  EXPECT_EQ(told(nowak, 5 * 60).size(), 1u);

  const auto his = told(kowalski, 45 * 60);
  ASSERT_EQ(his.size(), 1u);
  choose(kowalski, his[0], "dismiss");
  EXPECT_TRUE(told(kowalski, 3600).empty());
}

TEST_P(Reminded, MovedWithItsMeetingAlsoIntoThePast) {
  desk nowak = sit_down("nowak");
  const std::string key = meeting_at_ten(nowak);
  const auto move_to = [&](const std::string& start, const std::string& end) {
    form_desk form = nowak.open_stored("crm.form.meeting", key);
    form.set("starts_at", start);
    form.set("ends_at", end);
    const json answer = form.run("save");
    std::size_t told = 0;
    for (const auto& event : answer.value("events", json::array()))
      told += event.at("event") == "notification" ? 1 : 0;
    form.close();
    return told + Reminded::told(nowak, 15).size();
  };
  EXPECT_EQ(move_to("2026-03-02T14:00:00+01:00", "2026-03-02T15:00:00+01:00"), 0u);
  EXPECT_TRUE(told(nowak, 3600).empty());
  // It is ten: moved to ten past, the quarter of an hour before has gone already.
  EXPECT_EQ(move_to("2026-03-02T10:10:00+01:00", "2026-03-02T11:00:00+01:00"), 1u);
  // Seen, and moved ahead: it is announced once more.
  EXPECT_EQ(move_to("2026-03-02T12:00:00+01:00", "2026-03-02T13:00:00+01:00"), 0u);
  EXPECT_TRUE(standing(nowak).empty());
  EXPECT_EQ(told(nowak, 2 * 3600).size(), 1u);
}

TEST_P(Reminded, OfTwoStationsOneShowsIt) {
  desk office = sit_down("nowak");
  desk home = sit_down("nowak");
  meeting_at_ten(office);
  const auto at_home = told(home, 45 * 60);
  ASSERT_EQ(at_home.size(), 1u);
  standing(home);
  EXPECT_TRUE(told(office, 45 * 60).empty());
  choose(home, at_home[0], "dismiss");
  EXPECT_TRUE(told(office, 3600).empty());
  EXPECT_TRUE(told(home, 3600).empty());
}

TEST_P(Reminded, WhatCameWhileNobodyWasThereIsShownAtTheNextStartOnce) {
  {
    desk nowak = sit_down("nowak");
    for (int each = 0; each < 5; ++each) meeting_at_ten(nowak);
    nowak.kill();
  }
  const auto start = [&] { return sit_down("nowak", "pl", "2026-03-03T09:00:00+01:00"); };
  {
    desk next_day = start();
    const auto shown = told(next_day, 1);
    ASSERT_EQ(shown.size(), 1u);
    EXPECT_EQ(shown[0].at("title"), "5 przypomnień");
    const std::string lines = shown[0].at("message");
    EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 4);
    EXPECT_NE(lines.find("02.03.2026 10:00–11:00 Piekarnia Pod Kasztanem"), std::string::npos);
    EXPECT_EQ(standing(next_day).size(), 1u);
    next_day.kill();
  }
  desk again = start();
  EXPECT_TRUE(told(again, 3600).empty());
}

TEST_P(Reminded, OverdueSinceYesterday) {
  {
    desk nowak = sit_down("nowak");
    meeting_at_ten(nowak);
  }
  desk next_day = sit_down("nowak", "en", "2026-03-03T09:00:00+01:00");
  const auto shown = told(next_day, 1);
  ASSERT_EQ(shown.size(), 1u);
  EXPECT_EQ(shown[0].at("title"), "Overdue since yesterday 11:00");
}

TEST_P(Reminded, OfWhatIsEndedNobodyIsReminded) {
  desk nowak = sit_down("nowak");
  const std::string key = meeting_at_ten(nowak);
  form_desk form = nowak.open_stored("crm.form.meeting", key);
  form.set("ended", true);
  form.save();
  EXPECT_EQ(company_.single_value("SELECT count(*) FROM crm_reminder"), "0");
  EXPECT_TRUE(told(nowak, 3600).empty());
}

TEST_P(Reminded, OneThatStandsGoesWhenItsMeetingIsEnded) {
  desk nowak = sit_down("nowak");
  const std::string key = meeting_at_ten(nowak);
  EXPECT_EQ(told(nowak, 45 * 60).size(), 1u);
  form_desk form = nowak.open_stored("crm.form.meeting", key);
  form.set("ended", true);
  form.save();
  EXPECT_TRUE(standing(nowak).empty());
}

LIVED_EVERYWHERE(Reminded);

}  // namespace story
