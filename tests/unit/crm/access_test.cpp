// SPDX-License-Identifier: Apache-2.0
// Rights of groups and the reach they give, over whatever tree of units the host has.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plugin/access/reasons.hpp"
#include "plugin/access/scope_book.hpp"
#include "plugin/access/scope_table.hpp"
#include "tests/unit/crm/company_database.hpp"

namespace crm_test {

using crm::width;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

erp::record_key key(const char* id) {
  return {id};
}

const crm::who anna_at_work{{"o1"}, {"anna"}, "Anna", "pl", "Europe/Warsaw"};

// board > sales > north, south; anna leads sales, jan and ewa sell in the north, ola in the south.
crm::organisation firm() {
  crm::organisation all;
  all.add_unit(key("sales"), key("board"));
  all.add_unit(key("north"), key("sales"));
  all.add_unit(key("south"), key("sales"));
  all.add_employee(key("anna"), key("sales"));
  all.add_employee(key("jan"), key("north"));
  all.add_employee(key("ewa"), key("north"));
  all.add_employee(key("ola"), key("south"));
  all.add_employee(key("szef"), key("board"));
  all.add_operator(key("o1"), key("anna"));
  all.add_operator(key("o2"), key("jan"));
  return all;
}

std::vector<std::string> reached(const crm::organisation& all, const char* employee, width by) {
  std::vector<std::string> people;
  for (const auto& one : crm::people_in_reach(all, key(employee), by)) people.push_back(one.id);
  return people;
}

}  // namespace

TEST(Reach, IsOnesOwnUnitAndOfChildUnitsEverythingBelowIt) {
  const auto all = firm();
  EXPECT_THAT(reached(all, "anna", width::own), ElementsAre("anna"));
  EXPECT_THAT(reached(all, "anna", width::co_workers), ElementsAre("anna"));
  EXPECT_THAT(reached(all, "anna", width::child_units), ElementsAre("anna", "ewa", "jan", "ola"));
  EXPECT_THAT(reached(all, "jan", width::co_workers), ElementsAre("ewa", "jan"));
  EXPECT_THAT(reached(all, "jan", width::child_units), ElementsAre("ewa", "jan"));
}

TEST(Reach, OfWhoIsInNoUnitIsTheirOwn) {
  for (const auto by : {width::co_workers, width::child_units})
    EXPECT_THAT(reached(firm(), "nobody", by), ElementsAre("nobody"));
}

TEST(Reach, EndsWhereTheTreeOfUnitsIsACircle) {
  auto all = firm();
  all.add_unit(key("board"), key("north"));
  all.add_unit(key("sales"), key("sales"));
  EXPECT_THAT(reached(all, "jan", width::child_units),
              ElementsAre("anna", "ewa", "jan", "ola", "szef"));
  EXPECT_THAT(crm::path_down(all, key("north"), key("south")),
              ElementsAre(key("north"), key("board"), key("sales"), key("south")));
}

TEST(Reach, CountsWhoIsInTwoUnitsInBoth) {
  auto all = firm();
  all.add_employee(key("ola"), key("north"));
  EXPECT_THAT(reached(all, "jan", width::co_workers), ElementsAre("ewa", "jan", "ola"));
  EXPECT_THAT(reached(all, "ola", width::co_workers), ElementsAre("ewa", "jan", "ola"));
}

TEST(Reach, AddsUpOverTheWidthsThatGroupsWereGranted) {
  auto all = firm();
  all.add_employee(key("anna"), key("board"));
  const auto of = crm::subject::activities;
  const auto both =
      crm::reach_of(of, {"activities.co_workers", "activities.child_units"}, all, anna_at_work);
  EXPECT_THAT(both.employees,
              ElementsAre(key("anna"), key("ewa"), key("jan"), key("ola"), key("szef")));
  EXPECT_THAT(both.authors, ElementsAre(key("o1"), key("o2")));
  EXPECT_TRUE(
      crm::reach_of(of, {"activities.co_workers", "activities.all"}, all, anna_at_work).everything);
}

TEST(Reach, OfOneSubjectSaysNothingOfAnother) {
  const std::set<std::string> granted{"tasks.all", "calendars.child_units"};
  EXPECT_THAT(crm::reach_of(crm::subject::activities, granted, firm(), anna_at_work).employees,
              ElementsAre(key("anna")));
  EXPECT_TRUE(crm::reach_of(crm::subject::tasks, granted, firm(), anna_at_work).everything);
}

TEST(Reasons, NameGroupWidthAndTheWayToTheUnit) {
  const crm::record_facts record{crm::subject::activities, key("jan"), {key("ola")}, key("o2")};
  const std::vector<crm::group_rights> groups{{key("g"), "Kierownicy", {"activities.child_units"}}};
  const auto reasons = crm::reasons_to_see(record, firm(), anna_at_work, groups);
  ASSERT_EQ(reasons.size(), 3u);
  EXPECT_EQ(reasons[0], (crm::reason{width::child_units,
                                     "Kierownicy",
                                     crm::part_in_it::responsible,
                                     key("jan"),
                                     {key("sales"), key("north")}}));
  EXPECT_EQ(reasons[1].as, crm::part_in_it::participant);
  EXPECT_EQ(reasons[1].path.back(), key("south"));
  EXPECT_EQ(reasons[2].as, crm::part_in_it::author);
  EXPECT_EQ(reasons[2].employee, key("jan"));
}

