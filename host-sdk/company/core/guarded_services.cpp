// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/guarded_services.hpp"

namespace erp::company {

void callback_guard::report(const std::string& where) const {
  std::string what = "unknown exception";
  try {
    throw;
  } catch (const std::exception& e) {
    what = e.what();
  } catch (...) {
    // Of a type that says nothing.
  }
  log.write(services::log_level::error, module + ": " + where + ": " + what);
}

subscription guarded_changes::on_change(std::string entity,
                                        std::function<void(const services::change&)> told) {
  const std::string what = "a subscription to changes of " + entity;
  return ledger_.enter(what, to_.on_change(std::move(entity), guard_.wrap(what, std::move(told))));
}

// Counts itself until it is deleted, which is after everything that the work captured.
struct guarded_jobs::counted_work {
  counted_work(std::shared_ptr<running> r, std::function<void(job_context&)> w)
      : in(std::move(r)), work(std::move(w)) {
    std::lock_guard lock(in->guard);
    ++in->count;
  }
  ~counted_work() {
    work = nullptr;
    std::lock_guard lock(in->guard);
    --in->count;
    in->fewer.notify_all();
  }
  counted_work(const counted_work&) = delete;
  counted_work& operator=(const counted_work&) = delete;

  std::shared_ptr<running> in;
  std::function<void(job_context&)> work;
};

job_handle guarded_jobs::start(job_description description, std::function<void(job_context&)> work,
                               std::function<void()> then) {
  auto counted = std::make_shared<counted_work>(running_, std::move(work));
  auto held = to_.start(
      std::move(description),
      [counted = std::move(counted), guard = guard_](job_context& context) {
        try {
          counted->work(context);
        } catch (...) {
          guard.report("a job");
        }
      },
      guard_.wrap("a job's answer", std::move(then)));
  return ledger_.enter("a job", std::move(held));
}

void guarded_jobs::wait_for_work() {
  std::unique_lock lock(running_->guard);
  running_->fewer.wait(lock, [this] { return running_->count == 0; });
}

}  // namespace erp::company
