// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/headless/window_json.hpp"

// The front-end without a screen: notes what opened and what happened, for the next answer.
// Every function is [main]. Sets itself at the host's window board and takes itself off again;
// the host outlives it.

namespace erp::headless {

class scripted_front : public company::front_end {
 public:
  scripted_front(company::reference_host& host, const speech& speech);
  ~scripted_front() override;

  void list_opened(company::open_list& list) override;
  void form_opening(company::open_form& form) override;
  void form_ready(company::open_form& form) override;
  void form_failed(const std::string& handle, const error& why) override;
  void schedule_opened(company::open_schedule& schedule) override;
  void report_opened(company::open_report& report) override;
  void raised(const std::string& handle) override;
  void closing(const std::string& handle) override;
  void offers_changed() override;
  void notifications_changed() override;

  // What opened or was brought to the front since asked last: {"kind", "id", "handle"}.
  std::vector<json> take_opened();
  // A form that could not be opened since asked last.
  std::vector<std::pair<std::string, error>> take_failed();
  // Everything else, as events of the protocol. While the station is locked they wait, and only the
  // lock is told.
  json take_events();
  // What they said is with whoever asked: notifications among them were shown.
  void events_sent();
  // The list is in front now: selections and commands are about it.
  void bring_to_front(const company::open_list& list);

 private:
  void note_change(const char* event, const std::string& handle);
  void lock_changed();
  void forget();  // what was meant for an operator who is gone

  company::reference_host& host_;
  const speech& speech_;
  std::vector<json> opened_;
  std::vector<std::pair<std::string, error>> failed_;
  json events_ = json::array();
  std::map<std::string, subscription> watched_;  // by handle
  std::vector<std::string> lists_in_front_;      // handles, the front one last
  std::set<std::string> offers_told_;
  std::set<std::string> notifications_told_;
  bool lock_told_ = false;
  subscriptions watching_;
};

}  // namespace erp::headless
