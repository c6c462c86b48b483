// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

#include "erp/host.hpp"
#include "host-sdk/company/core/ledger.hpp"

// The services as one module gets them: subscriptions are entered in its ledger, callbacks that
// throw end in the log. Thread rules are those of the services behind. They live with the
// module's place, and refer to the host's services and the ledger, which outlive them.

namespace erp::company {

// Wraps callbacks of one module.
struct callback_guard {
  services::log& log;
  std::string module;

  void report(const std::string& where) const;  // inside a catch clause only [any]

  template <class... Arguments>
  std::function<void(Arguments...)> wrap(std::string where,
                                         std::function<void(Arguments...)> call) const {
    return [*this, where = std::move(where), call = std::move(call)](Arguments... arguments) {
      try {
        call(std::forward<Arguments>(arguments)...);
      } catch (...) {
        report(where);
      }
    };
  }
};

class guarded_clock : public services::clock {
 public:
  guarded_clock(services::clock& to, ledger& ledger, const callback_guard& guard)
      : to_(to), ledger_(ledger), guard_(guard) {}
  instant now() const override { return to_.now(); }
  std::chrono::milliseconds monotonic() const override { return to_.monotonic(); }
  std::string zone() const override { return to_.zone(); }
  subscription every(std::chrono::milliseconds period, std::function<void()> tick) override {
    return ledger_.enter("a clock tick",
                         to_.every(period, guard_.wrap("a clock tick", std::move(tick))));
  }

 private:
  services::clock& to_;
  ledger& ledger_;
  const callback_guard& guard_;
};

class named_log : public services::log {
 public:
  named_log(services::log& to, std::string module) : to_(to), module_(std::move(module)) {}
  void write(services::log_level level, std::string_view line) override {
    to_.write(level, module_ + ": " + std::string(line));
  }

 private:
  services::log& to_;
  const std::string module_;
};

class guarded_session : public services::session {
 public:
  guarded_session(services::session& to, ledger& ledger, const callback_guard& guard)
      : to_(to), ledger_(ledger), guard_(guard) {}
  services::operator_info current() const override { return to_.current(); }
  subscription on_changed(std::function<void()> told) override {
    return ledger_.enter("a subscription to the session",
                         to_.on_changed(guard_.wrap("session changed", std::move(told))));
  }

 private:
  services::session& to_;
  ledger& ledger_;
  const callback_guard& guard_;
};

class guarded_changes : public services::changes {
 public:
  guarded_changes(services::changes& to, ledger& ledger, const callback_guard& guard)
      : to_(to), ledger_(ledger), guard_(guard) {}
  void publish(services::change change) override { to_.publish(std::move(change)); }
  subscription on_change(std::string entity,
                         std::function<void(const services::change&)> told) override;

 private:
  services::changes& to_;
  ledger& ledger_;
  const callback_guard& guard_;
};

// Knows as well which work of the module still runs, handles dropped or not.
class guarded_jobs : public erp::jobs {
 public:
  guarded_jobs(erp::jobs& to, ledger& ledger, const callback_guard& guard)
      : to_(to), ledger_(ledger), guard_(guard), running_(std::make_shared<running>()) {}
  job_handle start(job_description description, std::function<void(job_context&)> work,
                   std::function<void()> then) override;
  // Until no work of the module is queued or running and all it captured is gone. [main]
  void wait_for_work();

 private:
  struct running {
    std::mutex guard;
    std::condition_variable fewer;
    int count = 0;  // under guard
  };
  struct counted_work;

  erp::jobs& to_;
  ledger& ledger_;
  const callback_guard& guard_;
  std::shared_ptr<running> running_;
};

}  // namespace erp::company
