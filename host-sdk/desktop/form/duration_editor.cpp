// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/form/duration_editor.hpp"

#include <QHBoxLayout>
#include <QLineEdit>

#include "host-sdk/kit/parse.hpp"

namespace erp::desktop {

duration_editor::duration_editor(const desk& desk, const field& description, QWidget* parent)
    : typed_editor(desk, description, {}, parent) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(line());
}

std::optional<value> duration_editor::read(const QString& typed) const {
  if (const auto length = kit::parse_duration(typed.toStdString())) return value(*length);
  return std::nullopt;
}

}  // namespace erp::desktop
