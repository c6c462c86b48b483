// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "tests/unit/crm/open_activities.hpp"

namespace crm_test {

using testing::ElementsAre;
using testing::IsEmpty;

namespace {

erp::page_request filtered(const std::string& filter, const std::string& search = {}) {
  erp::page_request request;
  request.filter = filter;
  request.search = search;
  return request;
}

std::map<std::string, std::int64_t> counts(list_desk& desk, erp::list_session& list) {
  std::map<std::string, std::int64_t> all;
  auto handle = list.counts({}, [&](auto answer) {
    ASSERT_TRUE(answer.ok());
    for (const auto& one : *answer) all[one.filter] = one.count;
  });
  desk.host_.jobs_.pump();
  return all;
}

class ActivityList : public on_every_server {};
ON_EVERY_SERVER(ActivityList);

TEST_P(ActivityList, FiltersByWhatIsLateNowUnderWayAndDone) {
  list_desk desk(GetParam());
  const auto late = desk.add({-60 * 24, 30});
  const auto just_late = desk.add({-31, 30});
  const auto ends_now = desk.add({-30, 30});
  const auto later_today = desk.add({120, 30});
  const auto next_week = desk.add({60 * 24 * 7, 30});
  const auto done = desk.add({-60, 30, 2});
  const auto cancelled = desk.add({60, 30, 3});
  const auto list = desk.open();
  EXPECT_THAT(desk.keys(*list, filtered("overdue")), ElementsAre(late, just_late));
  EXPECT_THAT(desk.keys(*list, filtered("planned")), ElementsAre(ends_now, later_today, next_week));
  EXPECT_THAT(desk.keys(*list, filtered("ended")), ElementsAre(done));
  EXPECT_THAT(desk.keys(*list, filtered("today")),
              ElementsAre(done, just_late, ends_now, later_today));
  EXPECT_THAT(desk.keys(*list),
              ElementsAre(next_week, later_today, cancelled, ends_now, just_late, done, late));
  EXPECT_EQ(counts(desk, *list),
            (std::map<std::string, std::int64_t>{
                {"all", 7}, {"ended", 1}, {"overdue", 2}, {"planned", 3}, {"today", 4}}));
}

TEST_P(ActivityList, BeginsAndEndsTodayAtTheOperatorsMidnight) {
  list_desk desk(GetParam());
  desk.host_.clock_.zone_ = "America/New_York";  // it is 3:00 there
  desk.add({-3 * 60 - 1});
  const auto first = desk.add({-3 * 60});
  const auto last = desk.add({21 * 60 - 1});
  desk.add({21 * 60});
  const auto list = desk.open();
  EXPECT_THAT(desk.keys(*list, filtered("today")), ElementsAre(first, last));
}

TEST_P(ActivityList, MarksRowsAndLetsOnlyOpenOnesBeEdited) {
  list_desk desk(GetParam());
  desk.add({-90});
  desk.add({-10});
  desk.add({60});
  desk.add({-10, 30, 2});
  desk.add({-10, 30, 3});
  const auto list = desk.open();
  erp::page_request request;
  request.sort = erp::sort_order{"changed_at", false};
  const auto found = desk.page(*list, request);
  ASSERT_TRUE(found.ok());
  std::map<std::string, std::tuple<erp::row_mark, bool, std::string>> seen;
  for (const auto& row : found->rows) {
    seen[row.key.id] = {row.mark, row.editable, desk.cell(row, "state").shown.id};
    EXPECT_EQ(row.form, "crm.form.contact");
    EXPECT_EQ(row.version, 1);
  }
  using mark = erp::row_mark;
  EXPECT_EQ(seen["1"], std::tuple(mark::overdue, true, std::string("Overdue")));
  EXPECT_EQ(seen["2"], std::tuple(mark::running, true, std::string("In progress")));
  EXPECT_EQ(seen["3"], std::tuple(mark::none, true, std::string("Planned")));
  EXPECT_EQ(seen["4"], std::tuple(mark::ended, false, std::string("Ended")));
  EXPECT_EQ(seen["5"], std::tuple(mark::none, false, std::string("Cancelled")));
}

TEST_P(ActivityList, ShowsNamesInTheOperatorsLanguage) {
  for (const auto& [language, type, priority] :
       {std::tuple("pl", "Telefoniczny", "Niski"), std::tuple("en", "Telephone", "Low"),
        std::tuple("de", "Telefoniczny", "Niski")}) {
    list_desk desk(GetParam());
    desk.host_.session_.operator_.language = language;
    const auto id = desk.add({0});
    desk.company_.execute("INSERT INTO crm_activity_person VALUES (" + id + ", 12, 2), (" + id +
                          ", 11, 1), (" + id + ", 999, 3)");
    const auto next = desk.add({60 * 24});
    desk.company_.execute("UPDATE crm_activity SET follow_up_of = " + id + " WHERE id = " + next);
    const auto list = desk.open();
    const auto row = desk.page(*list)->rows.at(1);
    EXPECT_EQ(desk.cell(row, "contact_type").shown, erp::verbatim(type));
    EXPECT_EQ(desk.cell(row, "priority").shown, erp::verbatim(priority));
    EXPECT_EQ(desk.cell(row, "contractor").shown, erp::verbatim("Piekarnia Pod Kasztanem"));
    EXPECT_EQ(desk.cell(row, "contractor").value, erp::value(kasztan));
    EXPECT_EQ(desk.cell(row, "contact_persons").value,
              erp::value(std::string("Wanda Żurek, Bogdan Rogal")));
    EXPECT_EQ(desk.cell(row, "employee").shown, erp::verbatim("Anna Nowak"));
    EXPECT_EQ(desk.cell(row, "elapsed").value, erp::value(std::chrono::seconds(90)));
    EXPECT_EQ(desk.cell(row, "follow_up").value,
              erp::value(desk.host_.clock_.now_ + std::chrono::hours(24)));
  }
}

TEST_P(ActivityList, ShowsAllDayAsDaysAndTheLastOneIncluded) {
  list_desk desk(GetParam());
  const auto id = desk.add({-9 * 60, 2 * 24 * 60});
  desk.company_.execute("UPDATE crm_activity SET all_day = 1");
  const auto list = desk.open();
  const auto row = desk.page(*list)->rows.at(0);
  using namespace std::chrono;
  EXPECT_EQ(desk.cell(row, "starts_at").shown.arguments,
            std::vector<erp::value>{erp::date(2026y / March / 2)});
  EXPECT_EQ(desk.cell(row, "ends_at").shown.arguments,
            std::vector<erp::value>{erp::date(2026y / March / 3)});
}

TEST_P(ActivityList, StillShowsWhatTheHostNoLongerHas) {
  list_desk desk(GetParam());
  desk.add({0, 30, 1, 77, 1});
  const auto list = desk.open();
  EXPECT_EQ(desk.cell(desk.page(*list)->rows.at(0), "contractor").shown, erp::verbatim("77"));
}

TEST_P(ActivityList, OfOneContractorShowsThatOneAloneWhateverIsAsked) {
  list_desk desk(GetParam());
  desk.add({0, 30, 1, 1, 2});
  const auto theirs = desk.add({0, 30, 1, 2, 2});
  const auto list = desk.open({{"contractor", swietlik}});
  EXPECT_THAT(desk.keys(*list), ElementsAre(theirs));
  EXPECT_EQ(list->title().arguments, std::vector<erp::value>{std::string("Huta Szkła Świetlik")});
  EXPECT_TRUE(desk.contribution_.initial_criteria({{"contractor", swietlik}}).empty());
  erp::page_request request;
  request.where["contractor"] = kasztan;
  EXPECT_THAT(desk.keys(*list, request), IsEmpty());
  request.where["contractor"] = erp::value();
  EXPECT_THAT(desk.keys(*list, request), ElementsAre(theirs));
  EXPECT_EQ(desk.edit(*list, "1", 1, "note", std::string("x")).failure().code,
            erp::error_code::not_found);
}

TEST_P(ActivityList, OfAllStartsWithTheOperatorsOwnEmployee) {
  list_desk desk(GetParam());
  const auto mine = desk.add({0, 30, 1, 1, 1});
  const auto other = desk.add({1, 30, 1, 1, 2});
  const auto list = desk.open();
  EXPECT_THAT(desk.keys(*list), ElementsAre(mine));
  EXPECT_EQ(desk.contribution_.initial_criteria({})["employee"].key.id, "1");
  erp::page_request request;
  request.where["employee"] = erp::value();
  EXPECT_THAT(desk.keys(*list, request), ElementsAre(other, mine));
  request.where["employee"] = erp::record_key{"2"};
  EXPECT_THAT(desk.keys(*list, request), ElementsAre(other));
}

TEST_P(ActivityList, IsNarrowedByDaysOfTheOperatorsZone) {
  list_desk desk(GetParam());
  desk.add({-10 * 60});                       // yesterday, 23:00
  const auto first = desk.add({-9 * 60});     // today, 0:00
  const auto last = desk.add({15 * 60 - 1});  // today, 23:59
  desk.add({15 * 60});                        // tomorrow
  const auto list = desk.open();
  using namespace std::chrono;
  erp::page_request request;
  request.where["from"] = erp::date(2026y / March / 2);
  request.where["to"] = erp::date(2026y / March / 2);
  EXPECT_THAT(desk.keys(*list, request), ElementsAre(last, first));
  request.where["to"] = erp::date(2026y / February / 30);
  EXPECT_EQ(desk.page(*list, request).failure().field, "to");
  request.where["to"] = std::string("2026-03-02");
  EXPECT_EQ(desk.page(*list, request).failure().field, "to");
}

TEST_P(ActivityList, ShowsAnOperatorWithoutTheRightOwnAndWrittenOnesOnly) {
  list_desk desk(GetParam());
  const auto mine = desk.add({0, 30, 1, 1, 1, "", "", 2});
  const auto written = desk.add({1, 30, 1, 1, 2, "", "", 1});
  const auto hidden = desk.add({2, 30, 1, 1, 2, "", "", 2});
  desk.company_.leave_to_salesmen("");
  const auto list = desk.open({{"contractor", kasztan}});
  EXPECT_THAT(desk.keys(*list), ElementsAre(written, mine));
  EXPECT_EQ(desk.edit(*list, hidden, 1, "note", std::string("x")).failure().code,
            erp::error_code::not_found);
  EXPECT_EQ(counts(desk, *list)["all"], 2);
}

// Every way that three employees can be responsible, take part and write, against the rule said
// once more in C++.
TEST_P(ActivityList, ShowsWhatOneTakesPartInAlsoWithoutTheRight) {
  list_desk desk(GetParam());
  std::vector<std::string> expected;
  for (int responsible = 1; responsible <= 3; ++responsible)
    for (int author = 1; author <= 3; ++author)
      for (int among = 0; among < 8; ++among) {  // a bit for each employee who takes part
        const auto key =
            desk.add({static_cast<int>(expected.size()), 30, 1, 1, responsible, "", "", author});
        for (int employee = 1; employee <= 3; ++employee)
          if (employee != responsible && (among & 1 << (employee - 1)))
            desk.take_part(key, std::to_string(employee));
        const bool takes_part = responsible != 1 && (among & 1);
        if (responsible == 1 || author == 1 || takes_part) expected.push_back(key);
      }
  desk.company_.leave_to_salesmen("");
  const auto list = desk.open({{"contractor", kasztan}});
  erp::page_request all;
  all.limit = 500;
  EXPECT_THAT(desk.keys(*list, all), testing::UnorderedElementsAreArray(expected));
  EXPECT_EQ(counts(desk, *list)["all"], static_cast<std::int64_t>(expected.size()));
}

TEST_P(ActivityList, CountsWhatOneTakesPartInAmongOnesOwn) {
  list_desk desk(GetParam());
  const auto others = desk.add({0, 30, 1, 1, 2});
  const auto guest = desk.add({1, 30, 1, 2, 3});
  const auto both = desk.add({2, 30, 1, 1, 1});
  const auto own = desk.add({3, 30, 2, 2, 1});
  const auto ended_guest = desk.add({4, 30, 2, 1, 3});
  for (const auto& one : {guest, both, ended_guest}) desk.take_part(one, "1");
  const auto list = desk.open();
  EXPECT_THAT(desk.keys(*list), ElementsAre(ended_guest, own, both, guest));
  erp::page_request by_contractor;
  by_contractor.sort = erp::sort_order{"contractor", true};
  EXPECT_THAT(desk.keys(*list, by_contractor), ElementsAre(ended_guest, both, own, guest));
  EXPECT_THAT(desk.keys(*list, filtered("ended")), ElementsAre(ended_guest, own));
  EXPECT_THAT(desk.keys(*list, filtered("today")), ElementsAre(guest, both, own, ended_guest));
  EXPECT_EQ(counts(desk, *list)["all"], 4);
  erp::page_request anybody;
  anybody.where["employee"] = erp::value();
  EXPECT_THAT(desk.keys(*list, anybody), ElementsAre(ended_guest, own, both, guest, others));
}

TEST_P(ActivityList, ShowsWhereAtWhatCostAndWithWhomAMeetingIs) {
  list_desk desk(GetParam());
  const auto meeting = desk.add({});
  const auto bare = desk.add({60});
  std::string venue;
  for (int i = 0; i < 600; ++i) venue += "ż";
  desk.company_.execute("UPDATE crm_activity SET kind = 2, venue = '" + venue +
                        "', expected_amount = 12345678, expected_currency = 'PLN', "
                        "actual_amount = 5, actual_currency = 'EUR' WHERE id = " +
                        meeting);
  desk.company_.execute("UPDATE crm_activity SET kind = 3 WHERE id = " + bare);
  desk.take_part(meeting, "3", 2);
  desk.take_part(meeting, "2", 1);
  const auto list = desk.open();
  const auto page = desk.page(*list);
  ASSERT_TRUE(page.ok());
  const auto& task = page->rows.at(0);
  EXPECT_EQ(task.form, "crm.form.task");
  for (const auto* column : {"venue", "employees", "expected_cost", "actual_cost"})
    EXPECT_TRUE(erp::is_empty(desk.cell(task, column).value)) << column;
  const auto& row = page->rows.at(1);
  EXPECT_EQ(row.form, "crm.form.meeting");
  EXPECT_EQ(desk.cell(row, "kind").value, erp::value(std::string("meeting")));
  EXPECT_EQ(desk.cell(row, "employees").value,
            erp::value(std::string("Jan Kowalski, Ewa Dyrektorska")));
  EXPECT_EQ(desk.cell(row, "expected_cost").value, erp::value(erp::money{12'345'678, "PLN"}));
  EXPECT_EQ(desk.cell(row, "actual_cost").value, erp::value(erp::money{5, "EUR"}));
  EXPECT_EQ(desk.cell(row, "venue").value, erp::value(venue.substr(0, 1000) + "…"));
}

TEST_P(ActivityList, IsClosedToAnOperatorWhoIsNoEmployee) {
  list_desk desk(GetParam(), "magazyn");
  const auto opened = desk.contribution_.open({});
  ASSERT_FALSE(opened.ok());
  EXPECT_EQ(opened.failure().code, erp::error_code::denied);
}

TEST_P(ActivityList, OffersWhatItsCriteriaCanBe) {
  list_desk desk(GetParam());
  const auto list = desk.open();
  const auto choices = [&](const std::string& criterion, const std::string& typed, int limit) {
    std::vector<std::string> captions;
    auto handle = list->choices(criterion, typed, limit, [&](auto page) {
      if (!page.ok()) return captions.push_back(page.failure().field + "!");
      for (const auto& choice : page->choices) captions.push_back(choice.caption.id);
      if (page->more) captions.push_back("…");
    });
    desk.host_.jobs_.pump();
    return captions;
  };
  EXPECT_THAT(choices("employee", "", 10),
              ElementsAre("Anna Nowak", "Ewa Dyrektorska", "Jan Kowalski"));
  EXPECT_THAT(choices("employee", "", 2), ElementsAre("Anna Nowak", "Ewa Dyrektorska", "…"));
  EXPECT_THAT(choices("contractor", "SZKLA krosno", 10), ElementsAre("Huta Szkła Świetlik"));
  EXPECT_THAT(choices("priority", "", 10), ElementsAre("Low", "Normal", "High"));
  EXPECT_THAT(choices("priority", "hi", 10), ElementsAre("High"));
  EXPECT_THAT(choices("nonsense", "", 10), ElementsAre("nonsense!"));
}

TEST_P(ActivityList, IsToldOfChangesOfActivitiesAlone) {
  list_desk desk(GetParam());
  const auto list = desk.open();
  int told = 0;
  {
    const auto held = list->on_changed([&] { ++told; });
    desk.host_.changes_.publish({"erp.contractor", {}});
    EXPECT_EQ(told, 0);
    desk.host_.changes_.publish({"crm.activity", {{"1"}}});
    EXPECT_EQ(told, 1);
  }
  desk.host_.changes_.publish({"crm.activity", {}});
  EXPECT_EQ(told, 1);
}

}  // namespace
}  // namespace crm_test
