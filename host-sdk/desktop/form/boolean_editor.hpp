// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "host-sdk/desktop/form/field_editor.hpp"

class QCheckBox;

namespace erp::desktop {

// A check box with its caption beside it. Told at once. Main thread; belongs to its frame.
class boolean_editor : public field_editor {
  Q_OBJECT

 public:
  boolean_editor(const desk& desk, const field& description, QWidget* parent);
  QWidget* focus_target() override;
  bool shows_caption() const override { return true; }

 protected:
  void show_value(const field_state& before) override;

 private:
  QCheckBox* box_;
};

}  // namespace erp::desktop
