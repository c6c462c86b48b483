// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/host_clock.hpp"
#include "tests/unit/company/pumping.hpp"

namespace company_tests {

using namespace std::chrono_literals;
using erp::company::host_clock;
using erp::company::main_queue;

namespace {

const erp::instant nine = std::chrono::sys_days(std::chrono::year(2026) / 3 / 2) + 8h;

}  // namespace

TEST(FixedClock, StandsUntilItIsMovedAndThenBothTimesMove) {
  main_queue queue;
  host_clock clock(queue, nine, "Europe/Warsaw");
  EXPECT_EQ(clock.now(), nine);
  const auto before = clock.monotonic();
  clock.advance(90s);
  EXPECT_EQ(clock.now(), nine + 90s);
  EXPECT_EQ(clock.monotonic() - before, 90s);
  EXPECT_EQ(clock.zone(), "Europe/Warsaw");
}

TEST(FixedClock, CallsEachTickAtItsOwnTimeInOrder) {
  main_queue queue;
  host_clock clock(queue, nine, "UTC");
  std::vector<std::pair<char, std::chrono::milliseconds>> ticks;
  const auto five = clock.every(5s, [&] { ticks.emplace_back('f', clock.now() - nine); });
  const auto two = clock.every(2s, [&] { ticks.emplace_back('t', clock.now() - nine); });
  clock.advance(6s);
  const decltype(ticks) expected{{'t', 2s}, {'t', 4s}, {'f', 5s}, {'t', 6s}};
  EXPECT_EQ(ticks, expected);
  clock.advance(4s);
  EXPECT_EQ(ticks.size(), 7u);
  EXPECT_EQ(clock.now(), nine + 10s);
}

TEST(FixedClock, TicksNoMoreOnceTheSubscriptionIsGone) {
  main_queue queue;
  host_clock clock(queue, nine, "UTC");
  int ticks = 0;
  erp::subscription ticking;
  ticking = clock.every(1s, [&] {
    if (++ticks == 3) ticking.reset();
  });
  clock.advance(10s);
  EXPECT_EQ(ticks, 3);
}

TEST(FixedClock, MovesAYearWithAThousandTicksAtMost) {
  main_queue queue;
  host_clock clock(queue, nine, "UTC");
  int ticks = 0;
  const auto ticking = clock.every(250ms, [&] { ++ticks; });
  clock.advance(24h * 365);
  EXPECT_GE(ticks, 500);
  EXPECT_LE(ticks, 1001);
  EXPECT_EQ(clock.now(), nine + 24h * 365);
}

TEST(ComputersClock, BringsItsTicksToTheMainThreadAndNeverGoesBack) {
  main_queue queue;
  host_clock clock(queue, std::nullopt, "");
  EXPECT_FALSE(clock.zone().empty());
  int ticks = 0;
  const auto main = std::this_thread::get_id();
  const auto before = clock.monotonic();
  const auto ticking = clock.every(5ms, [&] {
    ++ticks;
    EXPECT_EQ(std::this_thread::get_id(), main);
  });
  pump_until(queue, [&] { return ticks >= 3; });
  EXPECT_GE(clock.monotonic() - before, 15ms);
}

TEST(ComputersClock, TicksOnceForATimeInWhichNobodyListened) {
  main_queue queue;
  host_clock clock(queue, std::nullopt, "UTC");
  int ticks = 0;
  const auto ticking = clock.every(1ms, [&] { ++ticks; });
  std::this_thread::sleep_for(50ms);
  queue.run_pending();
  EXPECT_EQ(ticks, 1);
}

}  // namespace company_tests
