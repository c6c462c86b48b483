// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <vector>

#include "plugin/activity/activity_table.hpp"
#include "plugin/reminder/reminder_table.hpp"
#include "plugin/reminder/reminder_watch.hpp"
#include "tests/unit/crm/open_form.hpp"

// A station with its reminders: a program that can be started, killed and looked at. Its screen
// shows what was notified when the test says so, as a real one does when it paints.

namespace crm_test {

class station {
 public:
  explicit station(company_database& company, const std::string& login = "nowak")
      : desk_(company, login) {}

  fake_host& host() { return desk_.host_; }
  form_desk& desk() { return desk_; }
  bool running() const { return watch_ != nullptr; }
  void start() {
    watch_ = std::make_unique<crm::reminder_watch>(*desk_.place_);
    host().jobs_.pump();
  }
  void stop() {
    watch_.reset();
    host().jobs_.pump();
    painted_.clear();
  }
  // Nothing is handed over and nothing more is written.
  void kill() {
    host().jobs_.waiting_.clear();
    watch_.reset();
    host().jobs_.waiting_.clear();
    host().windows_.notifications_.clear();
    painted_.clear();
  }
  void pass(std::chrono::milliseconds time) { host().pass(time); }

  const std::map<std::string, erp::services::notification>& screen() {
    return host().windows_.notifications_;
  }
  // Paints what is new; answers its ids, or the activities that it reminds of.
  std::vector<std::string> paint_cards() {
    std::vector<std::string> fresh;
    const auto standing = screen();
    std::erase_if(painted_, [&](const auto& id) { return standing.count(id) == 0; });
    for (const auto& [id, notification] : standing) {
      if (!painted_.insert(id).second) continue;
      fresh.push_back(id);
      notification.shown();
    }
    host().jobs_.pump();
    return fresh;
  }
  std::vector<std::int64_t> paint() {
    const auto standing = screen();
    std::vector<std::int64_t> fresh;
    for (const auto& id : paint_cards())
      for (const auto activity : activities_of(standing.at(id))) fresh.push_back(activity);
    return fresh;
  }
  bool is_painted(const std::string& id) const { return painted_.count(id) > 0; }
  // Copies: they may be of the notification itself.
  void choose(std::string id, std::string option) {
    const auto notification = screen().at(id);
    host().windows_.notifications_.erase(id);  // gone before its function is called
    painted_.erase(id);
    notification.chosen(option);
    host().jobs_.pump();
  }
  static std::vector<std::int64_t> activities_of(const erp::services::notification& one) {
    const std::string single = "crm.reminder.";
    if (one.id.starts_with(single)) return {std::stoll(one.id.substr(single.size()))};
    std::vector<std::int64_t> all;
    for (const auto& option : one.options)
      if (option.id.starts_with("open.")) all.push_back(std::stoll(option.id.substr(5)));
    return all;
  }

 private:
  form_desk desk_;
  std::unique_ptr<crm::reminder_watch> watch_;
  std::set<std::string> painted_;
};

}  // namespace crm_test
