// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "plugin/contact/contact_timer.hpp"
#include "tests/support/fake_host.hpp"

namespace crm {

using namespace std::chrono_literals;

class ContactTimer : public testing::Test {
 protected:
  void pass(std::chrono::milliseconds time) { host_.pass(time); }

  testing_support::fake_host host_;
  form_values values_;
  contact_timer timer_{host_.clock_, values_};
};

TEST_F(ContactTimer, StandsUntilItIsStarted) {
  pass(1h);
  EXPECT_EQ(timer_.shown(), 0s);
  EXPECT_TRUE(values_.segments.empty());
}

TEST_F(ContactTimer, AddsItsSegmentsToWhatIsStored) {
  values_.base.measured = values_.record.measured = 100s;
  timer_.start();
  pass(30s);
  timer_.stop();
  pass(600s);
  timer_.start();
  pass(15s + 400ms);
  EXPECT_EQ(timer_.shown(), 145s);
  timer_.stop();
  ASSERT_EQ(values_.segments.size(), 2u);
  EXPECT_EQ(values_.segments[1].length, 15'400ms);
}

TEST_F(ContactTimer, IsNotTouchedByAComputersClockThatIsSetBackOrForward) {
  timer_.start();
  pass(10s);
  host_.clock_.now_ -= 5h;
  pass(10s);
  host_.clock_.now_ += 48h;
  EXPECT_EQ(timer_.shown(), 20s);
  timer_.stop();
  ASSERT_EQ(values_.segments.size(), 1u);
  EXPECT_EQ(values_.segments[0].length, 20s);
}

TEST_F(ContactTimer, NeverMeasuresANegativeTime) {
  timer_.start();
  host_.clock_.monotonic_ -= 5s;  // a clock that breaks its promise
  EXPECT_EQ(timer_.shown(), 0s);
  timer_.stop();
  EXPECT_TRUE(values_.segments.empty());
}

TEST_F(ContactTimer, GoesOnFromACorrectionAndKeepsWhatItMeasured) {
  timer_.start();
  pass(90s);
  timer_.correct(600s);
  EXPECT_EQ(timer_.shown(), 600s);
  pass(30s);
  EXPECT_EQ(timer_.shown(), 630s);
  EXPECT_EQ(timer_.measured(), 120s);
  timer_.correct(std::nullopt);
  EXPECT_EQ(timer_.shown(), 120s);
}

TEST_F(ContactTimer, SettlesIntoACopyAndRunsOn) {
  timer_.start();
  pass(42s);
  timer_.correct(10s);
  pass(3s);
  auto copy = values_;
  timer_.settle(copy);
  EXPECT_EQ(copy.record.elapsed, 13s);
  ASSERT_EQ(copy.segments.size(), 1u);
  EXPECT_EQ(copy.segments[0].length, 45s);
  EXPECT_TRUE(values_.segments.empty());
  EXPECT_TRUE(timer_.running());
}

TEST_F(ContactTimer, IsCutWithoutLosingAMoment) {
  timer_.start();
  const auto began = host_.clock_.now_;
  pass(20s);
  timer_.cut();
  pass(5s);
  timer_.stop();
  EXPECT_EQ(values_.segments, (std::vector<timer_segment>{{began, 20s}, {began + 20s, 5s}}));
}

}  // namespace crm
