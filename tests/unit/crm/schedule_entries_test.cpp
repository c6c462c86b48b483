// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plugin/schedule/schedule_row.hpp"
#include "tests/unit/crm/open_schedule.hpp"

// What stands in a schedule: whose, on which days, in which colours, and what clashes.

namespace crm_test {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;

class ScheduleEntries : public on_every_server {
 protected:
  std::string key_of(const crm::activity& record) { return std::to_string(record.id); }
  crm::activity meeting(erp::instant from, erp::instant until) {
    auto record = contact_with_wanda(desk_.host_);
    record.kind = crm::activity_kind::meeting;
    record.starts_at = from;
    record.ends_at = until;
    record.employees = {jan};
    return record;
  }

  company_database company_{GetParam()};
  open_schedule desk_{company_};
};
ON_EVERY_SERVER(ScheduleEntries);

TEST_P(ScheduleEntries, AreThoseThatOverlapTheDaysAtAllAndNoOthers) {
  const auto before = desk_.store(at(3, 8, 9), at(3, 9, 0));     // until the midnight
  const auto into = desk_.store(at(3, 8, 23), at(3, 9, 0, 30));  // over it
  const auto moment = desk_.store(at(3, 9, 0), at(3, 9, 0));     // nothing but the midnight
  const auto inside = desk_.store(at(3, 11, 10), at(3, 11, 11));
  const auto out_of = desk_.store(at(3, 15, 23), at(3, 16, 1));
  const auto after = desk_.store(at(3, 16, 0), at(3, 16, 1));
  EXPECT_THAT(desk_.keys(day(3, 9), day(3, 15)),
              ElementsAre(key_of(into), key_of(moment), key_of(inside), key_of(out_of)));
  EXPECT_THAT(desk_.keys(day(3, 8), day(3, 8)), ElementsAre(key_of(before), key_of(into)));
  EXPECT_THAT(desk_.keys(day(3, 16), day(3, 16)), ElementsAre(key_of(out_of), key_of(after)));
}

TEST_P(ScheduleEntries, AreFoundHoweverLongTheyAre) {
  std::vector<std::string> all;
  for (const auto length : {24h, 25h, 24h * 31, 24h * 33, 24h * 366})
    all.push_back(key_of(desk_.store(at(12, 1, 12) - length, at(12, 1, 12))));
  EXPECT_THAT(desk_.keys(day(12, 1), day(12, 1)), testing::UnorderedElementsAreArray(all));
  EXPECT_THAT(desk_.keys(day(12, 2), day(12, 2)), IsEmpty());
}

TEST_P(ScheduleEntries, OfADayWithAClockChangeAreThoseOfTheWall) {
  const auto late = desk_.store(at(3, 29, 23), at(3, 29, 23, 30));
  const auto next = desk_.store(at(3, 30, 0), at(3, 30, 1));
  EXPECT_THAT(desk_.keys(day(3, 29), day(3, 29)), ElementsAre(key_of(late)));
  EXPECT_THAT(desk_.keys(day(3, 30), day(3, 30)), ElementsAre(key_of(next)));
}

TEST_P(ScheduleEntries, ForWholeDaysAreTheSameDaysInEveryZone) {
  auto far = contact_with_wanda(desk_.host_);
  far.zone = "Pacific/Auckland";
  far.all_day = true;
  far.starts_at = erp::kit::bounds_of_day(day(3, 11), far.zone).from;
  far.ends_at = erp::kit::bounds_of_day(day(3, 12), far.zone).until;
  const auto key = key_of(desk_.store(far));
  EXPECT_THAT(desk_.keys(day(3, 10), day(3, 10)), IsEmpty());
  EXPECT_THAT(desk_.keys(day(3, 13), day(3, 13)), IsEmpty());
  for (const int each : {11, 12}) {
    const auto page = desk_.shown(day(3, each), day(3, each));
    ASSERT_EQ(page.entries.size(), 1u);
    EXPECT_EQ(page.entries[0].key.id, key);
    EXPECT_EQ(page.entries[0].first_day, day(3, 11));
    EXPECT_EQ(page.entries[0].last_day, day(3, 12));
  }
}

TEST_P(ScheduleEntries, StandWithWhoeverTakesPartAndOnce) {
  const auto both = desk_.store(meeting(at(3, 10, 10), at(3, 10, 11)));
  EXPECT_THAT(desk_.keys(day(3, 10), day(3, 10), {jan}), ElementsAre(key_of(both)));
  EXPECT_THAT(desk_.keys(day(3, 10), day(3, 10), {ewa}), IsEmpty());
  const auto page = desk_.shown(day(3, 10), day(3, 10), {jan, ewa, anna});
  ASSERT_EQ(page.entries.size(), 1u);
  EXPECT_THAT(page.entries[0].employees, ElementsAre(jan, anna));
  EXPECT_EQ(page.entries[0].title.id, "Piekarnia Pod Kasztanem");
  EXPECT_EQ(page.entries[0].detail.id, "Wanda Żurek");
  EXPECT_EQ(page.entries[0].form, "crm.form.meeting");
  EXPECT_EQ(page.entries[0].colours.at("kind"), "meeting");
  EXPECT_TRUE(page.entries[0].movable);
}

TEST_P(ScheduleEntries, AreWhatWasAddedToItAndTasksAlways) {
  auto contact = contact_with_wanda(desk_.host_);
  contact.in_schedule = false;
  desk_.store(contact);
  auto task = contact;
  task.uid = crm::new_uid();
  task.kind = crm::activity_kind::task;
  task.subject = "Oferta dla piekarni";
  EXPECT_EQ(crm::schedule_rows(task).size(), 1u);  // whatever it says
  task.in_schedule = true;
  const auto kept = desk_.store(task);
  EXPECT_TRUE(crm::schedule_rows(contact).empty());
  const auto page = desk_.shown(day(3, 2), day(3, 2));
  ASSERT_EQ(page.entries.size(), 1u);
  EXPECT_EQ(page.entries[0].key.id, key_of(kept));
  EXPECT_EQ(page.entries[0].title.id, "Oferta dla piekarni");
  EXPECT_EQ(page.entries[0].mark, erp::row_mark::running);
}

TEST_P(ScheduleEntries, FollowTheirActivityOutOfTheScheduleAndBack) {
  auto contact = desk_.store(at(3, 10, 10), at(3, 10, 11));
  auto wish = wish_for(contact);
  wish.before = contact;
  wish.wanted.in_schedule = false;
  const auto save = [&] {
    return desk_.place_->gate()->with(who_is("nowak"), [&](crm::admitted& inside) {
      return crm::save_activity(inside, wish, desk_.host_.clock_.now_);
    });
  };
  const auto out = save();
  ASSERT_TRUE(out.ok());
  EXPECT_THAT(desk_.keys(day(3, 10), day(3, 10)), IsEmpty());
  EXPECT_EQ(company_.count("crm_schedule"), 0);
  wish.key = crm::new_uid();
  wish.before = wish.wanted = out->saved;
  wish.wanted.in_schedule = true;
  ASSERT_TRUE(save().ok());
  EXPECT_THAT(desk_.keys(day(3, 10), day(3, 10)), ElementsAre(key_of(contact)));
}

TEST_P(ScheduleEntries, ThatTakeOneEmployeesTimeTwiceClash) {
  const auto first = desk_.store(at(3, 10, 10), at(3, 10, 12));
  const auto second = desk_.store(at(3, 10, 11), at(3, 10, 13));
  const auto touching = desk_.store(at(3, 10, 13), at(3, 10, 14));
  const auto of_jan = desk_.store(at(3, 10, 10), at(3, 10, 12), jan);
  EXPECT_TRUE(desk_.entry(first.id).clashes);
  EXPECT_TRUE(desk_.entry(second.id).clashes);
  EXPECT_FALSE(desk_.entry(touching.id).clashes);
  EXPECT_FALSE(desk_.entry(of_jan.id).clashes);
}

TEST_P(ScheduleEntries, ClashAlsoWithWhatLiesOutsideTheDaysShown) {
  const auto night = desk_.store(at(3, 8, 22), at(3, 9, 2));
  desk_.store(at(3, 8, 22, 30), at(3, 8, 23));
  const auto page = desk_.shown(day(3, 9), day(3, 9));
  ASSERT_EQ(page.entries.size(), 1u);
  EXPECT_EQ(page.entries[0].key.id, key_of(night));
  EXPECT_TRUE(page.entries[0].clashes);
}

TEST_P(ScheduleEntries, OfOthersAreUnderARightOfTheirOwn) {
  company_.leave_to_salesmen("");
  desk_.store(at(3, 10, 10), at(3, 10, 11), jan);
  const auto refused = desk_.entries({day(3, 10), day(3, 10), {anna, jan}});
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.failure().code, erp::error_code::denied);
  EXPECT_EQ(refused.failure().message.arguments.at(0), erp::value(std::string("Jan Kowalski")));
  EXPECT_TRUE(desk_.entries({day(3, 10), day(3, 10), {}}).ok());
  open_schedule boss(company_, "szefowa");
  EXPECT_EQ(boss.keys(day(3, 10), day(3, 10), {anna, jan}).size(), 1u);
}

