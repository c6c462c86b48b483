// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <memory>
#include <vector>

#include "db/error/failure.hpp"
#include "erp/job.hpp"

// Trying again while the database does not answer or is busy: at once, for a connection may only
// have grown old, then after waits that grow. A patience is plain data, [any]; `tries` are
// [worker] and live within one job.

namespace erp::kit {

struct patience {
  std::vector<std::chrono::milliseconds> waits;  // before the second try, the third …
  std::chrono::milliseconds in_all{0};           // no try begins later than this after the first
};
patience patience_of_a_save();   // about half a minute
patience patience_of_a_fetch();  // about a second: somebody looks at an empty list

// Whether a job is trying again just now; written by its worker, read by whoever shows it.
using trying_again = std::shared_ptr<std::atomic<bool>>;

class tries {
 public:
  tries() = default;  // one try
  explicit tries(patience patience, job_context* job = nullptr, trying_again shown = nullptr);
  ~tries();
  tries(const tries&) = delete;
  tries& operator=(const tries&) = delete;

  // Waits until the next try. False: there is none, for it would not help, it was tried long
  // enough, or nobody wants it any more.
  bool again(const db::failure& why);

 private:
  bool wait(std::chrono::milliseconds time) const;

  const patience patience_{};
  job_context* const job_ = nullptr;
  const trying_again shown_;
  const std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
  std::size_t failed_ = 0;
};

// Runs `work`, which must be safe to repeat, until it does not fail, or `tries` are over: then its
// last failure is thrown.
template <class Work>
auto persist(tries& tries, const Work& work) {
  for (;;) try {
      return work();
    } catch (const db::failure& failure) {
      if (!tries.again(failure)) throw;
    }
}

}  // namespace erp::kit
