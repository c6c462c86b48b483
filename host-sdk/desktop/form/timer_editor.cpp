// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/form/timer_editor.hpp"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QStyle>

#include "host-sdk/kit/parse.hpp"

namespace erp::desktop {

timer_editor::timer_editor(const desk& desk, const field& description, QWidget* parent)
    : typed_editor(desk, description, {}, parent) {
  line()->setProperty("part", "clock");
  line()->setAlignment(Qt::AlignCenter);
  line()->setMaximumWidth(124);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(line());
  layout->addStretch(1);
}

void timer_editor::set_command_active(bool running) {
  if (line()->property("running").toBool() == running) return;
  line()->setProperty("running", running);
  line()->style()->unpolish(line());
  line()->style()->polish(line());
}

std::optional<value> timer_editor::read(const QString& typed) const {
  if (const auto length = kit::parse_duration(typed.toStdString())) return value(*length);
  return std::nullopt;
}

QString timer_editor::write(const value& value) const {
  const auto* length = std::get_if<std::chrono::seconds>(&value);
  if (length == nullptr) return typed_editor::write(value);
  const qint64 seconds = length->count();
  return QString("%1:%2:%3")
      .arg(seconds / 3600, 2, 10, QChar('0'))
      .arg(seconds / 60 % 60, 2, 10, QChar('0'))
      .arg(seconds % 60, 2, 10, QChar('0'));
}

}  // namespace erp::desktop
