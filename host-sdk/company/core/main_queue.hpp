// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

// What other threads want done on the main thread: answers of jobs, due ticks, merged changes.
// post is [any], the rest is [main]. Calls run in the order of posting, each outside every lock;
// what is left when the queue goes is dropped unrun.

namespace erp::company {

class main_queue {
 public:
  void post(std::function<void()> call);  // [any]
  // Runs what was posted, one call or all that is there; a call may run others by calling this.
  // False, or 0, when there was nothing.
  bool run_one();
  std::size_t run_pending();
  // Waits until something is there or `patience` is over; true when something is.
  bool wait(std::chrono::milliseconds patience);
  bool empty() const;
  // Called on [any] thread after a post into an empty queue: a host with an event loop of its own
  // posts an event there that calls run_pending.
  void on_wake(std::function<void()> wake);
  bool on_main_thread() const { return std::this_thread::get_id() == main_; }

 private:
  const std::thread::id main_ = std::this_thread::get_id();
  mutable std::mutex guard_;
  std::condition_variable filled_;
  std::deque<std::function<void()>> calls_;  // under guard_
  std::function<void()> wake_;               // under guard_
};

}  // namespace erp::company
