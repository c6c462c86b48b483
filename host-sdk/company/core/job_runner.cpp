// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/job_runner.hpp"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>

#include "host-sdk/company/core/signal.hpp"

namespace erp::company {

namespace {

struct job {
  std::uint64_t id = 0;
  job_description description;
  std::function<void(job_context&)> work;  // of the worker, once queued
  std::function<void()> then;              // of main
  std::atomic<bool> cancelled = false;
  std::atomic<bool> dropped = false;  // the handle is gone: nobody waits
  std::atomic<std::int64_t> done = 0;
  std::atomic<std::int64_t> total = 0;
};

}  // namespace

struct job_runner::shared : std::enable_shared_from_this<job_runner::shared> {
  explicit shared(main_queue& q) : queue(q) {}

  main_queue& queue;
  std::mutex guard;
  std::condition_variable filled;
  std::deque<std::shared_ptr<job>> waiting;  // under guard
  bool ending = false;                       // under guard
  std::vector<std::thread> threads;

  // Of main.
  std::uint64_t next_id = 1;
  std::vector<std::shared_ptr<job>> unanswered;
  signal<> progressed;

  std::atomic<bool> progress_posted = false;

  void serve();
  void perform(const std::shared_ptr<job>& next);
  void answer(const std::shared_ptr<job>& finished);
  void tell_progress();
};

namespace {

class context_of_job : public job_context {
 public:
  context_of_job(job& job, std::function<void()> progressed)
      : job_(job), progressed_(std::move(progressed)) {}
  void progress(std::int64_t done, std::int64_t total) override {
    job_.done = done;
    job_.total = total;
    if (!job_.description.caption.empty()) progressed_();
  }
  bool cancelled() const override { return job_.cancelled; }

 private:
  job& job_;
  std::function<void()> progressed_;
};

}  // namespace

void job_runner::shared::tell_progress() {
  if (progress_posted.exchange(true)) return;
  queue.post([weak = weak_from_this()] {
    const auto self = weak.lock();
    if (!self) return;
    self->progress_posted = false;
    self->progressed.tell();
  });
}

void job_runner::shared::perform(const std::shared_ptr<job>& next) {
  // Whoever let go of a fetch before it ran does not want it; a save runs all the same.
  const bool wanted = !next->dropped || !next->description.may_drop;
  if (wanted) {
    context_of_job context(*next, [this] { tell_progress(); });
    try {
      next->work(context);
    } catch (...) {
      // run_job lets nothing out; other work that throws has no answer to put it in.
    }
  }
  // Here and not with the job: what the work captured may be code of a module about to go.
  next->work = nullptr;
  queue.post([weak = weak_from_this(), next] {
    if (const auto self = weak.lock()) self->answer(next);
  });
}

void job_runner::shared::serve() {
  for (;;) {
    std::shared_ptr<job> next;
    {
      std::unique_lock lock(guard);
      filled.wait(lock, [this] { return ending || !waiting.empty(); });
      if (waiting.empty()) return;
      next = std::move(waiting.front());
      waiting.pop_front();
      // At the program's end fetches are nobody's any more, saves are still done.
      if (ending) next->dropped = true;
    }
    perform(next);
  }
}

void job_runner::shared::answer(const std::shared_ptr<job>& finished) {
  std::erase(unanswered, finished);
  if (!finished->description.caption.empty()) tell_progress();
  const auto then = std::exchange(finished->then, nullptr);
  if (then && !finished->dropped) then();
}

job_runner::job_runner(main_queue& queue, std::size_t threads)
    : shared_(std::make_shared<shared>(queue)) {
  for (std::size_t i = 0; i < threads; ++i)
    shared_->threads.emplace_back([state = shared_.get()] { state->serve(); });
}

job_runner::~job_runner() {
  for (const auto& job : shared_->unanswered) job->cancelled = true;
  {
    std::lock_guard lock(shared_->guard);
    shared_->ending = true;
  }
  shared_->filled.notify_all();
  for (auto& thread : shared_->threads) thread.join();
  for (const auto& job : shared_->unanswered) job->then = nullptr;
}

job_handle job_runner::start(job_description description, std::function<void(job_context&)> work,
                             std::function<void()> then) {
  auto added = std::make_shared<job>();
  added->id = shared_->next_id++;
  added->description = std::move(description);
  added->work = std::move(work);
  added->then = std::move(then);
  shared_->unanswered.push_back(added);
  if (!added->description.caption.empty()) shared_->tell_progress();
  {
    std::lock_guard lock(shared_->guard);
    shared_->waiting.push_back(added);
  }
  shared_->filled.notify_one();
  return job_handle([added] {
    added->dropped = true;
    if (added->description.may_drop) added->cancelled = true;
    added->then = nullptr;
  });
}

bool job_runner::idle(std::uint64_t after) const {
  // The oldest first, so the last is the newest.
  return shared_->unanswered.empty() || shared_->unanswered.back()->id <= after;
}

std::uint64_t job_runner::newest() const {
  return shared_->next_id - 1;
}

std::vector<running_job> job_runner::running() const {
  std::vector<running_job> result;
  for (const auto& job : shared_->unanswered)
    if (!job->description.caption.empty())
      result.push_back({job->id, job->description.caption, job->done, job->total});
  return result;
}

void job_runner::cancel(std::uint64_t id) {
  for (const auto& job : shared_->unanswered)
    if (job->id == id) job->cancelled = true;
}

subscription job_runner::on_progress(std::function<void()> told) {
  return shared_->progressed.connect(std::move(told));
}

}  // namespace erp::company
