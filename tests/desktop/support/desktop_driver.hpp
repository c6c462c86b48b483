// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "host-sdk/desktop/dictionary/dictionaries_window.hpp"
#include "host-sdk/desktop/form/choice_search.hpp"
#include "host-sdk/desktop/permission/permission_page.hpp"
#include "host-sdk/desktop/report/report_view.hpp"
#include "host-sdk/desktop/schedule/schedule_view.hpp"
#include "host-sdk/desktop/shell/main_window.hpp"
#include "host-sdk/headless/request.hpp"
#include "host-sdk/headless/window_json.hpp"
#include "tests/desktop/support/stage.hpp"

// The protocol of erp-headless, performed on the real window: it clicks, types and reads what is on
// screen. Where nothing can be clicked (a disabled button, a record that the field does not offer)
// it asks what stands behind the widget, so that a refusal has the same code at both hosts.
// Main thread; window, host and modules outlive it.

namespace testing_support {

using json = erp::headless::json;
using erp::headless::request;

class desktop_driver {
 public:
  desktop_driver(erp::desktop::main_window& window, erp::company::reference_host& host,
                 erp::loader::module_loader& modules);

  // One line in, one line of JSON out, whatever it holds.
  std::string answer(const std::string& line);
  bool start(const std::string& login);  // false: that operator was not let in
  void settle();

 private:
  using handler = json (desktop_driver::*)(const request&);
  static const std::map<std::string, handler>& handlers();
  json dispatch(const json& asked);

  // driver_host.cpp
  json modules(const request& asked);
  json commands(const request& asked);
  json run(const request& asked);
  json offers(const request& asked);
  json notifications(const request& asked);
  json clock(const request& asked);
  json answer_question(const request& asked);
  json close(const request& asked);
  json lists(const request& asked);
  json forms(const request& asked);
  void watch_work();
  json with_opened(json answer);
  json opened_json(const std::string& handle) const;
  json press_command(const std::string& command);
  json offer_events();
  json notification_events();
  bool answer_notification(const std::string& id, const std::string& option);

  // driver_session.cpp
  json login(const request& asked);
  json lock(const request& asked);
  json unlock(const request& asked);
  json change_password(const request& asked);
  void choose_operator(const std::string& login);
  json who_json() const;
  json locked_answer() const;

  // driver_list.cpp
  json select(const request& asked);
  json open_list(const request& asked);
  json page(const request& asked);
  json counts(const request& asked);
  json edit_cell(const request& asked);
  json export_list(const request& asked);  // driver_export.cpp
  erp::desktop::list_view& list_of(const request& asked);
  void narrow(erp::desktop::list_view& list, const request& asked);
  void narrow_criteria(erp::desktop::list_view& list, const request& asked);
  int row_of(erp::desktop::list_view& list, const std::string& key);
  bool load_to(erp::desktop::list_view& list, int row);
  void bring_to_front(erp::desktop::list_view& list);

  // driver_form.cpp
  json open_form(const request& asked);
  json state(const request& asked);
  json choices(const request& asked);
  json set(const request& asked);
  json state_json(const std::string& handle);
  json run_in_form(const request& asked);
  json outcome_json(const std::string& handle);
  erp::desktop::form_window& form_of(const request& asked);
  json list_choices(const request& asked);

  // driver_fields.cpp: true when the widget could be operated
  bool enter(erp::desktop::form_window& form, const std::string& field, const erp::value& value);
  bool enter_reference(erp::desktop::form_window& form, const std::string& field,
                       const erp::record_key& key);
  bool enter_references(erp::desktop::form_window& form, const std::string& field,
                        const std::vector<erp::record_key>& keys);
  bool pick(QLineEdit* line, erp::desktop::choice_search* search, const std::string& caption,
            const std::string& key);
  std::optional<std::string> caption_of(erp::form_session& session, const std::string& field,
                                        const std::string& key);

  // driver_history.cpp
  json history(const request& asked);

  // driver_schedule.cpp
  json open_schedule(const request& asked);
  json schedule(const request& asked);
  json schedule_employees(const request& asked);
  json schedule_move(const request& asked);
  json schedule_undo(const request& asked);
  json schedule_answer(const request& asked);
  json schedule_outcome_json(const erp::result<erp::schedule_outcome>& came);
  erp::desktop::schedule_view& schedule_of(const request& asked);

  // driver_reports.cpp
  json reports(const request& asked);
  json open_report(const request& asked);
  json report(const request& asked);
  json report_choices(const request& asked);
  json report_behind(const request& asked);
  json report_sets(const request& asked);
  json report_keep(const request& asked);
  json report_forget(const request& asked);
  json report_export(const request& asked);
  erp::desktop::report_view& report_of(const request& asked);
  void enter_parameters(erp::desktop::report_view& view, const request& asked);
  erp::report_result run_report(erp::desktop::report_view& view, bool anew);

  // driver_permissions.cpp
  json permission_table(const request& asked);
  json permission_effects(const request& asked);
  json permission_save(const request& asked);
  json permission_forget_gone(const request& asked);
  json permission_history(const request& asked);
  erp::desktop::permission_page& permissions_of(const request& asked);
  // By keys; false: some cell cannot be operated, and nothing was changed.
  bool enter(erp::desktop::permission_page& page,
             const std::vector<erp::permission_change>& changes);
  std::unique_ptr<erp::permission_session> behind_permissions();

  // driver_dictionaries.cpp
  json dictionaries(const request& asked);
  json dictionary(const request& asked);
  json dictionary_save(const request& asked);
  json dictionary_move(const request& asked);
  json dictionary_remove(const request& asked);
  json dictionary_merge(const request& asked);
  json dictionary_undo(const request& asked);  // of the window alone: a script has none
  erp::desktop::dictionaries_window& dictionaries_at(const request& asked);
  void must_have_come(erp::desktop::dictionaries_window& window);

  erp::desktop::workspace& work() const;
  const erp::command_context& front() const { return host_.front_list().current(); }
  template <class T>
  erp::result<T> await(
      const std::function<erp::job_handle(std::function<void(erp::result<T>)>)>& begin);

  erp::desktop::main_window& window_;
  erp::company::reference_host& host_;
  erp::loader::module_loader& modules_;
  erp::headless::speech speech_;
  erp::desktop::workspace* watched_ = nullptr;
  std::vector<std::string> shown_;
  std::optional<erp::error> not_opened_;
  std::map<std::string, erp::result<erp::outcome>> outcomes_;
  std::set<std::string> offers_told_;
  std::set<std::string> notifications_told_;
  bool lock_told_ = false;
};

template <class T>
erp::result<T> desktop_driver::await(
    const std::function<erp::job_handle(std::function<void(erp::result<T>)>)>& begin) {
  std::optional<erp::result<T>> answer;
  const auto running = begin([&answer](erp::result<T> came) { answer.emplace(std::move(came)); });
  settle();
  if (answer) return std::move(*answer);
  return erp::error{erp::error_code::internal, erp::verbatim("no answer came"), {}, {}};
}

}  // namespace testing_support
