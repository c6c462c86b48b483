// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "erp/job.hpp"
#include "erp/services/clock.hpp"
#include "erp/services/session.hpp"
#include "host-sdk/company/core/database_service.hpp"
#include "host-sdk/company/core/secret_text.hpp"
#include "host-sdk/company/core/signal.hpp"

// Lets an operator in, by password, and locks the station while they are away. Every function is
// [main]; what may take long is a job. Who they are is read from the views erp_operator,
// erp_employee, erp_operator_in_group, hashes from the host's own tables (password_table); nobody
// is somebody by saying so, and rights come from the database alone. The services it is given must
// outlive it.

namespace erp::company {

// Whom a login window offers.
struct sign_in_choices {
  std::vector<services::operator_info> operators;  // by name, at most 200; without groups
  bool with_password = true;  // false: the database has none, only the launcher can name somebody
};

class session_service : public services::session {
 public:
  using then_done = std::function<void(result<void>)>;

  // `language`: overrides the operator's own; empty: the operator's, else "pl".
  session_service(jobs& jobs, database_service& database, const services::clock& clock,
                  std::string language);

  services::operator_info current() const override { return current_; }
  // What this computer is called where changes are written down, whoever logs in. Set once.
  void set_station(std::string name) { current_.station = station_ = std::move(name); }
  subscription on_changed(std::function<void()> told) override;

  bool logged_in() const { return !current_.key.id.empty(); }
  // The language for a screen that nobody has logged in to yet, too.
  std::string language() const;
  // After success current() is that one, and not locked. `chosen`: for whoever has no password yet,
  // or wants another. fails: as sign_in, and unavailable, busy.
  job_handle log_in(std::string login, shared_secret password, shared_secret chosen,
                    then_done then);
  // For a program that was started for this operator. fails: as vouched_for, and unavailable, busy.
  job_handle vouch_for(std::string login, then_done then);
  void log_out();
  // Of current(). fails: as sign_in
  job_handle change_password(shared_secret password, shared_secret chosen, then_done then);

  // The operator went away: front-ends show and do nothing until unlocked. current() stays, so that
  // what runs goes on. fails: denied (nobody could unlock: the launcher had vouched)
  result<void> lock();
  bool locked() const { return locked_; }
  // By the same operator's password. fails: as sign_in
  job_handle unlock(shared_secret password, then_done then);
  // After lock and unlock; log_in and log_out tell it as well where they end a lock.
  subscription on_lock(std::function<void()> told);
  // Before another operator takes the place, while current() is still the one who leaves.
  subscription on_leaving(std::function<void()> told);

  job_handle choices(std::function<void(result<sign_in_choices>)> then);

 private:
  using info = services::operator_info;
  job_handle ask(std::function<result<info>(database_service&)> who, std::function<void(info)> take,
                 then_done then);
  void let_in(info who, bool by_password);
  void set_locked(bool locked);

  jobs& jobs_;
  database_service& database_;
  const services::clock& clock_;
  const std::string language_;
  std::string station_;
  services::operator_info current_;
  bool by_password_ = false;
  bool locked_ = false;
  signal<> changed_;
  signal<> lock_;
  signal<> leaving_;
};

}  // namespace erp::company
