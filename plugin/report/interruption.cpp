// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/interruption.hpp"

namespace crm {

namespace {
constexpr std::chrono::milliseconds looked_every{50};
}

interruption::interruption(db::session& session, const erp::job_context& job)
    : watcher_([this, &session, &job] { watch(session, job); }) {}

interruption::~interruption() {
  {
    const std::scoped_lock lock(mutex_);
    done_ = true;
  }
  over_.notify_all();
  watcher_.join();
}

// More than once: what is asked between two statements stops neither.
void interruption::watch(db::session& session, const erp::job_context& job) {
  std::unique_lock lock(mutex_);
  while (!over_.wait_for(lock, looked_every, [this] { return done_; }))
    if (job.cancelled()) session.interrupt();
}

}  // namespace crm
