// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QWidget>
#include <functional>
#include <string>

#include "erp/subscription.hpp"
#include "erp/value.hpp"
#include "host-sdk/company/core/secret_text.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"

class QLabel;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace erp::desktop {

class lock_page;
class operator_page;
class password_window;
class workspace;

// The window: the band with the company's name, and under it the choice of an operator, what that
// operator works in, or, while they are away, the lock. Main thread; lives as long as the program's
// event loop.
class main_window : public QWidget {
  Q_OBJECT

 public:
  // `words` is the one `desk` holds; it follows the operator.
  main_window(const desk& desk, speech& words);
  ~main_window() override;

  // Lets `login` in, by the password or, where the database has none, on the launcher's word;
  // empty: asks who.
  void start(const std::string& login, company::shared_secret password = nullptr);
  void switch_operator();
  void lock();
  void change_password();

  operator_page* operators() const { return operators_; }
  workspace* work() const { return work_; }    // nullptr: nobody is logged in
  lock_page* locked() const { return lock_; }  // nullptr: it is not

 signals:
  void ready();  // somebody is logged in and can work

 protected:
  void closeEvent(QCloseEvent* event) override;

 private:
  QWidget* make_band();
  void show_operators();
  void show_work();
  QMenu* make_menu();
  void lock_changed();
  void ask_another();  // at the locked station
  // Closes all that is open, asking where it must; then `then`.
  void leave(std::function<void()> then);

  const desk desk_;
  speech& words_;
  QToolButton* who_;
  QLabel* company_;
  QStackedWidget* stack_;
  operator_page* operators_ = nullptr;
  workspace* work_ = nullptr;
  record_key working_;  // whose that is
  lock_page* lock_ = nullptr;
  QPointer<password_window> password_;
  bool may_close_ = false;
  subscriptions watching_;
};

}  // namespace erp::desktop
