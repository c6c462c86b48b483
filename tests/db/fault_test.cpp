// SPDX-License-Identifier: Apache-2.0
#include "db/session/fault.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "db/session/pool.hpp"
#include "db/session/unit_of_work.hpp"
#include "tests/db/workbench.hpp"

namespace db::test {
namespace {

class PlannedFault : public testing::Test {
 protected:
  PlannedFault() { session_.execute("CREATE TABLE t (n INTEGER UNIQUE)"); }
  ~PlannedFault() override { plan_fault(std::nullopt); }

  static void add(session& session, int n) {
    session.prepare("INSERT INTO t (n) VALUES (:n)").bind(n).run();
  }
  // begin, two statements, commit: 1 to 4.
  static void add_two(session& session) {
    unit_of_work unit(session);
    add(session, 1);
    add(session, 2);
    unit.commit();
  }
  std::int64_t stored() {
    session other(target_of(folder_ / "a.db"));
    return number(other, "SELECT count(*) FROM t");
  }

  folder folder_;
  session session_{target_of(folder_ / "a.db")};
};

TEST_F(PlannedFault, LosesTheConnectionAtEachStatementAndOnlyAnAppliedCommitStays) {
  for (const auto moment : {fault_moment::before, fault_moment::after})
    for (int at = 1; at <= 4; ++at) {
      plan_fault(fault_plan{at, moment, fault_kind::lose});
      EXPECT_EQ(failure_of([&] { add_two(session_); }).kind(), failure_kind::connection_lost);
      const bool applied = at == 4 && moment == fault_moment::after;
      EXPECT_EQ(stored(), applied ? 2 : 0) << at;
      EXPECT_FALSE(session_.alive());
      EXPECT_EQ(failure_of([&] { add(session_, 9); }).kind(), failure_kind::connection_lost);
      session_.reconnect();
      session_.execute("DELETE FROM t");
    }
  plan_fault(fault_plan{5});
  EXPECT_NO_THROW(add_two(session_)) << "there are four statements to count";
}

TEST_F(PlannedFault, DroppingTellsOnlyWhoeverComesNext) {
  plan_fault(fault_plan{4, fault_moment::after, fault_kind::drop});
  EXPECT_NO_THROW(add_two(session_));
  EXPECT_EQ(stored(), 2);
  EXPECT_EQ(failure_of([&] { add(session_, 3); }).kind(), failure_kind::connection_lost);
}

TEST_F(PlannedFault, DroppedUnderAnOpenCursorIsNoEndOfTheRows) {
  add_two(session_);
  auto& rows = session_.prepare("SELECT n FROM t", {column_type::integer});
  plan_fault(fault_plan{1, fault_moment::after, fault_kind::drop, true});
  rows.run();
  EXPECT_EQ(failure_of([&] { rows.fetch(); }).kind(), failure_kind::connection_lost);
}

TEST_F(PlannedFault, OfALockKeepsTheConnectionButNotTheUnit) {
  for (const auto kind : {fault_kind::busy, fault_kind::deadlock}) {
    plan_fault(fault_plan{3, fault_moment::before, kind});
    const auto failed = failure_of([&] { add_two(session_); });
    EXPECT_TRUE(failed.passing());
    EXPECT_EQ(stored(), 0);
    EXPECT_TRUE(session_.alive());
  }
  EXPECT_NO_THROW(add_two(session_));
}

TEST_F(PlannedFault, CountsReadsOnlyWhenItIsTold) {
  plan_fault(fault_plan{1, fault_moment::before, fault_kind::busy});
  EXPECT_EQ(number(session_, "SELECT count(*) FROM t"), 0);
  EXPECT_THROW(add(session_, 1), failure);
  plan_fault(fault_plan{1, fault_moment::before, fault_kind::busy, true});
  EXPECT_THROW(number(session_, "SELECT count(*) FROM t"), failure);
}

TEST_F(PlannedFault, KillsTheProcessAndLeavesAllOrNothing) {
  for (const auto& [at, moment, kept] :
       {std::tuple{3, fault_moment::after, 0}, std::tuple{4, fault_moment::before, 0},
        std::tuple{4, fault_moment::after, 2}}) {
    const auto plan = fault_plan{at, moment, fault_kind::kill};
    EXPECT_EXIT(
        {
          plan_fault(plan);
          session own(target_of(folder_ / "a.db"));
          add_two(own);
        },
        testing::KilledBySignal(SIGKILL), "");
    EXPECT_EQ(stored(), kept) << at;
  }
}

TEST(PlanOfAFault, IsReadFromText) {
  const auto plan = parse_fault("7:after:kill");
  EXPECT_EQ(plan.at, 7);
  EXPECT_EQ(plan.moment, fault_moment::after);
  EXPECT_EQ(plan.kind, fault_kind::kill);
  EXPECT_FALSE(plan.reads_too);
  EXPECT_TRUE(parse_fault("1:before:lose:all").reads_too);
}

TEST(PlanOfAFault, IsRefusedWhenItCannotBeMeant) {
  for (const char* wrong : {"", "0:after:kill", "x:after:kill", "7", "7:later:kill", "7:after:burn",
                            "7:after:busy", "7:after:kill:some"}) {
    const auto refused = failure_of([&] { parse_fault(wrong); });
    EXPECT_EQ(refused.kind(), failure_kind::bad_configuration) << wrong;
    EXPECT_THAT(refused.what(), testing::HasSubstr("ERP_FAULT")) << wrong;
  }
}

}  // namespace
}  // namespace db::test
