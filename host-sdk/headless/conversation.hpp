// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/headless/request.hpp"
#include "host-sdk/headless/scripted_front.hpp"
#include "host-sdk/kit/text.hpp"
#include "host-sdk/loader/module_loader.hpp"

// The protocol: one request in, one answer out, whatever the line holds; README.md describes it.
// Every function is [main]. An answer comes when everything that the request set going is done, so
// that scripts need no waiting. The host and the modules must outlive it.

namespace erp::headless {

class conversation {
 public:
  conversation(company::reference_host& host, loader::module_loader& modules);

  // Always one line of JSON, without its end. Never throws.
  std::string answer(std::string_view line);
  std::string answer_too_long();  // to a line longer than line_reader keeps
  // The answer has left the program.
  void answer_sent() { front_.events_sent(); }
  // For the command line: with the password; without one (nullptr) on the launcher's word, which
  // counts only where the database has no passwords.
  result<void> begin_as(const std::string& login, company::shared_secret password);

 private:
  using handler = json (conversation::*)(const request&);
  static handler handler_of(const std::string& request);  // nullptr: no such request
  json dispatch(const json& parsed);
  json locked_answer();
  std::string finish(json answer);

  // host_requests.cpp
  json modules(const request& asked);
  json commands(const request& asked);
  json select(const request& asked);
  json run(const request& asked);
  json offers(const request& asked);
  json notifications(const request& asked);
  json clock(const request& asked);
  json answer_question(const request& asked);
  json close(const request& asked);
  json choices(const request& asked);
  // session_requests.cpp
  json login(const request& asked);
  json change_password(const request& asked);
  json lock(const request& asked);
  json unlock(const request& asked);
  json who_json();
  // list_requests.cpp
  json lists(const request& asked);
  json open_list(const request& asked);
  json page(const request& asked);
  json counts(const request& asked);
  json edit_cell(const request& asked);
  json list_choices(const request& asked, company::open_list& list);
  page_request page_request_of(const request& asked, const list_description& list) const;
  const list_description& description_of(const company::open_list& list) const;
  company::open_list& list_of(const request& asked);
  // form_requests.cpp
  json forms(const request& asked);
  json open_form(const request& asked);
  json state(const request& asked);
  json set(const request& asked);
  json form_choices(const request& asked, company::open_form& form);
  json state_json(const std::string& handle);
  const form_description& description_of(const company::open_form& form) const;
  company::open_form& form_of(const request& asked);

  json export_list(const request& asked);  // export_requests.cpp

  // report_requests.cpp
  json reports(const request& asked);
  json open_report(const request& asked);
  json report(const request& asked);
  json report_choices(const request& asked);
  json report_behind(const request& asked);
  json report_sets_(const request& asked);
  json report_keep(const request& asked);
  json report_forget(const request& asked);
  json report_export(const request& asked);
  report_request report_request_of(const request& asked, const company::open_report& report);
  report_result run_report(company::open_report& report, report_request wanted);
  const report_description& description_of(const company::open_report& report) const;
  company::open_report& report_of(const request& asked);

  // schedule_requests.cpp
  json open_schedule(const request& asked);
  json schedule(const request& asked);
  json schedule_employees(const request& asked);
  json schedule_move(const request& asked);
  json schedule_undo(const request& asked);
  json schedule_answer(const request& asked);
  json schedule_outcome_json(const result<schedule_outcome>& came_of_it);
  static std::string part_of(const request& asked, const company::merged_schedule& schedule);
  company::open_schedule& schedule_of(const request& asked);

  // dictionary_requests.cpp
  json dictionaries(const request& asked);
  json dictionary(const request& asked);
  json dictionary_save(const request& asked);
  json dictionary_move(const request& asked);
  json dictionary_remove(const request& asked);
  json dictionary_merge(const request& asked);
  std::unique_ptr<dictionary_session> dictionary_of(const request& asked);
  dictionary_values values_of(dictionary_session& session, const std::string& search);

  // permission_requests.cpp
  struct open_table {
    std::unique_ptr<permission_session> session;
    permission_table table;
  };
  json permissions(const request& asked);
  json permission_table_(const request& asked);
  json permission_effects(const request& asked);
  json permission_save(const request& asked);
  json permission_forget_gone(const request& asked);
  json permission_history(const request& asked);
  permissions_description permissions_of(const request& asked);
  open_table table_of(const permissions_description& described);

  // history_requests.cpp
  json history(const request& asked);
  std::unique_ptr<history_session> history_of(const request& asked);

  void need_operator() const;  // fails: denied
  // The operator's selection in a list, as commands are asked about it.
  command_context where(const company::open_list& list) const;
  // What a command, an answer or a close came to, with what opened meanwhile.
  json outcome_json(const result<outcome>& came_of_it);
  json with_opened(json answer);

  // Starts something and runs the main queue until its answer has come.
  template <class T>
  result<T> await(const std::function<job_handle(std::function<void(result<T>)>)>& begin);
  result<outcome> await_outcome(const std::function<void(form_session::then_outcome)>& begin);
  void pump(const std::function<bool()>& done);
  void settle();  // until no job runs and nothing waits for main

  company::reference_host& host_;
  loader::module_loader& modules_;
  speech speech_;
  scripted_front front_;
  std::uint64_t given_up_ = 0;  // jobs up to this one are not waited for any more
};

template <class T>
result<T> conversation::await(
    const std::function<job_handle(std::function<void(result<T>)>)>& begin) {
  auto answer = std::make_shared<std::optional<result<T>>>();
  const job_handle running = begin([answer](result<T> came) { answer->emplace(std::move(came)); });
  pump([&] { return answer->has_value(); });
  if (answer->has_value()) return std::move(**answer);
  return error{error_code::internal, kit::tr("The module never answered"), {}, {}};
}

}  // namespace erp::headless
