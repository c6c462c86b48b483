// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/main_queue.hpp"

#include <utility>

namespace erp::company {

void main_queue::post(std::function<void()> call) {
  std::function<void()> wake;
  {
    std::lock_guard lock(guard_);
    if (calls_.empty()) wake = wake_;
    calls_.push_back(std::move(call));
  }
  filled_.notify_all();
  if (wake) wake();
}

bool main_queue::run_one() {
  std::function<void()> call;
  {
    std::lock_guard lock(guard_);
    if (calls_.empty()) return false;
    call = std::move(calls_.front());
    calls_.pop_front();
  }
  call();
  return true;
}

std::size_t main_queue::run_pending() {
  // As many as there are now: calls that post calls must not keep the caller for ever.
  std::size_t count = 0;
  {
    std::lock_guard lock(guard_);
    count = calls_.size();
  }
  std::size_t ran = 0;
  while (ran < count && run_one()) ++ran;
  // What was posted meanwhile found the queue filled and woke nobody.
  std::function<void()> wake;
  {
    std::lock_guard lock(guard_);
    if (!calls_.empty()) wake = wake_;
  }
  if (wake) wake();
  return ran;
}

bool main_queue::wait(std::chrono::milliseconds patience) {
  std::unique_lock lock(guard_);
  return filled_.wait_for(lock, patience, [this] { return !calls_.empty(); });
}

bool main_queue::empty() const {
  std::lock_guard lock(guard_);
  return calls_.empty();
}

void main_queue::on_wake(std::function<void()> wake) {
  std::lock_guard lock(guard_);
  wake_ = std::move(wake);
}

}  // namespace erp::company