TEST_P(ScheduleEntries, ThatMayNotBeOpenedAreShownWithoutAForm) {
  company_.leave_to_salesmen("");
  company_.execute("INSERT INTO crm_group_right VALUES (1, 'calendars.all')");
  open_schedule boss(company_, "szefowa");
  const auto hers = boss.store(at(3, 10, 10), at(3, 10, 11), ewa);
  const auto entry = desk_.entry(hers.id);
  EXPECT_EQ(entry.form, "");
  EXPECT_FALSE(entry.movable);
  EXPECT_FALSE(entry.why_not.empty());
}

TEST_P(ScheduleEntries, AreAllThereUpToTheLimitAndBeyondItIsSaid) {
  company_.give_ids();
  const auto from = std::to_string(at(3, 9, 6).time_since_epoch().count());
  company_.execute(
      "INSERT INTO crm_activity (id, uid, kind, state, contractor, contractor_sort, employee, "
      "starts_at, ends_at, zone, all_day, in_schedule, measured_s, version, created_by, "
      "created_at, changed_by, changed_at) SELECT i + 1, CAST(i AS CHAR(36)), 1, 1, 1, 'x', 1, " +
      from + " + i * 60000, " + from + " + i * 60000 + 60000, 'UTC', 0, 1, 0, 1, 1, 0, 1, 0 FROM " +
      numbers() + " WHERE i < 5000");
  company_.execute(
      "INSERT INTO crm_schedule (activity, employee, whole_days, reach_days, starts_at, ends_at, "
      "takes_time) SELECT id, employee, 0, 1, starts_at, ends_at, 1 FROM crm_activity");
  const auto all = desk_.shown(day(3, 9), day(3, 15));
  EXPECT_EQ(all.entries.size(), 5000u);
  EXPECT_FALSE(all.more);
  const auto some = desk_.entries({day(3, 9), day(3, 15), {}, 4999});
  ASSERT_TRUE(some.ok());
  EXPECT_EQ(some->entries.size(), 4999u);
  EXPECT_EQ(some->entries.back().key.id, "4999");
  EXPECT_TRUE(some->more);
}

