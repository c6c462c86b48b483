// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "host-sdk/desktop/form/typed_editor.hpp"

namespace erp::desktop {

// A clock that runs on screen and can be corrected; its Start/Pause is the field's command, drawn
// to its left. Main thread; belongs to its frame. While one types a correction the clock holds.
class timer_editor : public typed_editor {
  Q_OBJECT

 public:
  timer_editor(const desk& desk, const field& description, QWidget* parent);
  void set_command_active(bool running) override;

 protected:
  std::optional<value> read(const QString& typed) const override;
  QString write(const value& value) const override;
};

}  // namespace erp::desktop
