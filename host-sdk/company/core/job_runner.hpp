// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "erp/job.hpp"
#include "host-sdk/company/core/main_queue.hpp"

// Runs work that may block on a few threads and brings the answers to the main thread.
// Every function is [main]. Its end waits for the work that runs; fetches still queued are
// dropped, saves (may_drop false) are done first. The queue must outlive it.

namespace erp::company {

struct running_job {
  std::uint64_t id = 0;
  text caption;  // never empty: quick fetches are not listed
  std::int64_t done = 0;
  std::int64_t total = 0;  // 0: unknown
};

class job_runner : public jobs {
 public:
  explicit job_runner(main_queue& queue, std::size_t threads = 2);
  ~job_runner() override;

  job_handle start(job_description description, std::function<void(job_context&)> work,
                   std::function<void()> then) override;

  // Nothing queued, nothing running, no answer on its way; of jobs started after the one with the
  // id `after`, so that a script need not wait for work that never ends.
  bool idle(std::uint64_t after = 0) const;
  std::uint64_t newest() const;  // id of the job started last; 0: none was
  // What a progress bar shows, the oldest first.
  std::vector<running_job> running() const;
  // The operator does not want it: the work sees cancelled(), its answer still comes. A save that
  // waits to be tried again gives up.
  void cancel(std::uint64_t id);
  // After running() changed; bursts are told as one. [main]
  subscription on_progress(std::function<void()> told);

 private:
  struct shared;
  std::shared_ptr<shared> shared_;
};

}  // namespace erp::company
