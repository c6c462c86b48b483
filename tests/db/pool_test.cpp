// SPDX-License-Identifier: Apache-2.0
#include "db/session/pool.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

#include "db/session/fault.hpp"
#include "db/session/unit_of_work.hpp"
#include "tests/db/workbench.hpp"

namespace db::test {
namespace {

using namespace std::chrono_literals;

class Pool : public testing::Test {
 protected:
  Pool() { session(target_of(folder_ / "a.db")).execute("CREATE TABLE t (n INTEGER)"); }
  folder folder_;
};

TEST_F(Pool, ServesEightThreadsWithFourSessions) {
  pool pool(target_of(folder_ / "a.db"), 4);
  std::atomic<int> failed = 0;
  std::vector<std::thread> threads;
  for (int t = 0; t < 8; ++t)
    threads.emplace_back([&, t] {
      for (int i = 0; i < 50; ++i) try {
          const auto lease = pool.take();
          unit_of_work unit(*lease);
          lease->prepare("INSERT INTO t (n) VALUES (:n)").bind(t * 1000 + i).run();
          unit.commit();
          if (number(*lease, "SELECT count(*) FROM t") < 1) ++failed;
        } catch (const failure&) {
          ++failed;
        }
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(failed, 0);
  EXPECT_EQ(number(*pool.take(), "SELECT count(DISTINCT n) FROM t"), 400);
}

TEST_F(Pool, SaysBusyWhenEverySessionIsOut) {
  pool pool(target_of(folder_ / "a.db"), 1);
  const auto only = pool.take();
  const auto failed = failure_of([&] { pool.take(20ms); });
  EXPECT_EQ(failed.kind(), failure_kind::busy);
}

TEST_F(Pool, GivesAFreedSessionToWhoWaits) {
  pool pool(target_of(folder_ / "a.db"), 1);
  auto held = std::make_unique<pool::lease>(pool.take());
  std::thread waiting([&] { EXPECT_EQ(number(*pool.take(10s), "SELECT 1"), 1); });
  std::this_thread::sleep_for(20ms);
  held.reset();
  waiting.join();
}

TEST_F(Pool, ClosesCursorsWhenALeaseEnds) {
  pool pool(target_of(folder_ / "a.db"), 1);
  {
    const auto lease = pool.take();
    lease->execute("INSERT INTO t VALUES (1), (2)");
    auto& open = lease->prepare("SELECT n FROM t", {column_type::integer});
    open.run();
    ASSERT_TRUE(open.fetch());
  }
  pool.take()->execute("DROP TABLE t");
}

TEST_F(Pool, KeepsItsPlacesWhenConnectingFails) {
  auto target = target_of(folder_ / "not yet.db");
  target.may_create = false;
  pool pool(target, 1);
  for (int i = 0; i < 3; ++i)
    EXPECT_EQ(failure_of([&] { pool.take(20ms); }).kind(), failure_kind::connection_lost);
  std::filesystem::copy_file(folder_ / "a.db", folder_ / "not yet.db");
  EXPECT_EQ(number(*pool.take(20ms), "SELECT count(*) FROM t"), 0);
}

TEST_F(Pool, AsksASessionThatLayIdleAndConnectsItAnew) {
  const auto dropped_while_idle = [](pool& pool) {
    plan_fault(fault_plan{1, fault_moment::after, fault_kind::drop});
    pool.take()->prepare("INSERT INTO t (n) VALUES (:n)").bind(1).run();
  };
  pool distrustful(target_of(folder_ / "a.db"), 1, 0ms);
  dropped_while_idle(distrustful);
  for (int i = 0; i < 2; ++i)
    EXPECT_NO_THROW(distrustful.take()->prepare("INSERT INTO t (n) VALUES (:n)").bind(2).run())
        << "its statements are prepared anew";
  EXPECT_EQ(number(*distrustful.take(), "SELECT count(*) FROM t"), 3);

  pool trusting(target_of(folder_ / "a.db"), 1, 1h);
  dropped_while_idle(trusting);
  EXPECT_EQ(failure_of([&] { number(*trusting.take(), "SELECT 1"); }).kind(),
            failure_kind::connection_lost);
  EXPECT_EQ(number(*trusting.take(), "SELECT 1"), 1) << "what failed once is not trusted again";
}

TEST_F(Pool, LeavesAMovedLeaseEmpty) {
  pool pool(target_of(folder_ / "a.db"), 1);
  auto first = pool.take();
  auto second = std::move(first);
  EXPECT_EQ(number(*second, "SELECT 1"), 1);
}

}  // namespace
}  // namespace db::test
