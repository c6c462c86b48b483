// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/report/report_runner.hpp"

#include <utility>

#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

report_runner::report_runner(const desk& desk, report_session& session, QObject* parent)
    : QObject(parent), desk_(desk), session_(&session) {
  changes_ = session_->on_changed([this] {
    if (changed_) return;
    changed_ = true;
    emit changed_elsewhere();
  });
  progress_ = desk_.host.jobs().on_progress([this] {
    if (busy()) emit progressed();
  });
}

void report_runner::let_go() {
  changes_.reset();
  progress_.reset();
  running_.reset();
  session_ = nullptr;
}

void report_runner::start(report_request request,
                          std::function<void(erp::result<report_result>)> then) {
  cancel();  // what was under way is not wanted any more
  running_.emplace();
  running_->after = desk_.host.jobs().newest();
  running_->handle = session_->run(
      std::move(request), [this, then = std::move(then)](erp::result<report_result> answer) {
        // The handle is in use until this has returned.
        const auto done = std::exchange(running_, std::nullopt);
        then(std::move(answer));
      });
  emit began();
}

void report_runner::run(report_parameters parameters, bool anew) {
  if (session_ == nullptr) return;
  changed_ = false;  // what is changed from here on is another matter
  start({parameters, anew, false}, [this, parameters](erp::result<report_result> answer) {
    take(std::move(answer), parameters);
  });
}

void report_runner::take(erp::result<report_result> answer, const report_parameters& parameters) {
  if (answer.ok()) {
    result_ = std::move(*answer);
    asked_ = parameters;
    return emit arrived();
  }
  if (answer.failure().code == error_code::cancelled) return emit cancelled();
  emit failed(answer.failure());
}

void report_runner::run_for_file(std::function<void(erp::result<report_result>)> then) {
  if (session_ == nullptr) return;
  start({asked_, false, true}, [this, then = std::move(then)](erp::result<report_result> answer) {
    then(std::move(answer));
    emit progressed();
  });
}

void report_runner::cancel() {
  if (!busy()) return;
  running_.reset();
  emit cancelled();
}

// The jobs of a run have a caption; quick fetches beside it have none.
QString report_runner::caption() const {
  if (!busy()) return {};
  for (const company::running_job& job : desk_.host.jobs().running())
    if (job.id > running_->after) return desk_.say(job.caption);
  return desk_.say(kit::tr("Working the figures out…"));
}

int report_runner::per_mille() const {
  if (!busy()) return -1;
  for (const company::running_job& job : desk_.host.jobs().running())
    if (job.id > running_->after && job.total > 0) return int(job.done * 1000 / job.total);
  return -1;
}

}  // namespace erp::desktop
