// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "erp/job.hpp"
#include "erp/services/session.hpp"
#include "host-sdk/company/core/database_service.hpp"
#include "host-sdk/company/core/signal.hpp"

// Lets an operator in, read from the views erp_operator, erp_employee, erp_operator_in_group.
// Every function is [main]. There is no password: the reference host stands in for a real ERP,
// which has asked already. The services it is given must outlive it.

namespace erp::company {

class session_service : public services::session {
 public:
  // `language`: overrides the operator's own; empty: the operator's, else "pl".
  session_service(jobs& jobs, database_service& database, std::string language);

  services::operator_info current() const override { return current_; }
  // What this computer is called where changes are written down, whoever logs in. Set once.
  void set_station(std::string name) { current_.station = station_ = std::move(name); }
  subscription on_changed(std::function<void()> told) override;

  bool logged_in() const { return !current_.key.id.empty(); }
  // The language for a screen that nobody has logged in to yet, too.
  std::string language() const;
  // fails: not_found (field "operator"), unavailable, busy. After success current() is that one.
  job_handle log_in(std::string login, std::function<void(result<void>)> then);
  void log_out();
  // Who could log in, by name, at most 200: for a login window. Groups are left empty.
  job_handle operators(std::function<void(result<std::vector<services::operator_info>>)> then);

 private:
  jobs& jobs_;
  database_service& database_;
  const std::string language_;
  std::string station_;
  services::operator_info current_;
  signal<> changed_;
};

}  // namespace erp::company