TEST_P(ScheduleEntries, OfDaysThatMakeNoSenseAreRefused) {
  for (const auto& [request, field] :
       {std::pair(erp::schedule_request{day(3, 10), day(3, 9), {}}, "last"),
        std::pair(erp::schedule_request{day(3, 10), day(3, 10) + std::chrono::years(2), {}},
                  "last"),
        std::pair(erp::schedule_request{day(2, 30), day(3, 1), {}}, "first"),
        std::pair(erp::schedule_request{day(3, 1), day(3, 1), {}, 0}, "limit"),
        std::pair(
            erp::schedule_request{day(3, 1), day(3, 1), std::vector<erp::record_key>(101, anna)},
            "employees")}) {
    const auto refused = desk_.entries(request);
    ASSERT_FALSE(refused.ok()) << field;
    EXPECT_EQ(refused.failure().code, erp::error_code::invalid);
    EXPECT_EQ(refused.failure().field, field);
  }
}

TEST_P(ScheduleEntries, ComeWithALegendThatDoesNotDependOnThem) {
  const auto empty = desk_.shown(day(3, 9), day(3, 9)).legend;
  desk_.store(at(3, 9, 10), at(3, 9, 11));
  const auto one = desk_.shown(day(3, 9), day(3, 9)).legend;
  ASSERT_EQ(empty.size(), one.size());
  for (std::size_t i = 0; i < one.size(); ++i) EXPECT_EQ(empty[i].id, one[i].id);
}

TEST_P(ScheduleEntries, WhoseThereAreFollowsTheRight) {
  const auto names = [](open_schedule& desk, const std::string& search) {
    std::optional<erp::result<erp::choice_page>> answer;
    auto handle = desk.session_->employees(search, 10, [&](auto page) { answer = page; });
    desk.host_.jobs_.pump();
    std::vector<std::string> names;
    for (const auto& each : answer.value()->choices) names.push_back(each.caption.id);
    return names;
  };
  EXPECT_THAT(names(desk_, ""), ElementsAre("Anna Nowak", "Ewa Dyrektorska", "Jan Kowalski"));
  company_.leave_to_salesmen("");
  EXPECT_THAT(names(desk_, ""), ElementsAre("Anna Nowak"));
  EXPECT_THAT(names(desk_, "kowal"), IsEmpty());
}

}  // namespace crm_test
