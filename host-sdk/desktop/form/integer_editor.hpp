// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "host-sdk/desktop/form/field_editor.hpp"

class QLineEdit;

namespace erp::desktop {

class number_box;

// A whole number with small arrows; Up and Down step it. Main thread; belongs to its frame.
class integer_editor : public field_editor {
  Q_OBJECT

 public:
  integer_editor(const desk& desk, const field& description, QWidget* parent);
  QWidget* focus_target() override;
  void commit() override;

 protected:
  void show_value(const field_state& before) override;
  void set_editable(bool editable) override;

 private:
  void step(int steps);

  number_box* box_;
  QString shown_;
};

}  // namespace erp::desktop
