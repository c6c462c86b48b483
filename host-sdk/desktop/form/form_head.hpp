// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <map>
#include <string>
#include <vector>

#include "erp/ui/form.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"

class QLabel;
class QProgressBar;
class QToolButton;

namespace erp::desktop {

class command_button;

// The upper part of a form's window: its title and its commands. Main thread; belongs to the
// window.
class form_head : public QFrame {
  Q_OBJECT

 public:
  // Leaves out the commands that stand beside a field; those are made by `button_beside_field`.
  form_head(const desk& desk, const form_description& description, QWidget* parent);

  command_button* button_beside_field(const std::string& command, QWidget* parent);
  void refresh(const form_state& state, bool has_history);
  void show_title(const QString& title, bool dirty);
  void show_busy(bool busy);
  command_button* find(const std::string& command) const;  // nullptr: no such command
  std::vector<command_button*> row() const { return row_; }

 signals:
  void triggered(const QString& command);
  void history_asked();

 private:
  command_button* make(const form_command& command, QWidget* parent);

  const desk desk_;
  const form_description description_;
  QLabel* title_;
  QProgressBar* busy_;
  QToolButton* history_ = nullptr;  // while there is something of which one can be
  std::map<std::string, command_button*> buttons_;
  std::vector<command_button*> row_;
  std::map<std::string, bool> is_clock_;
};

}  // namespace erp::desktop
