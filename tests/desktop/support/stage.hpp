// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"
#include "host-sdk/desktop/bridge/event_loop.hpp"
#include "host-sdk/desktop/shell/workspace.hpp"
#include "host-sdk/loader/module_loader.hpp"
#include "tests/desktop/support/sample_form.hpp"
#include "tests/desktop/support/sample_list.hpp"
#include "tests/desktop/support/sample_schedule.hpp"

// A desktop without a module and without a database: the real host core with a sample list, a
// sample form and a few commands registered as the host's own. One test each; main thread; needs a
// QApplication. Its folder goes away with it.

namespace testing_support {

class stage {
 public:
  explicit stage(const std::string& language = "en", QSize size = {1280, 800});
  ~stage();

  erp::company::reference_host& host() { return host_; }
  const erp::desktop::desk& desk() const { return desk_; }
  QWidget& window() { return *window_; }
  erp::desktop::workspace& work() { return *work_; }
  sample_table& table() { return *table_; }
  sample_desk& form_desk() { return *form_desk_; }
  sample_diary& diary() { return *diary_; }

  erp::desktop::list_view* open_list();
  erp::desktop::form_window* open_form();
  erp::desktop::schedule_view* open_schedule();  // of Anna Nowak

  // Runs the event loop until nothing is on its way any more, or `done` says so.
  void settle();
  bool wait_for(const std::function<bool()>& done, int patience_ms = 5000);

  std::vector<std::string> ran;  // commands, in order
  bool open_allowed = true;      // whether sample.open may run with one row chosen

 private:
  void register_samples();

  const std::filesystem::path folder_;
  erp::company::reference_host host_;
  erp::loader::module_loader modules_;
  erp::desktop::event_loop loop_;
  erp::desktop::speech words_;
  const erp::desktop::desk desk_;
  std::shared_ptr<sample_table> table_;
  std::shared_ptr<sample_desk> form_desk_;
  std::shared_ptr<sample_diary> diary_;
  erp::subscriptions held_;
  std::unique_ptr<QWidget> window_;
  erp::desktop::workspace* work_ = nullptr;
};

// Types as a keyboard would, letters beyond Latin-1 too.
void type(QWidget* into, const QString& text);
// Replaces what the line, box or text holds by typing, and leaves it.
void retype(QWidget* into, const QString& text);
void press(QWidget* into, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
void click(QWidget* on, QPoint at = {});

}  // namespace testing_support
