// SPDX-License-Identifier: Apache-2.0
#include "db/session/unit_of_work.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <thread>

#include "tests/db/workbench.hpp"

namespace db::test {
namespace {

using testing::HasSubstr;

class UnitOfWork : public testing::Test {
 protected:
  UnitOfWork() { session_.execute("CREATE TABLE t (n INTEGER UNIQUE)"); }
  static void add(session& session, int n) {
    session.prepare("INSERT INTO t (n) VALUES (:n)").bind(n).run();
  }
  static std::int64_t count(session& session) { return number(session, "SELECT count(*) FROM t"); }
  connection_target impatient() {
    auto target = target_of(folder_ / "a.db");
    target.timeout_s = 0;
    return target;
  }
  folder folder_;
  session session_{target_of(folder_ / "a.db")};
};

TEST_F(UnitOfWork, KeepsEveryStatementWhenCommitted) {
  unit_of_work unit(session_);
  add(session_, 1);
  add(session_, 2);
  unit.commit();
  session other(target_of(folder_ / "a.db"));
  EXPECT_EQ(count(other), 2);
}

TEST_F(UnitOfWork, RollsBackWhenLeftWithoutCommit) {
  {
    unit_of_work unit(session_);
    add(session_, 1);
  }
  EXPECT_EQ(count(session_), 0);
  unit_of_work next(session_);
  add(session_, 1);
  next.commit();
  EXPECT_EQ(count(session_), 1);
}

TEST_F(UnitOfWork, CannotCommitAfterAStatementFailed) {
  unit_of_work unit(session_);
  add(session_, 1);
  EXPECT_THROW(add(session_, 1), failure);
  add(session_, 2);
  const auto failed = failure_of([&] { unit.commit(); });
  EXPECT_EQ(failed.kind(), failure_kind::unique_violation);
  EXPECT_EQ(count(session_), 0) << "rolled back by the commit that failed";
}

TEST_F(UnitOfWork, CannotCommitAfterRefusedText) {
  unit_of_work unit(session_);
  add(session_, 1);
  EXPECT_THROW(session_.prepare("SELECT :s").bind("\xff"), failure);
  EXPECT_THROW(unit.commit(), failure);
  EXPECT_EQ(count(session_), 0);
}

TEST_F(UnitOfWork, KeepsNothingWhenTheCommitItselfFails) {
  session_.execute("CREATE TABLE u (n INTEGER REFERENCES t (n) DEFERRABLE INITIALLY DEFERRED)");
  unit_of_work unit(session_);
  add(session_, 1);
  session_.execute("INSERT INTO u VALUES (99)");
  const auto failed = failure_of([&] { unit.commit(); });
  EXPECT_EQ(failed.kind(), failure_kind::foreign_key_violation);
  EXPECT_EQ(count(session_), 0);
}

TEST_F(UnitOfWork, RollsBackUnderAnOpenCursor) {
  add(session_, 1);
  add(session_, 2);
  {
    unit_of_work unit(session_);
    add(session_, 3);
    auto& open = session_.prepare("SELECT n FROM t", {column_type::integer});
    open.run();
    ASSERT_TRUE(open.fetch());
  }
  EXPECT_EQ(count(session_), 2);
}

TEST_F(UnitOfWork, SaysBusyWhenAnotherWriterStays) {
  unit_of_work unit(session_);
  add(session_, 1);
  session other(impatient());
  const auto failed = failure_of([&] { unit_of_work second(other); });
  EXPECT_EQ(failed.kind(), failure_kind::busy);
  EXPECT_TRUE(failed.passing());
  EXPECT_THAT(failed.what(), HasSubstr("a.db"));
  EXPECT_EQ(count(other), 0) << "reading goes on beside a writer";
  unit.commit();
  unit_of_work now(other);
  add(other, 2);
  now.commit();
  EXPECT_EQ(count(session_), 2);
}

TEST_F(UnitOfWork, WaitsForAnotherWriterToFinish) {
  unit_of_work unit(session_);
  add(session_, 1);
  std::thread second([this] {
    session other(target_of(folder_ / "a.db"));
    unit_of_work later(other);
    add(other, 2);
    later.commit();
  });
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  unit.commit();
  second.join();
  EXPECT_EQ(count(session_), 2);
}

TEST_F(UnitOfWork, IsRefusedOnAReadOnlyConnection) {
  auto target = impatient();
  target.read_only = true;
  session reader(target);
  EXPECT_EQ(count(reader), 0);
  const auto failed = failure_of([&] {
    unit_of_work unit(reader);
    add(reader, 1);
    unit.commit();
  });
  EXPECT_EQ(failed.kind(), failure_kind::read_only);
  EXPECT_THAT(failed.what(), HasSubstr("a.db"));
}

}  // namespace
}  // namespace db::test
