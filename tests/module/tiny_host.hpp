// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "erp/host.hpp"
#include "erp/registry.hpp"
#include "host-sdk/company/core/change_board.hpp"
#include "host-sdk/company/core/guarded_services.hpp"
#include "host-sdk/company/core/host_clock.hpp"
#include "host-sdk/company/core/job_runner.hpp"
#include "host-sdk/company/core/ledger.hpp"
#include "host-sdk/company/core/main_queue.hpp"
#include "host-sdk/loader/module_seat.hpp"

// As little of a host as a module needs to live: the real queue, jobs, clock, changes and guards,
// no database and no windows, so that it builds in seconds with a sanitizer in it. Main thread.

namespace module_tests {

class tiny_host : public erp::host,
                  public erp::registry,
                  private erp::services::log,
                  private erp::services::database,
                  private erp::services::session,
                  private erp::services::settings,
                  private erp::services::windows {
 public:
  tiny_host();
  ~tiny_host() override;

  erp::loader::seat_maker seats();
  // Runs everything that was set going, `seconds` of the clock included.
  void live(int seconds);
  const std::vector<std::string>& commands() const { return commands_; }

  erp::services::clock& clock() override { return guarded_clock_; }
  erp::services::log& log() override { return *this; }
  erp::services::database& database() override { return *this; }
  erp::services::session& session() override { return *this; }
  erp::services::settings& settings() override { return *this; }
  erp::services::changes& changes() override { return guarded_changes_; }
  erp::services::windows& windows() override { return *this; }
  erp::jobs& jobs() override { return guarded_jobs_; }

  erp::result<erp::subscription> add(erp::command command) override;
  erp::result<erp::subscription> add(erp::ribbon_placement) override { return noted("a place"); }
  erp::result<erp::subscription> add(erp::menu_placement) override { return noted("a place"); }
  erp::result<erp::subscription> add(erp::form_contribution) override { return noted("a form"); }
  erp::result<erp::subscription> add(erp::list_contribution) override { return noted("a list"); }
  erp::result<erp::subscription> add(erp::schedule_contribution) override {
    return noted("a schedule");
  }
  erp::result<erp::subscription> add(erp::permissions_contribution) override {
    return noted("permissions");
  }
  erp::result<erp::subscription> add(erp::dictionary_contribution) override {
    return noted("a dictionary");
  }
  erp::result<erp::subscription> add(erp::report_contribution) override {
    return noted("a report");
  }
  erp::result<erp::subscription> add(erp::catalogue) override { return noted("a catalogue"); }

 private:
  erp::result<erp::subscription> noted(const char* what);
  void write(erp::services::log_level, std::string_view) override {}
  erp::services::database_target target() const override { return {}; }
  erp::services::operator_info current() const override { return {}; }
  erp::subscription on_changed(std::function<void()>) override { return {}; }
  std::optional<std::string> get(std::string_view) const override { return std::nullopt; }
  void set(std::string_view, std::string) override {}
  erp::result<void> open_list(const std::string&, erp::context) override { return {}; }
  erp::result<void> open_form(const std::string&, std::optional<erp::record_key>,
                              erp::context) override {
    return {};
  }
  erp::subscription show(erp::services::offer) override { return {}; }
  erp::result<void> open_schedule(erp::context) override { return {}; }
  erp::subscription notify(erp::services::notification) override { return {}; }
  erp::result<void> open_report(const std::string&, erp::context) override { return {}; }

  erp::company::main_queue queue_;
  erp::company::host_clock clock_;
  erp::company::job_runner jobs_;
  erp::company::change_board changes_;
  erp::company::ledger ledger_;
  std::vector<std::string> commands_;
  const erp::company::callback_guard guard_{*this, "module"};
  erp::company::guarded_clock guarded_clock_{clock_, ledger_, guard_};
  erp::company::guarded_changes guarded_changes_{changes_, ledger_, guard_};
  erp::company::guarded_jobs guarded_jobs_{jobs_, ledger_, guard_};
};

}  // namespace module_tests
