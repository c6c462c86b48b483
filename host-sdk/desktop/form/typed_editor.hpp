// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "host-sdk/desktop/form/field_editor.hpp"

class QLineEdit;

namespace erp::desktop {

// What editors share that understand a line of typed text: it is read when the line is left.
// Main thread. A text that `read` does not understand is told as it stands and stays in the line.
class typed_editor : public field_editor {
  Q_OBJECT

 public:
  typed_editor(const desk& desk, const field& description, choice_source choices, QWidget* parent);
  QWidget* focus_target() override;
  void commit() override;

 protected:
  virtual std::optional<value> read(const QString& typed) const = 0;
  virtual QString write(const value& value) const { return desk_.words.show(value); }
  void show_value(const field_state& before) override;
  void set_editable(bool editable) override;
  QLineEdit* line() const { return line_; }
  // Puts text into the line as if it had been typed.
  void enter(const QString& text);

 private:
  QLineEdit* line_;
  QString shown_;  // what the line held when it was last told or shown
};

}  // namespace erp::desktop
