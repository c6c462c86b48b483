// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

#include "erp/result.hpp"
#include "erp/subscription.hpp"
#include "erp/thread.hpp"

// Work that may block: runs on a worker with progress and cancel, hands its result to main.
// Started and dropped on [main]; the work itself is [worker] and sees only what it captured.
// A job_handle owns the answer: while it lives the answer comes, once it is gone none will.

namespace erp {

// What the running work may ask and tell. Lives while the work runs. [worker]
class job_context {
 public:
  virtual ~job_context() = default;
  // done and total in the same unit of the work's choosing; total 0: unknown.
  virtual void progress(std::int64_t done, std::int64_t total) = 0;
  // True once nobody waits for the answer; long work looks at it between steps and returns. For a
  // save: the operator or the program wants to stop; what has begun is finished, not tried again.
  virtual bool cancelled() const = 0;
};

using job_handle = subscription;  // dropping it cancels

struct job_description {
  text caption;          // what a progress bar says; empty for quick fetches
  bool may_drop = true;  // false: a save, which runs to its end even when the handle is dropped
};

class jobs {
 public:
  virtual ~jobs() = default;
  // Queues `work`; when it has returned, `then` is called on main unless the handle is gone.
  // Neither may throw. [main]
  virtual job_handle start(job_description description, std::function<void(job_context&)> work,
                           std::function<void()> then) = 0;
};

// Runs `work` as a job and hands its result to `then`. An exception that escapes the work arrives
// as error_code::internal, never in the host. [main]
template <class T>
job_handle run_job(jobs& runner, job_description description,
                   std::function<result<T>(job_context&)> work,
                   std::function<void(result<T>)> then) {
  auto answer = std::make_shared<std::optional<result<T>>>();
  return runner.start(
      std::move(description),
      [answer, work = std::move(work)](job_context& context) {
        try {
          answer->emplace(work(context));
        } catch (const std::exception& e) {
          answer->emplace(error{error_code::internal, verbatim(e.what()), {}, {}});
        } catch (...) {
          answer->emplace(error{error_code::internal, verbatim("unknown exception"), {}, {}});
        }
      },
      [answer, then = std::move(then)] {
        if (answer->has_value()) then(std::move(**answer));
      });
}

}  // namespace erp
