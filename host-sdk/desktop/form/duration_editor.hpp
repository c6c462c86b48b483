// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "host-sdk/desktop/form/typed_editor.hpp"

namespace erp::desktop {

// A length of time: "1:30", "90 min", "1 h 30 min". Main thread; belongs to its frame.
class duration_editor : public typed_editor {
  Q_OBJECT

 public:
  duration_editor(const desk& desk, const field& description, QWidget* parent);

 protected:
  std::optional<value> read(const QString& typed) const override;
};

}  // namespace erp::desktop
