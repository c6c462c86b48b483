// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "erp/host.hpp"

// A host for tests of a module's lists, forms and services, on one thread: jobs wait until the
// test pumps them, the clock stands until the test moves it, windows are written down. Everything
// is public, for a test to look at and to set; subscriptions may outlive nothing of it.

namespace testing_support {

class fake_clock : public erp::services::clock {
 public:
  erp::instant now() const override { return now_; }
  std::chrono::milliseconds monotonic() const override { return monotonic_; }
  std::string zone() const override { return zone_; }
  erp::subscription every(std::chrono::milliseconds period, std::function<void()> tick) override;

  erp::instant now_{std::chrono::sys_days(std::chrono::year(2026) / 3 / 2) +
                    std::chrono::hours(8)};  // Monday, 9:00 in Warsaw
  std::chrono::milliseconds monotonic_{1'000'000};
  std::string zone_ = "Europe/Warsaw";

  struct beat {
    std::chrono::milliseconds period;
    std::chrono::milliseconds due;
    std::function<void()> tick;
  };
  std::vector<std::shared_ptr<beat>> beats_;
};

class fake_jobs : public erp::jobs {
 public:
  erp::job_handle start(erp::job_description description,
                        std::function<void(erp::job_context&)> work,
                        std::function<void()> then) override;
  bool pump_one();  // false: nothing waits
  void pump();      // until nothing waits

  struct job {
    erp::job_description description;
    std::function<void(erp::job_context&)> work;
    std::function<void()> then;
    bool wanted = true;
  };
  std::deque<std::shared_ptr<job>> waiting_;
};

class fake_session : public erp::services::session {
 public:
  erp::services::operator_info current() const override { return operator_; }
  erp::subscription on_changed(std::function<void()> told) override;
  void log_in(erp::services::operator_info who);

  erp::services::operator_info operator_;
  std::vector<std::shared_ptr<std::function<void()>>> told_;
};

class fake_changes : public erp::services::changes {
 public:
  void publish(erp::services::change change) override;
  erp::subscription on_change(std::string entity,
                              std::function<void(const erp::services::change&)> told) override;

  std::vector<erp::services::change> published_;
  struct listener {
    std::string entity;
    std::function<void(const erp::services::change&)> told;
  };
  std::vector<std::shared_ptr<listener>> listeners_;
};

class fake_windows : public erp::services::windows {
 public:
  erp::result<void> open_list(const std::string& list, erp::context about) override;
  erp::result<void> open_form(const std::string& form, std::optional<erp::record_key> key,
                              erp::context about) override;
  erp::subscription show(erp::services::offer offer) override;
  erp::result<void> open_schedule(erp::context about) override;
  erp::subscription notify(erp::services::notification notification) override;
  erp::result<void> open_report(const std::string& report, erp::context about) override;

  struct opened {
    std::string id;
    std::optional<erp::record_key> key;
    erp::context about;
  };
  std::vector<opened> lists_;
  std::vector<opened> forms_;
  std::vector<opened> reports_;
  std::vector<erp::context> schedules_;
  std::map<std::string, erp::services::offer> offers_;                // those shown now
  std::map<std::string, erp::services::notification> notifications_;  // those shown now
  // An older one of the same id withdraws nothing.
  std::map<std::string, int> notifications_serial_;
  int notifications_made_ = 0;
};

class fake_settings : public erp::services::settings {
 public:
  std::optional<std::string> get(std::string_view name) const override;
  void set(std::string_view name, std::string value) override;
  std::map<std::string, std::string, std::less<>> values_;
};

class fake_log : public erp::services::log {
 public:
  void write(erp::services::log_level, std::string_view line) override {
    lines_.emplace_back(line);
  }
  std::vector<std::string> lines_;
};

class fake_database : public erp::services::database {
 public:
  erp::services::database_target target() const override { return target_; }
  erp::services::database_target target_;
};

class fake_host : public erp::host {
 public:
  fake_clock& clock() override { return clock_; }
  fake_log& log() override { return log_; }
  fake_database& database() override { return database_; }
  fake_session& session() override { return session_; }
  fake_settings& settings() override { return settings_; }
  fake_changes& changes() override { return changes_; }
  fake_windows& windows() override { return windows_; }
  fake_jobs& jobs() override { return jobs_; }

  // Time goes by: beats come when they are due and jobs run between them.
  void pass(std::chrono::milliseconds time);

  fake_clock clock_;
  fake_log log_;
  fake_database database_;
  fake_session session_;
  fake_settings settings_;
  fake_changes changes_;
  fake_windows windows_;
  fake_jobs jobs_;
};

}  // namespace testing_support
