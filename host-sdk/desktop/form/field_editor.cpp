// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/form/field_editor.hpp"

#include <utility>

namespace erp::desktop {

field_editor::field_editor(const desk& desk, const field& description, choice_source choices,
                           QWidget* parent)
    : QWidget(parent), desk_(desk), description_(description), choices_(std::move(choices)) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

void field_editor::show_state(const field_state& state) {
  const field_state before = std::exchange(state_, state);
  set_editable(state_.enabled);
  show_value(before);
}

void field_editor::set_editable(bool editable) {
  setEnabled(editable);
}

void field_editor::set_accessible(const QString& name, const QString& hint) {
  focus_target()->setAccessibleName(name);
  focus_target()->setAccessibleDescription(hint);
}

}  // namespace erp::desktop
