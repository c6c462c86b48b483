// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/kit/patience.hpp"

#include <gtest/gtest.h>

#include <numeric>

namespace erp::kit {
namespace {

using namespace std::chrono_literals;
using db::failure;
using db::failure_kind;

struct watched_job : job_context {
  void progress(std::int64_t done, std::int64_t) override { told = done; }
  bool cancelled() const override { return stop; }
  std::int64_t told = 0;
  bool stop = false;
};

TEST(Tries, AreRepeatedUntilTheWorkSucceeds) {
  watched_job job;
  const auto shown = std::make_shared<std::atomic<bool>>(false);
  int tried = 0;
  {
    tries tries({{0ms, 1ms, 1ms}, 10s}, &job, shown);
    const int answer = persist(tries, [&] {
      EXPECT_EQ(*shown, tried > 0);
      if (++tried < 3) throw failure(failure_kind::connection_lost, "gone");
      return 7;
    });
    EXPECT_EQ(answer, 7);
  }
  EXPECT_EQ(tried, 3);
  EXPECT_EQ(job.told, 2);
  EXPECT_FALSE(*shown) << "it is over";
}

TEST(Tries, EndWithTheLastFailure) {
  tries tries({{0ms, 1ms}, 10s});
  int tried = 0;
  EXPECT_THROW(persist(tries,
                       [&]() -> int {
                         ++tried;
                         throw failure(failure_kind::busy, "locked");
                       }),
               failure);
  EXPECT_EQ(tried, 3);
}

TEST(Tries, AreNoneWhereSomebodyHasToMendSomething) {
  for (const auto kind : {failure_kind::full, failure_kind::access_denied, failure_kind::unknown}) {
    tries tries({{0ms}, 10s});
    EXPECT_FALSE(tries.again(failure(kind, "")));
  }
  tries once;
  EXPECT_FALSE(once.again(failure(failure_kind::busy, "")));
}

TEST(Tries, EndWhenNobodyWantsThemAnyMore) {
  watched_job job;
  job.stop = true;
  tries tries({{0ms, 60s}, 120s}, &job);
  EXPECT_FALSE(tries.again(failure(failure_kind::busy, "")));
}

TEST(Tries, BeginNoneThatWouldComeTooLate) {
  tries tries({{60s}, 1s});
  EXPECT_FALSE(tries.again(failure(failure_kind::busy, "")));
}

TEST(Patience, OfASaveIsHalfAMinuteAndOfAFetchAboutASecond) {
  const auto sum = [](const patience& p) {
    return std::accumulate(p.waits.begin(), p.waits.end(), 0ms);
  };
  EXPECT_EQ(patience_of_a_save().in_all, 30s);
  EXPECT_GE(sum(patience_of_a_save()), 30s);
  EXPECT_LE(sum(patience_of_a_fetch()), 2s);
}

}  // namespace
}  // namespace erp::kit
