// SPDX-License-Identifier: Apache-2.0
#include "db/session/unit_of_work.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <thread>

#include "tests/db/every_server.hpp"

namespace db::test {
namespace {

using testing::HasSubstr;

class UnitOfWork : public every_server {
 protected:
  UnitOfWork() {
    session_.execute("CREATE TABLE t (n " + words().integer_type() + " NOT NULL UNIQUE)");
  }
  static void add(session& session, int n) {
    session.prepare("INSERT INTO t (n) VALUES (:n)").bind(n).run();
  }
  // Every connection to this database but that of `by`, as an administrator would.
  void end_connections(session& by) {
    if (kind() == server::postgresql)
      number(by,
             "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
             " WHERE datname = current_database() AND pid <> pg_backend_pid()");
    for (const auto& id : ids_of_others(by)) by.execute("KILL " + id);
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  std::vector<std::string> ids_of_others(session& by) {
    const auto select =
        kind() == server::mariadb
            ? "SELECT id FROM information_schema.processlist WHERE db = DATABASE()"
              " AND id <> CONNECTION_ID()"
        : kind() == server::sql_server
            ? "SELECT session_id FROM sys.dm_exec_sessions WHERE database_id = DB_ID()"
              " AND session_id <> @@SPID"
            : "";
    std::vector<std::string> ids;
    if (*select == 0) return ids;
    auto& all = by.prepare(select, {column_type::text});
    all.run();
    while (all.fetch()) ids.push_back(all.text(0));
    return ids;
  }
  static std::int64_t count(session& session) { return number(session, "SELECT count(*) FROM t"); }
  connection_target impatient() {
    auto target = database_.target();
    target.timeout_s = 1;
    return target;
  }
};

ON_EVERY_SERVER(UnitOfWork);

class UnitOfWorkOverANetwork : public UnitOfWork {};

ON_EVERY_SERVER_BUT_FILES(UnitOfWorkOverANetwork);

// What only the embedded file does.
class UnitOfWorkInAFile : public testing::Test {
 protected:
  UnitOfWorkInAFile() { session_.execute("CREATE TABLE t (n INTEGER UNIQUE)"); }
  folder folder_;
  session session_{target_of(folder_ / "a.db")};
};

TEST_P(UnitOfWork, KeepsEveryStatementWhenCommitted) {
  unit_of_work unit(session_);
  add(session_, 1);
  add(session_, 2);
  unit.commit();
  session other(database_.target());
  EXPECT_EQ(count(other), 2);
}

TEST_P(UnitOfWork, RollsBackWhenLeftWithoutCommit) {
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

TEST_P(UnitOfWork, CannotCommitAfterAStatementFailed) {
  unit_of_work unit(session_);
  add(session_, 1);
  EXPECT_THROW(add(session_, 1), failure);
  try {
    add(session_, 2);
  } catch (const failure&) {
    // PostgreSQL takes nothing more within this transaction, the others do.
  }
  const auto failed = failure_of([&] { unit.commit(); });
  EXPECT_EQ(failed.kind(), failure_kind::unique_violation);
  EXPECT_EQ(count(session_), 0) << "rolled back by the commit that failed";
}

TEST_P(UnitOfWork, CannotCommitAfterRefusedText) {
  unit_of_work unit(session_);
  add(session_, 1);
  EXPECT_THROW(session_.prepare("SELECT :s").bind("\xff"), failure);
  EXPECT_THROW(unit.commit(), failure);
  EXPECT_EQ(count(session_), 0);
}

TEST_P(UnitOfWork, RollsBackUnderAnOpenCursor) {
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

TEST_P(UnitOfWork, SaysBusyWhenAnotherKeepsTheRowLocked) {
  add(session_, 1);
  session other(impatient());
  unit_of_work unit(session_);
  session_.prepare("UPDATE t SET n = n + 10 WHERE n = :n").bind(1).run();
  const auto failed = failure_of([&] {
    unit_of_work second(other);
    other.prepare("UPDATE t SET n = n + 20 WHERE n = :n").bind(1).run();
    second.commit();
  });
  EXPECT_EQ(failed.kind(), failure_kind::busy);
  EXPECT_TRUE(failed.passing());
  unit.commit();
  unit_of_work now(other);
  add(other, 2);
  now.commit();
  EXPECT_EQ(count(session_), 2);
  EXPECT_EQ(number(session_, "SELECT max(n) FROM t"), 11);
}

TEST_P(UnitOfWorkOverANetwork, CannotCommitOnAConnectionThatTheServerEnded) {
  session other(database_.target());
  {
    unit_of_work unit(session_);
    add(session_, 1);
    end_connections(other);
    EXPECT_EQ(failure_of([&] { unit.commit(); }).kind(), failure_kind::connection_lost);
  }
  EXPECT_FALSE(session_.alive());
  session_.reconnect();
  EXPECT_EQ(count(session_), 0);
  unit_of_work next(session_);
  add(session_, 1);
  next.commit();
  EXPECT_EQ(count(session_), 1);
}

TEST_P(UnitOfWorkOverANetwork, TellsALostConnectionAtTheNextStatement) {
  add(session_, 1);
  session other(database_.target());
  end_connections(other);
  EXPECT_EQ(failure_of([&] { add(session_, 2); }).kind(), failure_kind::connection_lost);
  session_.reconnect();
  add(session_, 2);
  EXPECT_EQ(count(session_), 2);
}

TEST_P(UnitOfWork, WaitsForAnotherWriterToFinish) {
  unit_of_work unit(session_);
  add(session_, 1);
  std::thread second([this] {
    session other(database_.target());
    unit_of_work later(other);
    add(other, 2);
    later.commit();
  });
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  unit.commit();
  second.join();
  EXPECT_EQ(count(session_), 2);
}

TEST_F(UnitOfWorkInAFile, KeepsNothingWhenTheCommitItselfFails) {
  session_.execute("CREATE TABLE u (n INTEGER REFERENCES t (n) DEFERRABLE INITIALLY DEFERRED)");
  unit_of_work unit(session_);
  session_.execute("INSERT INTO t VALUES (1)");
  session_.execute("INSERT INTO u VALUES (99)");
  const auto failed = failure_of([&] { unit.commit(); });
  EXPECT_EQ(failed.kind(), failure_kind::foreign_key_violation);
  EXPECT_EQ(number(session_, "SELECT count(*) FROM t"), 0);
}

TEST_F(UnitOfWorkInAFile, SaysBusyWhenAnotherWriterStays) {
  unit_of_work unit(session_);
  auto impatient = target_of(folder_ / "a.db");
  impatient.timeout_s = 0;
  session other(impatient);
  const auto failed = failure_of([&] { unit_of_work second(other); });
  EXPECT_EQ(failed.kind(), failure_kind::busy);
  EXPECT_TRUE(failed.passing());
  EXPECT_THAT(failed.what(), HasSubstr("a.db"));
  EXPECT_EQ(number(other, "SELECT count(*) FROM t"), 0) << "reading goes on beside a writer";
  unit.commit();
  unit_of_work now(other);
}

TEST_F(UnitOfWorkInAFile, IsRefusedOnAReadOnlyConnection) {
  auto target = target_of(folder_ / "a.db");
  target.read_only = true;
  session reader(target);
  EXPECT_EQ(number(reader, "SELECT count(*) FROM t"), 0);
  const auto failed = failure_of([&] {
    unit_of_work unit(reader);
    reader.execute("INSERT INTO t VALUES (1)");
    unit.commit();
  });
  EXPECT_EQ(failed.kind(), failure_kind::read_only);
  EXPECT_THAT(failed.what(), HasSubstr("a.db"));
}

}  // namespace
}  // namespace db::test