TEST(Reasons, SayWhatWouldBeNeededWhereNoGroupReaches) {
  const crm::record_facts of_jan{crm::subject::activities, key("jan"), {}, key("o2")};
  const crm::record_facts of_szef{crm::subject::activities, key("szef"), {}, key("x")};
  EXPECT_THAT(crm::reasons_to_see(of_jan, firm(), anna_at_work, {}), IsEmpty());
  EXPECT_EQ(crm::width_needed(of_jan, firm(), anna_at_work), width::child_units);
  EXPECT_EQ(crm::width_needed(of_szef, firm(), anna_at_work), width::all);
}

class Access : public on_every_server {
 protected:
  crm::rights read(const std::string& login) {
    return book_.read(company_.other_program(), {}, who_is(login));
  }
  bool sees_of_kowalski(const std::string& login) {
    return read(login).visible().sees({crm::subject::activities, {"2"}, {}, {"2"}});
  }

  company_database company_{GetParam()};
  crm::scope_book book_{std::chrono::milliseconds(0)};
};
ON_EVERY_SERVER(Access);

TEST_P(Access, OfAnOperatorInNoGroupIsTheirOwn) {
  company_.execute("DELETE FROM operatorzy_grup WHERE operator = 1");
  EXPECT_FALSE(sees_of_kowalski("nowak"));
  EXPECT_TRUE(sees_of_kowalski("kowalski"));
  EXPECT_FALSE(read("nowak").may(crm::right::modify_activities));
}

TEST_P(Access, GoesWithAGroupThatTheHostDeletes) {
  EXPECT_TRUE(sees_of_kowalski("nowak"));
  company_.execute("DELETE FROM grupy WHERE id = 1");  // its members and rights are left
  EXPECT_FALSE(sees_of_kowalski("nowak"));
  EXPECT_FALSE(read("nowak").may(crm::right::export_));
}

TEST_P(Access, FollowsTheTreeOfUnitsAtOnceWhereItIsNotTrusted) {
  company_.leave_to_salesmen("co_workers");
  EXPECT_TRUE(sees_of_kowalski("nowak"));
  company_.execute("UPDATE pracownicy SET centrum = 1 WHERE id = 2");
  EXPECT_FALSE(sees_of_kowalski("nowak"));
}

TEST_P(Access, TakesAChangeOfRightsAtOnceAndTheTreeSomeSecondsLater) {
  crm::scope_book patient{std::chrono::hours(1)};
  const auto sees = [&] {
    return patient.read(company_.other_program(), {}, who_is("nowak"))
        .visible()
        .sees({crm::subject::activities, {"2"}, {}, {"2"}});
  };
  company_.leave_to_salesmen("co_workers");
  EXPECT_TRUE(sees());
  company_.execute("UPDATE pracownicy SET centrum = 1 WHERE id = 2");
  EXPECT_TRUE(sees());
  company_.leave_to_salesmen("");
  EXPECT_FALSE(sees());
}

TEST_P(Access, ChangesWhatIsOnesOwnWithoutARight) {
  company_.take_from_salesmen("modify_activities");
  const auto nowak = read("nowak");
  EXPECT_TRUE(nowak.may_change({crm::subject::activities, {"1"}, {}, {"2"}}));
  EXPECT_TRUE(nowak.may_change({crm::subject::activities, {"2"}, {{"1"}}, {"2"}}));
  EXPECT_TRUE(nowak.may_change({crm::subject::activities, {"2"}, {}, {"1"}}));
  EXPECT_FALSE(nowak.may_change({crm::subject::activities, {"2"}, {}, {"2"}}));
  EXPECT_TRUE(nowak.may_change({crm::subject::tasks, {"2"}, {}, {"2"}}));
}

class ScopeTable : public Access {
 protected:
  crm::scope_table table() { return {company_.other_program(), keys_}; }
  const crm::key_types keys_;
  const crm::wall_clock::time_point now_ = crm::wall_clock::now();
  const crm::reached_people some_{false, {{"1"}, {"2"}}, {{"1"}}};
};
ON_EVERY_SERVER(ScopeTable);

TEST_P(ScopeTable, KeepsEachSetOnceWhoeverWritesIt) {
  db::session other(company_.other_program().target());
  const auto scope = table().of(some_, now_);
  EXPECT_EQ(crm::scope_table(other, keys_).of(some_, now_), scope);
  const crm::reached_people fewer{false, {{"1"}}, {{"1"}}};
  EXPECT_NE(table().of(fewer, now_), scope);
  EXPECT_EQ(company_.values("SELECT employee FROM crm_scope_member WHERE scope = " +
                            std::to_string(scope) + " ORDER BY employee"),
            "1,2");
}

TEST_P(ScopeTable, TellsSetsOfTheSameDigestApart) {
  const auto scope = table().of(some_, now_);
  company_.execute("DELETE FROM crm_scope_member WHERE employee = 2 AND scope = " +
                   std::to_string(scope));
  const auto another = table().of(some_, now_);
  EXPECT_NE(another, scope);
  EXPECT_EQ(table().of(some_, now_), another);
  company_.execute("DELETE FROM crm_scope_member");
  company_.execute("DELETE FROM crm_scope_author");
  company_.execute("DELETE FROM crm_scope");
}

TEST_P(ScopeTable, ForgetsWhatNobodyUsesAndKeepsWhatSomebodyDoes) {
  const auto old = table().of(some_, now_ - std::chrono::hours(24 * 40));
  const auto used = table().of({false, {{"1"}, {"3"}}, {{"3"}}}, now_);
  table().forget_before(now_ - std::chrono::hours(24 * 30));
  EXPECT_FALSE(table().keep(old, now_));
  EXPECT_TRUE(table().keep(used, now_));
  EXPECT_TRUE(table().keep(table().of(some_, now_), now_));
}

}  // namespace crm_test
