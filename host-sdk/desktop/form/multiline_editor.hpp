// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "host-sdk/desktop/form/field_editor.hpp"

class QPlainTextEdit;
class QTimer;

namespace erp::desktop {

// Many lines of text; Tab leaves it. Main thread; belongs to its frame. Sealed text stays
// selectable, so that it can be copied.
class multiline_editor : public field_editor {
  Q_OBJECT

 public:
  multiline_editor(const desk& desk, const field& description, QWidget* parent);
  QWidget* focus_target() override;
  QSize sizeHint() const override;
  void commit() override;

 protected:
  void show_value(const field_state& before) override;
  void set_editable(bool editable) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QPlainTextEdit* text_;
  QTimer* pause_;
  bool untold_ = false;  // typed since the session was told
};

}  // namespace erp::desktop
