// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "erp/host.hpp"
#include "host-sdk/company/core/change_board.hpp"
#include "host-sdk/company/core/command_table.hpp"
#include "host-sdk/company/core/contributions.hpp"
#include "host-sdk/company/core/database_service.hpp"
#include "host-sdk/company/core/front_list.hpp"
#include "host-sdk/company/core/host_clock.hpp"
#include "host-sdk/company/core/idle_lock.hpp"
#include "host-sdk/company/core/job_runner.hpp"
#include "host-sdk/company/core/log_file.hpp"
#include "host-sdk/company/core/main_queue.hpp"
#include "host-sdk/company/core/module_place.hpp"
#include "host-sdk/company/core/session_service.hpp"
#include "host-sdk/company/core/settings_file.hpp"
#include "host-sdk/company/core/window_board.hpp"
#include "host-sdk/kit/translator.hpp"

// The whole host behind any screen: every service of the contract and what front-ends need of it.
// The accessors are [any], what they give says its own rule; the object is made and deleted on
// main. It must outlive modules, front-ends and every session of theirs.
//
// A front-end: makes one, hands `seat` to a module_loader, sets itself at windows().set_front_end,
// lets queue().on_wake wake its event loop, and logs an operator in.

namespace erp::company {

struct host_options {
  std::string program = "erp";  // names the log file
  services::database_target database;
  std::optional<instant> fixed_now;     // none: the computer's time
  std::string zone;                     // IANA; empty: the computer's
  std::string language;                 // "pl", "en"; empty: the operator's own
  std::string station;                  // what this computer is called; empty: its own name
  std::filesystem::path settings_file;  // empty: in the XDG config directory
  std::filesystem::path log_file;       // empty: in the XDG state directory
  std::filesystem::path share;          // holds locale/, the host's own catalogues
  std::optional<int> lock_after_min;    // none: as each operator chose; 0: never
};

class reference_host : public erp::host {
 public:
  // fails: db::failure bad_configuration (connection string).
  explicit reference_host(host_options options);
  ~reference_host() override;

  host_clock& clock() override { return clock_; }
  services::log& log() override { return log_; }
  database_service& database() override { return database_; }
  session_service& session() override { return session_; }
  company::idle_lock& idle_lock() { return idle_lock_; }
  services::settings& settings() override { return settings_; }
  change_board& changes() override { return changes_; }
  window_board& windows() override { return windows_; }
  job_runner& jobs() override { return jobs_; }

  main_queue& queue() { return queue_; }
  // Of every catalogue registered, and the host's own. Speaks session().language().
  const kit::translator& translator() const { return translator_; }
  std::string say(const text& text) const;
  company::contributions& contributions() { return contributions_; }
  company::front_list& front_list() { return front_list_; }
  command_table& commands() { return commands_; }

  // Where windows of modules open: windows() unless a front-end that keeps its own book says else.
  void send_windows_to(services::windows* other) { other_windows_ = other; }
  services::windows& windows_for_modules() { return other_windows_ ? *other_windows_ : windows_; }
  // Called before a module stops: such a front-end deletes the sessions of that module.
  void on_module_ending(std::function<void(const std::string& module)> told) {
    module_ending_ = std::move(told);
  }
  void end_windows_of(const std::string& module);

  // A place for the module of that id, whose library lies in `folder`.
  std::shared_ptr<module_place> place_for(const std::string& module,
                                          const std::filesystem::path& folder);
  // The host's own place, for what it registers itself; owner "erp".
  module_place& own_place() { return *own_place_; }

 private:
  main_queue queue_;
  log_file log_;
  database_service database_;  // before the jobs, which end first and use it to their end
  host_clock clock_;
  job_runner jobs_;
  session_service session_;
  company::settings_file settings_;
  company::idle_lock idle_lock_;
  change_board changes_;
  kit::translator translator_;
  company::contributions contributions_;
  company::front_list front_list_;
  command_table commands_;
  window_board windows_;
  services::windows* other_windows_ = nullptr;
  std::function<void(const std::string&)> module_ending_;
  std::unique_ptr<module_place> own_place_;
  subscription leaving_;
};

}  // namespace erp::company
