// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/kit/patience.hpp"

#include <algorithm>
#include <random>
#include <thread>
#include <utility>

namespace erp::kit {

using namespace std::chrono_literals;

namespace {

// So that a whole office does not come back in the same moment.
std::chrono::milliseconds scattered(std::chrono::milliseconds wait) {
  thread_local std::minstd_rand random{std::random_device()()};
  return wait / 2 + std::chrono::milliseconds(
                        std::uniform_int_distribution<std::int64_t>(0, wait.count() / 2)(random));
}

}  // namespace

patience patience_of_a_save() {
  return {{0ms, 200ms, 500ms, 1s, 2s, 5s, 5s, 5s, 5s, 5s, 5s, 5s}, 30s};
}

patience patience_of_a_fetch() {
  return {{0ms, 300ms, 1s}, 2s};
}

tries::tries(patience patience, job_context* job, trying_again shown)
    : patience_(std::move(patience)), job_(job), shown_(std::move(shown)) {}

tries::~tries() {
  if (shown_) *shown_ = false;
}

bool tries::again(const db::failure& why) {
  if (!why.passing() || failed_ == patience_.waits.size()) return false;
  const auto pause = scattered(patience_.waits[failed_++]);
  if (std::chrono::steady_clock::now() + pause > begun_ + patience_.in_all) return false;
  if (shown_) *shown_ = true;
  if (job_)
    job_->progress(static_cast<std::int64_t>(failed_),
                   static_cast<std::int64_t>(patience_.waits.size()));
  return wait(pause);
}

bool tries::wait(std::chrono::milliseconds time) const {
  const auto until = std::chrono::steady_clock::now() + time;
  const auto unwanted = [this] { return job_ && job_->cancelled(); };
  while (!unwanted() && std::chrono::steady_clock::now() < until)
    std::this_thread::sleep_for(std::min<std::chrono::steady_clock::duration>(
        50ms, until - std::chrono::steady_clock::now()));
  return !unwanted();
}

}  // namespace erp::kit
