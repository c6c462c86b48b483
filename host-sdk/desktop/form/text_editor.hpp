// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "host-sdk/desktop/form/field_editor.hpp"

class QLineEdit;
class QTimer;

namespace erp::desktop {

// One line of text. Told while one types, after a short pause. Main thread; belongs to its frame.
// The length is never cut: a text that is too long comes back with the session's error.
class text_editor : public field_editor {
  Q_OBJECT

 public:
  text_editor(const desk& desk, const field& description, QWidget* parent);
  QWidget* focus_target() override;
  void commit() override;

 protected:
  void show_value(const field_state& before) override;
  void set_editable(bool editable) override;

 private:
  QLineEdit* line_;
  QTimer* pause_;
};

}  // namespace erp::desktop
