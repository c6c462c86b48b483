// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/form/boolean_editor.hpp"

#include <QCheckBox>
#include <QHBoxLayout>

namespace erp::desktop {

boolean_editor::boolean_editor(const desk& desk, const field& description, QWidget* parent)
    : field_editor(desk, description, {}, parent),
      box_(new QCheckBox(desk_.say(description.caption), this)) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(box_);
  layout->addStretch(1);
  connect(box_, &QCheckBox::clicked, this, [this](bool checked) { tell(checked); });
}

QWidget* boolean_editor::focus_target() {
  return box_;
}

void boolean_editor::show_value(const field_state&) {
  const auto* set = std::get_if<bool>(&state().value);
  box_->setChecked(set != nullptr && *set);
}

}  // namespace erp::desktop
