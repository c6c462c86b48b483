// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "host-sdk/company/demo/customers.hpp"
#include "host-sdk/company/demo/diary_plan.hpp"
#include "host-sdk/company/demo/diary_writer.hpp"

using namespace erp::company::demo;
using namespace std::chrono;

namespace {

const local_minutes tuesday = local_days(2026y / November / 24) + hours(10) + minutes(40);

const demo_company& company() {
  static const demo_company made = make_demo_company();
  return made;
}

const std::vector<planned_entry>& diary() {
  static const std::vector<planned_entry> planned = plan_diary(company(), tuesday);
  return planned;
}

local_minutes end_of(const planned_entry& entry) {
  return entry.starts_at + minutes(entry.minutes);
}

}  // namespace

TEST(WorkCalendar, KnowsWeekendsAndPolishHolidays) {
  EXPECT_TRUE(is_workday(local_days(2026y / November / 24)));
  EXPECT_FALSE(is_workday(local_days(2026y / November / 22)));  // Sunday
  EXPECT_FALSE(is_workday(local_days(2026y / November / 11)));  // Independence Day
  EXPECT_FALSE(is_workday(local_days(2026y / April / 6)));      // Easter Monday
  EXPECT_FALSE(is_workday(local_days(2026y / June / 4)));       // Corpus Christi
  EXPECT_EQ(workdays_later(local_days(2026y / April / 3), 1), local_days(2026y / April / 7));
}

TEST(Agenda, GivesATimeOnlyOnce) {
  agenda agenda;
  EXPECT_TRUE(agenda.take(1, tuesday, 30));
  EXPECT_FALSE(agenda.take(1, tuesday + minutes(25), 30));
  EXPECT_TRUE(agenda.take(1, tuesday + minutes(30), 30));
  EXPECT_TRUE(agenda.take(2, tuesday, 30));
  EXPECT_FALSE(agenda.take(1, tuesday + hours(12), 30)) << "at night";
}

TEST(Sentences, FollowTheSexOfWhoTheyAreAbout) {
  dice dice(1);
  const goods& racks = sold_goods().front();
  EXPECT_EQ(filled_in("[Prosił|Prosiła] o {B}.", {racks, true, false, 3}, dice),
            "Prosiła o regały paletowe.");
  EXPECT_EQ(filled_in("<Wysłałem|Wysłałam> cennik {D}.", {racks, true, false, 3}, dice),
            "Wysłałem cennik regałów paletowych.");
}

