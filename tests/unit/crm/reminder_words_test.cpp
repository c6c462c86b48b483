// SPDX-License-Identifier: Apache-2.0
#include "plugin/reminder/reminder_words.hpp"

#include <gmock/gmock.h>

#include "host-sdk/kit/zone.hpp"
#include "tests/unit/crm/company_database.hpp"
#include "tests/unit/crm/warsaw_time.hpp"

// What a reminder says at each time, and until when it is put off.

namespace crm_test {

using namespace std::chrono_literals;
using std::chrono::minutes;
using testing::ElementsAre;

namespace {

erp::instant at(int day, minutes time) {
  return erp::kit::to_instant_moving(
      std::chrono::local_days(std::chrono::year(2026) / 3 / day) + time, warsaw);
}

crm::due_reminder meeting(erp::instant starts_at, erp::instant ends_at) {
  crm::due_reminder due;
  due.kind = crm::activity_kind::meeting;
  due.contractor = "Świetlik";
  due.starts_at = starts_at;
  due.ends_at = ends_at;
  due.zone = warsaw;
  return due;
}

crm::due_reminder all_day(int first, int last) {
  auto due = meeting(at(first, 0min), at(last + 1, 0min));
  due.all_day = true;
  return due;
}

crm::reminder_reader reader(erp::instant now) {
  return {"en", warsaw, now};
}

// The English sentence with its texts and numbers in place.
std::string said(const erp::text& text) {
  std::string words = text.plural_id.empty() || text.count == 1 ? text.id : text.plural_id;
  for (std::size_t i = 0; i < text.arguments.size(); ++i) {
    const std::string place = "{" + std::to_string(i + 1) + "}";
    std::string shown = "a moment";
    if (const auto* s = std::get_if<std::string>(&text.arguments[i])) shown = *s;
    if (const auto* n = std::get_if<std::int64_t>(&text.arguments[i])) shown = std::to_string(*n);
    if (const auto found = words.find(place); found != std::string::npos)
      words.replace(found, place.size(), shown);
  }
  return words;
}

std::string title(const crm::due_reminder& due, erp::instant now) {
  return said(crm::reminder_title(due, reader(now)));
}
std::string message(const crm::due_reminder& due, erp::instant now) {
  return said(crm::reminder_message(due, reader(now)));
}

}  // namespace

TEST(ReminderWords, CountDownToTheStartAndOnFromTheEnd) {
  const auto due = meeting(at(10, 10h), at(10, 11h));
  EXPECT_EQ(title(due, at(10, 9h + 45min)), "In 15 minutes");
  EXPECT_EQ(title(due, at(10, 9h + 58min) + 30s), "In 2 minutes");
  EXPECT_EQ(title(due, at(10, 10h) - 1ms), "In 1 minute");
  EXPECT_EQ(title(due, at(10, 9h)), "In 1 hour");
  EXPECT_EQ(title(due, at(10, 8h)), "In 2 hours");
  EXPECT_EQ(title(due, at(10, 8h + 20min)), "Today at 10:00");
  EXPECT_EQ(title(due, at(9, 10h)), "Tomorrow at 10:00");
  EXPECT_EQ(title(due, at(3, 10h)), "On a moment");
  EXPECT_EQ(title(due, at(10, 10h)), "Now");
  EXPECT_EQ(title(due, at(10, 10h + 20min)), "Since 10:00");
  EXPECT_EQ(title(due, at(10, 11h)), "Since 10:00");
  EXPECT_EQ(title(due, at(10, 12h)), "Overdue since 11:00");
  EXPECT_EQ(title(due, at(11, 9h)), "Overdue since yesterday 11:00");
  EXPECT_EQ(title(due, at(12, 9h)), "Overdue since a moment");
}

TEST(ReminderWords, OfWholeDaysCountDays) {
  const auto due = all_day(10, 11);
  EXPECT_EQ(title(due, at(3, 8h)), "In 7 days");
  EXPECT_EQ(title(due, at(9, 23h)), "Tomorrow");
  EXPECT_EQ(title(due, at(10, 8h)), "Today");
  EXPECT_EQ(title(due, at(11, 8h)), "Since a moment");
  EXPECT_EQ(title(due, at(12, 8h)), "Overdue since yesterday");
  EXPECT_EQ(title(due, at(14, 8h)), "Overdue since a moment");
}

TEST(ReminderWords, SayWithWhomWhenAndWhere) {
  auto due = meeting(at(10, 10h), at(10, 11h));
  due.subject = "Oferta";
  due.venue = "ul. Lipowa 5";
  const auto today = at(10, 9h);
  EXPECT_EQ(message(due, today), "Meeting with Świetlik, 10:00–11:00, Oferta, ul. Lipowa 5");
  EXPECT_EQ(message(due, at(9, 9h)),
            "Meeting with Świetlik, 10 Mar 2026 10:00–11:00, Oferta, ul. Lipowa 5");
  EXPECT_EQ(crm::reminder_line(due, reader(today)), "10:00–11:00 Świetlik, Oferta, ul. Lipowa 5");
  due.kind = crm::activity_kind::contact;
  EXPECT_EQ(message(due, today), "Contact with Świetlik, 10:00–11:00, Oferta, ul. Lipowa 5");
  due.kind = crm::activity_kind::task;
  EXPECT_EQ(message(due, today), "Task: Oferta, 10:00–11:00, Świetlik");
  due.contractor.clear();
  EXPECT_EQ(message(due, today), "Task: Oferta, 10:00–11:00");
  EXPECT_EQ(message(meeting(at(10, 22h), at(11, 2h)), today),
            "Meeting with Świetlik, 10 Mar 2026 22:00 – 11 Mar 2026 02:00");
  EXPECT_EQ(message(all_day(10, 10), today), "Meeting with Świetlik, 10 Mar 2026");
  EXPECT_EQ(message(all_day(10, 12), today), "Meeting with Świetlik, 10 Mar 2026 – 12 Mar 2026");
}

TEST(ReminderWords, OfferToSnoozeOnlyAhead) {
  const auto due = meeting(at(10, 10h), at(10, 11h));
  const auto offered = [&](const std::vector<crm::due_reminder>& dues, erp::instant now) {
    std::vector<std::string> ids;
    for (const auto& option : crm::snooze_options(dues, reader(now))) ids.push_back(option.id);
    return ids;
  };
  EXPECT_THAT(offered({due}, at(10, 9h)), ElementsAre("snooze_5", "snooze_15", "snooze_60",
                                                      "before_15", "before_5", "tomorrow"));
  EXPECT_THAT(offered({due}, at(10, 9h + 50min)),
              ElementsAre("snooze_5", "snooze_15", "snooze_60", "before_5", "tomorrow"));
  EXPECT_THAT(offered({due, due}, at(10, 9h)),
              ElementsAre("snooze_5", "snooze_15", "snooze_60", "tomorrow"));
}

TEST(ReminderWords, ArePutOffUntilThen) {
  const auto due = meeting(at(10, 10h), at(10, 11h));
  const auto now = at(10, 9h + 30min);
  const auto until = [&](const char* option) {
    return crm::snoozed_until(option, due, reader(now));
  };
  EXPECT_EQ(until("snooze_5"), now + 5min);
  EXPECT_EQ(until("snooze_60"), now + 1h);
  EXPECT_EQ(until("before_15"), at(10, 9h + 45min));
  EXPECT_EQ(until("before_5"), at(10, 9h + 55min));
  EXPECT_EQ(until("tomorrow"), at(11, 8h));
  EXPECT_EQ(until("dismiss"), std::nullopt);
  // Eight o'clock on the wall, also in the morning after the clock has moved.
  EXPECT_EQ(crm::snoozed_until("tomorrow", due, reader(at(28, 9h))), at(29, 8h));
}

}  // namespace crm_test
