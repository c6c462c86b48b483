// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "host-sdk/company/demo/diary_plan.hpp"

// Lives the planned diary through erp-headless: operators log in, open the form, type and save, and
// the clock moves on meanwhile. So the demo's records are made by the very code that users run.
// One writer per host process; used by one thread.

namespace erp::company::demo {

// One request, one answer. Throws when the host is gone.
using ask_host = std::function<nlohmann::json(const nlohmann::json&)>;

// "2026-03-02T09:00:00+01:00"
std::string iso(local_minutes moment, const std::string& zone);

// When the first deed of the diary is done.
local_minutes first_moment(const std::vector<planned_entry>& diary);

class diary_writer {
 public:
  // `starts_at` is what the host's clock shows.
  diary_writer(const demo_company& company, local_minutes starts_at, std::string zone,
               ask_host ask);

  // Throws std::runtime_error with the request and the answer when the host refuses something.
  void write(const std::vector<planned_entry>& diary);

 private:
  nlohmann::json ask(const nlohmann::json& request);
  void wait_until(local_minutes moment);
  void log_in(int employee);
  void set(const std::string& field, const nlohmann::json& value);
  void pick(const std::string& field, const std::string& caption);
  void save(std::size_t entry);

  void open_new(const planned_entry& entry);
  void open_saved(const planned_entry& entry, std::size_t index);
  void fill_in(const planned_entry& entry);
  void end(const planned_entry& entry);
  void record(const planned_entry& entry, std::size_t index);
  void plan(const planned_entry& entry, std::size_t index);
  void perform(const planned_entry& entry, std::size_t index);
  const demo_company& company_;
  const std::string zone_;
  ask_host ask_;
  local_minutes now_;
  int logged_in_ = 0;
  bool timed_whole_ = false;  // the form's own timer sees the contact from its start
  std::string form_;          // handle of the open one
  std::vector<std::string> keys_;
  std::map<std::string, std::map<std::string, std::string>> dictionary_;  // field, caption → key
};

}  // namespace erp::company::demo
