// SPDX-License-Identifier: Apache-2.0
#include <atomic>
#include <future>
#include <thread>

#include "host-sdk/company/core/job_runner.hpp"
#include "tests/unit/company/pumping.hpp"

namespace company_tests {

using erp::company::job_runner;
using erp::company::main_queue;

namespace {

class Jobs : public testing::Test {
 protected:
  void pump_until_idle() {
    pump_until(queue_, [&] { return jobs_.idle(); });
  }
  main_queue queue_;
  job_runner jobs_{queue_};
};

}  // namespace

TEST_F(Jobs, RunOnAnotherThreadAndAnswerOnTheMainOne) {
  const auto main = std::this_thread::get_id();
  std::thread::id worked, answered;
  const auto job = jobs_.start(
      {}, [&](auto&) { worked = std::this_thread::get_id(); },
      [&] { answered = std::this_thread::get_id(); });
  EXPECT_EQ(answered, std::thread::id()) << "the answer came before start had returned";
  pump_until_idle();
  EXPECT_NE(worked, main);
  EXPECT_EQ(answered, main);
}

TEST_F(Jobs, GiveNoAnswerOnceTheirHandleIsGone) {
  std::promise<void> may_end;
  bool answered = false;
  auto job = jobs_.start(
      {}, [&](auto&) { may_end.get_future().wait(); }, [&] { answered = true; });
  job.reset();
  may_end.set_value();
  pump_until_idle();
  EXPECT_FALSE(answered);
}

TEST_F(Jobs, ForgetAHandleEvenWhenTheAnswerWaitsInTheQueue) {
  bool answered = false;
  auto job = jobs_.start(
      {}, [](auto&) {}, [&] { answered = true; });
  while (queue_.empty()) std::this_thread::yield();
  job.reset();
  pump_until_idle();
  EXPECT_FALSE(answered);
}

TEST_F(Jobs, SeeThatTheyWereCancelled) {
  std::atomic<bool> seen = false;
  std::promise<void> runs;
  auto job = jobs_.start(
      {},
      [&](erp::job_context& context) {
        runs.set_value();
        while (!context.cancelled()) std::this_thread::yield();
        seen = true;
      },
      [] {});
  runs.get_future().wait();
  job.reset();
  pump_until_idle();
  EXPECT_TRUE(seen);
}

TEST_F(Jobs, ASaveRunsToItsEndThoughItsHandleIsGone) {
  std::promise<void> first_may_end;
  const auto may_end = first_may_end.get_future().share();
  std::atomic<bool> saved = false, fetched = false, cancelled = false;
  // Both workers are busy, so that what follows is still queued when its handle is dropped.
  const auto one = jobs_.start(
      {}, [may_end](auto&) { may_end.wait(); }, [] {});
  const auto two = jobs_.start(
      {}, [may_end](auto&) { may_end.wait(); }, [] {});
  {
    const auto save = jobs_.start(
        {{}, false},
        [&](erp::job_context& context) {
          cancelled = context.cancelled();
          saved = true;
        },
        [] {});
    const auto fetch = jobs_.start(
        {}, [&](auto&) { fetched = true; }, [] {});
  }
  first_may_end.set_value();
  pump_until_idle();
  EXPECT_TRUE(saved);
  EXPECT_FALSE(cancelled);
  EXPECT_FALSE(fetched) << "nobody wanted it any more";
}

TEST_F(Jobs, ASaveThatWaitsToBeTriedAgainCanBeStopped) {
  const auto save = jobs_.start(
      {erp::verbatim("Saving"), false},
      [](erp::job_context& context) {
        while (!context.cancelled()) std::this_thread::yield();
      },
      [] {});
  jobs_.cancel(jobs_.running().at(0).id);
  pump_until_idle();
  EXPECT_TRUE(jobs_.running().empty());
}

TEST(JobsAtTheEnd, SavesAreDoneAndFetchesDropped) {
  std::atomic<int> saved = 0, fetched = 0;
  std::promise<void> may_end;
  std::thread ending;
  {
    main_queue queue;
    std::vector<erp::job_handle> handles;  // outlive the runner: nobody cancelled anything
    job_runner jobs(queue, 1);
    handles.push_back(jobs.start(
        {}, [&](auto&) { may_end.get_future().wait(); }, [] {}));
    for (int i = 0; i < 5; ++i) {
      handles.push_back(jobs.start(
          {{}, false}, [&](auto&) { ++saved; }, [] { FAIL(); }));
      handles.push_back(jobs.start(
          {}, [&](auto&) { ++fetched; }, [] { FAIL(); }));
    }
    ending = std::thread([&] {
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
      may_end.set_value();
    });
  }
  ending.join();
  EXPECT_EQ(saved, 5);
  EXPECT_EQ(fetched, 0);
}

TEST_F(Jobs, AThrowingWorkArrivesAsAnErrorAndTheWorkerGoesOn) {
  std::optional<erp::error_code> code;
  int done = 0;
  const auto throws = erp::run_job<int>(
      jobs_, {}, [](auto&) -> erp::result<int> { throw std::runtime_error("broken"); },
      [&](erp::result<int> came) { code = came.failure().code; });
  std::vector<erp::job_handle> more;
  for (int i = 0; i < 4; ++i)
    more.push_back(jobs_.start(
        {}, [](auto&) { throw 1; }, [&] { ++done; }));
  pump_until_idle();
  EXPECT_EQ(code, erp::error_code::internal);
  EXPECT_EQ(done, 4);
}

TEST_F(Jobs, ListWhatAProgressBarShowsAndCanBeCancelledThere) {
  std::promise<void> told;
  const auto job = jobs_.start(
      {erp::verbatim("Exporting")},
      [&](erp::job_context& context) {
        context.progress(3, 10);
        told.set_value();
        while (!context.cancelled()) std::this_thread::yield();
      },
      [] {});
  int changes = 0;
  const auto watching = jobs_.on_progress([&] { ++changes; });
  told.get_future().wait();
  ASSERT_EQ(jobs_.running().size(), 1u);
  EXPECT_EQ(jobs_.running()[0].done, 3);
  EXPECT_EQ(jobs_.running()[0].total, 10);
  jobs_.cancel(jobs_.running()[0].id);
  pump_until_idle();
  EXPECT_TRUE(jobs_.running().empty());
  queue_.run_pending();
  EXPECT_GE(changes, 1);
}

TEST_F(Jobs, AHandleMayOutliveTheRunner) {
  erp::job_handle kept;
  {
    main_queue queue;
    job_runner jobs(queue);
    kept = jobs.start(
        {}, [](auto&) {}, [] {});
  }
  kept.reset();
}

TEST(MainQueue, WakesOnceForABurstAndAgainAfterItWasRun) {
  main_queue queue;
  std::atomic<int> woken = 0;
  queue.on_wake([&] { ++woken; });
  for (int i = 0; i < 5; ++i) queue.post([] {});
  EXPECT_EQ(woken, 1);
  EXPECT_EQ(queue.run_pending(), 5u);
  queue.post([] {});
  EXPECT_EQ(woken, 2);
}

TEST(MainQueue, LeavesToTheNextRunWhatIsPostedMeanwhileAndWakesForIt) {
  main_queue queue;
  int woken = 0, ran = 0;
  queue.on_wake([&] { ++woken; });
  std::function<void()> again = [&] {
    ++ran;
    queue.post(again);
  };
  queue.post(again);
  queue.run_pending();
  EXPECT_EQ(ran, 1);
  EXPECT_GE(woken, 2) << "the event loop would sleep with a call in the queue";
}

}  // namespace company_tests