TEST(Diary, HasTwoThousandActivitiesAndLooksAhead) {
  EXPECT_EQ(diary().size(), 2'000u);
  int ahead = 0, overdue = 0, follow_ups = 0;
  for (const planned_entry& entry : diary()) {
    ahead += !entry.happened && end_of(entry) > tuesday;
    overdue += !entry.happened && end_of(entry) <= tuesday;
    follow_ups += entry.from == origin::followed;
  }
  EXPECT_GT(ahead, 40);
  EXPECT_GT(overdue, 8);
  EXPECT_LT(overdue, 60);
  EXPECT_GT(follow_ups, 300);
  EXPECT_LT(follow_ups, 600);
}

TEST(Diary, KeepsOfficeHoursAndNobodyIsInTwoPlaces) {
  std::map<int, std::map<local_minutes, local_minutes>> busy;
  for (const planned_entry& entry : diary()) {
    const auto day = floor<days>(entry.starts_at);
    EXPECT_TRUE(is_workday(day));
    EXPECT_GE(entry.starts_at - day, hours(8));
    EXPECT_LE(end_of(entry) - day, hours(16));
    EXPECT_TRUE(busy[entry.employee].emplace(entry.starts_at, end_of(entry)).second);
  }
  for (const auto& [employee, times] : busy)
    for (auto it = times.begin(); std::next(it) != times.end(); ++it)
      EXPECT_LE(it->second, std::next(it)->first) << "employee " << employee;
}

TEST(Diary, HappensOnlyInThePastAndIsPlannedBeforeItHappens) {
  for (const planned_entry& entry : diary()) {
    EXPECT_TRUE(!entry.happened || end_of(entry) <= tuesday);
    EXPECT_TRUE(entry.happened || entry.from != origin::recorded);
    if (entry.from != origin::planned) continue;
    EXPECT_LE(entry.entered_at, tuesday);
    EXPECT_LT(entry.entered_at, entry.starts_at);
  }
}

TEST(Diary, NamesOnlyPersonsOfTheContractor) {
  for (const planned_entry& entry : diary()) {
    EXPECT_TRUE(!entry.persons.empty() || entry.what == entry_kind::task);
    for (const int person : entry.persons)
      EXPECT_EQ(company().persons[static_cast<std::size_t>(person - 1)].contractor,
                entry.contractor);
  }
}

TEST(Diary, MixesContactsMeetingsAndTasksAsAnOfficeDoes) {
  std::map<entry_kind, int> kinds;
  std::map<std::string, int> currencies;
  int together = 0, for_nobody = 0;
  for (const planned_entry& entry : diary()) {
    ++kinds[entry.what];
    EXPECT_EQ(entry.what == entry_kind::meeting, !entry.venue.empty());
    EXPECT_TRUE(entry.what == entry_kind::meeting ||
                (entry.others.empty() && !entry.expected && !entry.actual));
    EXPECT_TRUE(entry.what == entry_kind::task || entry.contractor != 0);
    for (const int other : entry.others) EXPECT_NE(other, entry.employee);
    if (entry.expected) ++currencies[entry.expected->currency];
    together += !entry.others.empty();
    for_nobody += entry.contractor == 0;
  }
  EXPECT_GT(kinds[entry_kind::meeting], 150);
  EXPECT_GT(kinds[entry_kind::task], 100);
  EXPECT_GT(kinds[entry_kind::contact], 1'000);
  EXPECT_EQ(currencies.size(), 3u);
  EXPECT_GT(currencies["PLN"], currencies["EUR"]);
  EXPECT_GT(together, 50);
  EXPECT_GT(for_nobody, 10);
}

TEST(Diary, WinsSomeOfThoseWhoAreNotCustomersYet) {
  std::map<int, local_days> courted;
  for (const planned_entry& entry : diary()) {
    if (entry.category != acquisition_category || entry.contractor == 0) continue;
    EXPECT_EQ(company().contractors[static_cast<std::size_t>(entry.contractor - 1)].customer_since,
              "");
    const auto day = floor<days>(entry.starts_at);
    if (entry.happened)
      courted.try_emplace(entry.contractor, day).first->second =
          std::min(courted[entry.contractor], day);
  }
  const auto won = won_customers(company(), diary(), tuesday);
  EXPECT_GT(courted.size(), 50U);
  EXPECT_GT(won.size(), 10U);
  EXPECT_LT(won.size(), courted.size() * 2 / 3);
  for (const auto& [contractor, since] : won) {
    EXPECT_GT(since, written_day(courted.at(contractor)));
    EXPECT_LE(since, written_day(floor<days>(tuesday)));
  }
}

TEST(Diary, NobodyIsInvitedWhoIsBusy) {
  std::map<int, std::map<local_minutes, local_minutes>> busy;
  for (const planned_entry& entry : diary()) {
    busy[entry.employee].emplace(entry.starts_at, end_of(entry));
    for (const int other : entry.others)
      EXPECT_TRUE(busy[other].emplace(entry.starts_at, end_of(entry)).second);
  }
  for (const auto& [employee, times] : busy)
    for (auto it = times.begin(); std::next(it) != times.end(); ++it)
      EXPECT_LE(it->second, std::next(it)->first) << "employee " << employee;
}

TEST(Diary, LeadsFromEverySourceToItsFollowUp) {
  std::set<int> sources;
  for (const planned_entry& entry : diary()) {
    if (entry.from != origin::followed) continue;
    const planned_entry& source = diary()[static_cast<std::size_t>(entry.source)];
    EXPECT_TRUE(source.happened);
    EXPECT_EQ(source.what, entry.what);
    EXPECT_EQ(entry.starts_at, source.starts_at + days(source.follow_up_days));
    EXPECT_TRUE(sources.insert(entry.source).second) << "one follow-up each";
  }
  for (std::size_t i = 0; i < diary().size(); ++i)
    EXPECT_EQ(diary()[i].follow_up_days > 0, sources.count(static_cast<int>(i)) > 0);
}

TEST(Diary, LeavesNoPlaceUnfilled) {
  for (const planned_entry& entry : diary()) {
    EXPECT_EQ(entry.note.find_first_of("{}[]<>|"), std::string::npos) << entry.note;
    EXPECT_EQ(entry.subject.find_first_of("{}[]<>|"), std::string::npos) << entry.subject;
  }
}

TEST(DiaryWriter, TellsTheTimeWithTheZonesOffset) {
  EXPECT_EQ(iso(tuesday, "Europe/Warsaw"), "2026-11-24T10:40:00+01:00");
  EXPECT_EQ(iso(local_days(2026y / July / 1) + hours(8), "Europe/Warsaw"),
            "2026-07-01T08:00:00+02:00");
}

TEST(DiaryWriter, StopsAtTheFirstRefusalAndSaysWhatItAsked) {
  diary_writer writer(company(), first_moment(diary()), "Europe/Warsaw", [](const nlohmann::json&) {
    return nlohmann::json{{"ok", false}, {"error", {{"code", "denied"}}}};
  });
  try {
    writer.write(diary());
    FAIL() << "went on after a refusal";
  } catch (const std::runtime_error& e) {
    EXPECT_NE(std::string(e.what()).find("denied"), std::string::npos);
    EXPECT_NE(std::string(e.what()).find("login"), std::string::npos);
  }
}
