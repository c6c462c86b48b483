// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "db/session/session.hpp"
#include "erp/job.hpp"

// Ends what a session is running soon after the job that runs it was cancelled: a statement over
// millions of rows does not ask whether anybody still waits. Made, used and destroyed by the job's
// thread; session and job must live longer.

namespace crm {

class interruption {
 public:
  interruption(db::session& session, const erp::job_context& job);
  ~interruption();
  interruption(const interruption&) = delete;
  interruption& operator=(const interruption&) = delete;

 private:
  void watch(db::session& session, const erp::job_context& job);

  std::mutex mutex_;
  std::condition_variable over_;
  bool done_ = false;  // guarded by mutex_
  std::thread watcher_;
};

}  // namespace crm
