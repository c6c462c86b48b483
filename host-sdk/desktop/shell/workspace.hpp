// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QWidget>
#include <map>
#include <string>

#include "host-sdk/company/core/window_board.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"
#include "host-sdk/desktop/form/form_window.hpp"

class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace erp::desktop {

namespace look {
class bar;
}
class dictionaries_window;
class empty_state;
class key_tips;
class list_view;
class modules_window;
class navigation_pane;
class notification_popup;
class offers_bar;
class permissions_window;
class report_view;
class ribbon;
class schedule_view;

// What one operator works in: ribbon, menu, open lists as tabs, forms as windows of their own.
// Main thread; made when somebody was let in, deleted when they leave. It is the front-end of the
// window board, which owns every session shown here.
class workspace : public QWidget, public company::front_end {
  Q_OBJECT

 public:
  workspace(const desk& desk, QWidget* parent);
  ~workspace() override;

  // Runs a command as its button would; a refusal appears in the bar over the lists.
  void run(const QString& command);
  void open_list(const std::string& list);
  // Closes every list and form. False: a form asks first, and stands in front now.
  bool close_everything();
  bool is_asking() const;  // a form waits for an answer before it can close

  list_view* list_in_front() const;  // nullptr: none
  schedule_view* schedule() const;   // nullptr: not open
  schedule_view* schedule_in_front() const;
  report_view* report_in_front() const;  // nullptr: another tab is, or none
  report_view* find_report(const std::string& handle) const;
  list_view* find_list(const std::string& handle) const;
  form_window* find_form(const std::string& handle) const;
  std::vector<form_window*> forms() const;
  ribbon* the_ribbon() const { return ribbon_; }
  navigation_pane* navigation() const { return navigation_; }
  offers_bar* offers() const { return offers_; }
  notification_popup* notifications() const { return notifications_; }
  key_tips* letters() const { return letters_; }
  QTabWidget* lists() const { return lists_; }
  modules_window* show_modules();
  dictionaries_window* show_dictionaries();
  permissions_window* show_permissions();
  void toggle_navigation();
  void refresh_front();  // the list, schedule or report, from its source
  void show_trouble(const error& why);
  QString trouble() const;

  // Of every form: what came of a run, an answer, a close.
  void set_witness(form_window::witness told) { told_ = std::move(told); }

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

 signals:
  void shown(const std::string& handle);  // a list or form is there, or was asked for again
  void not_opened(const std::string& handle, const erp::error& why);

 private:
  void build();
  void connect_parts();
  void rebuild_commands();
  void front_changed();
  void close_tab(int index);
  void place(form_window* window);

  const desk desk_;
  ribbon* ribbon_;
  navigation_pane* navigation_;
  offers_bar* offers_;
  notification_popup* notifications_ = nullptr;
  look::bar* trouble_;
  QSplitter* splitter_;
  QStackedWidget* stack_;
  QTabWidget* lists_;
  empty_state* nothing_open_;
  key_tips* letters_ = nullptr;
  std::map<std::string, QPointer<form_window>> forms_;
  QPointer<modules_window> modules_;
  QPointer<dictionaries_window> dictionaries_;
  QPointer<permissions_window> permissions_;
  QList<QObject*> shortcuts_;
  subscriptions watching_;
  form_window::witness told_;
};

}  // namespace erp::desktop
