// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <functional>
#include <string>

#include "host-sdk/desktop/bridge/desk.hpp"

class QLabel;
class QStackedWidget;
class QToolButton;

namespace erp::desktop {

class operator_page;
class workspace;

// The window: the band with the company's name, and under it either the choice of an operator or
// what that operator works in. Main thread; lives as long as the program's event loop.
class main_window : public QWidget {
  Q_OBJECT

 public:
  // `words` is the one `desk` holds; it follows the operator.
  main_window(const desk& desk, speech& words);
  ~main_window() override;

  // Lets `login` in; empty: asks who.
  void start(const std::string& login);
  void switch_operator();

  operator_page* operators() const { return operators_; }
  workspace* work() const { return work_; }  // nullptr: nobody is logged in

 signals:
  void ready();  // somebody is logged in and can work

 protected:
  void closeEvent(QCloseEvent* event) override;

 private:
  QWidget* make_band();
  void show_operators();
  void show_work();
  // Closes all that is open, asking where it must; then `then`.
  void leave(std::function<void()> then);

  const desk desk_;
  speech& words_;
  QToolButton* who_;
  QLabel* company_;
  QStackedWidget* stack_;
  operator_page* operators_ = nullptr;
  workspace* work_ = nullptr;
  bool may_close_ = false;
};

}  // namespace erp::desktop
