// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "erp/services/log.hpp"
#include "erp/services/windows.hpp"
#include "host-sdk/company/core/contributions.hpp"
#include "host-sdk/company/core/main_queue.hpp"
#include "host-sdk/company/core/merged_schedule.hpp"

// The lists, forms and the schedule that are open, the offers and notifications that wait: the same
// bookkeeping for a host with a screen and for one without. Every function is [main]. Must go
// before the modules whose sessions it owns; the front-end it tells must outlive it or be taken off
// first.

namespace erp::company {

struct open_list {
  std::string handle;
  std::string list;
  std::string owner;
  context about;
  std::unique_ptr<list_session> session;
};

struct open_form {
  std::string handle;
  std::string form;
  std::string owner;
  context about;
  std::optional<record_key> key;          // it was opened with
  std::unique_ptr<form_session> session;  // none while it is opening
  job_handle opening;
  bool calling = false;  // run, answer or close is under way
  job_handle call;       // that one
};

struct open_report {
  std::string handle;
  std::string report;
  std::string owner;
  context about;
  std::unique_ptr<report_session> session;
};

// There is at most one: the host's.
struct open_schedule {
  std::string handle;
  context about;  // what it was asked for with last, e.g. {"employee", record_key{"5"}}
  std::unique_ptr<merged_schedule> session;
};

// What happens to windows, told as it happens.
class front_end {
 public:
  virtual ~front_end() = default;
  virtual void list_opened(open_list& list) = 0;
  virtual void form_opening(open_form& form) = 0;  // shows it busy
  virtual void form_ready(open_form& form) = 0;    // its session is there
  virtual void form_failed(const std::string& handle, const error& why) = 0;  // the handle is gone
  virtual void schedule_opened(open_schedule& schedule) = 0;
  virtual void report_opened(open_report& report) = 0;
  // Asked for again: bring it to the front; of the schedule, show what it is about now.
  virtual void raised(const std::string& handle) = 0;
  virtual void closing(
      const std::string& handle) = 0;  // let go of its session now, it is about to be deleted
  virtual void offers_changed() = 0;
  virtual void notifications_changed() = 0;
};

enum class reopen { existing = 1, anew };  // a window that shows the very same thing already

class window_board : public services::windows {
 public:
  window_board(const contributions& contributions, main_queue& queue, services::clock& clock,
               services::log& log);
  ~window_board() override;
  void set_front_end(front_end* front) { front_ = front; }  // nullptr: nobody

  result<void> open_list(const std::string& list, context about) override;
  result<void> open_form(const std::string& form, std::optional<record_key> key,
                         context about) override;
  subscription show(services::offer offer) override;
  result<void> open_schedule(context about) override;
  subscription notify(services::notification notification) override;
  result<void> open_report(const std::string& report, context about) override;

  // The handle, new or of the window that was raised instead. fails: as above
  result<std::string> open_list(const std::string& list, context about, reopen how);
  result<std::string> open_form(const std::string& form, std::optional<record_key> key,
                                context about, reopen how);
  result<std::string> open_report(const std::string& report, context about, reopen how);
  company::open_list* find_list(const std::string& handle);          // nullptr: no such list
  company::open_form* find_form(const std::string& handle);          // nullptr: no such form
  company::open_report* find_report(const std::string& handle);      // nullptr: no such report
  company::open_schedule* find_schedule(const std::string& handle);  // nullptr: not that one
  company::open_schedule* schedule() { return schedule_.get(); }     // nullptr: not open
  std::vector<std::string> handles() const;

  // Session calls whose outcome may close the form; `then` comes after the bookkeeping.
  // fails: not_found (no such form, or still opening), busy (another call is under way).
  void run(const std::string& handle, const std::string& command, const arguments& with,
           form_session::then_outcome then);
  void answer(const std::string& handle, const std::string& question, const record_key& option,
              const std::string& text, form_session::then_outcome then);
  void close_form(const std::string& handle, bool discard, form_session::then_outcome then);
  void close_list(const std::string& handle);
  void close_schedule();
  void close_report(const std::string& handle);
  // Deletes the sessions of a module unclosed, as its end demands; drafts stay.
  void drop_sessions_of(const std::string& owner);
  // All of them, likewise: the operator who had them open is gone.
  void abandon_all();

  std::vector<const services::offer*> offers() const;  // the oldest first
  // fails: not_found (offer or option). The offer is gone before its function is called.
  result<void> choose(const std::string& offer, const std::string& option);

  std::vector<const services::notification*> notifications() const;  // the oldest first
  // It is on screen now; whoever notified is told once.
  void note_shown(const std::string& notification);
  // As choose.
  result<void> answer_notification(const std::string& notification, const std::string& option);

 private:
  struct shown_offer;
  struct shown_notification;
  using session_call = std::function<job_handle(form_session&, form_session::then_outcome)>;
  std::string next_handle(const char* kind);
  error failed(const std::string& owner, const std::string& doing) const;
  void take_form(const std::string& handle, result<std::unique_ptr<form_session>> opened);
  void call(const std::string& handle, const session_call& what, form_session::then_outcome then);
  void end_call(const std::string& handle, const result<outcome>& came_of_it);
  void drop_parts_of(const std::string& owner);
  std::string owner_of(const std::string& handle);  // of a list, form or report; else empty
  void forget(const std::string& handle);
  void bury(std::shared_ptr<void> session);

  const contributions& contributions_;
  main_queue& queue_;
  services::clock& clock_;
  services::log& log_;
  front_end* front_ = nullptr;
  int next_number_ = 1;
  std::map<std::string, company::open_list> lists_;
  std::map<std::string, company::open_form> forms_;
  std::map<std::string, company::open_report> reports_;
  std::unique_ptr<company::open_schedule> schedule_;
  std::vector<std::shared_ptr<shown_offer>> offers_;
  std::vector<std::shared_ptr<shown_notification>> notifications_;
  std::vector<std::shared_ptr<void>> graves_;  // sessions to delete once off the stack
  std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

}  // namespace erp::company
