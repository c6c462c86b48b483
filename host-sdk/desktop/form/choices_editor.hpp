// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "host-sdk/desktop/form/field_editor.hpp"

class QToolButton;

namespace erp::desktop {

namespace look {
class flow_layout;
}

// Several of a short list, such as weekdays: all of it as buttons, the chosen ones pressed in.
// Told at once, in the list's order whatever was pressed first. Main thread; belongs to its frame.
class choices_editor : public field_editor {
  Q_OBJECT

 public:
  choices_editor(const desk& desk, const field& description, choice_source choices,
                 QWidget* parent);
  QWidget* focus_target() override { return row_; }
  QToolButton* button(const std::string& key) const;  // nullptr: not offered

 protected:
  void show_value(const field_state& before) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void fetch();
  void show_buttons();
  void show_pressed();
  void show_trouble();
  void let_go_of(QToolButton* button);
  void tell_pressed();

  QWidget* row_;
  look::flow_layout* flow_;
  std::vector<choice> known_;  // what there is, then what is held besides
  std::vector<QToolButton*> buttons_;
  std::vector<choice> offered_;
  QToolButton* again_ = nullptr;  // while the list could not be fetched
  bool fetched_ = false;
  job_handle fetching_;
};

}  // namespace erp::desktop
