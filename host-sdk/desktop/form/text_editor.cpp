// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/form/text_editor.hpp"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QTimer>
#include <limits>

namespace erp::desktop {

text_editor::text_editor(const desk& desk, const field& description, QWidget* parent)
    : field_editor(desk, description, {}, parent),
      line_(new QLineEdit(this)),
      pause_(new QTimer(this)) {
  line_->setMaxLength(std::numeric_limits<int>::max());
  line_->setPlaceholderText(desk_.say(description.placeholder));
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(line_);
  pause_->setSingleShot(true);
  pause_->setInterval(200);
  connect(line_, &QLineEdit::textEdited, this, [this] {
    emit typing();
    pause_->start();
  });
  connect(pause_, &QTimer::timeout, this, &text_editor::commit);
  connect(line_, &QLineEdit::editingFinished, this, &text_editor::commit);
}

QWidget* text_editor::focus_target() {
  return line_;
}

void text_editor::commit() {
  pause_->stop();
  const std::string typed = line_->text().toStdString();
  const auto* told = std::get_if<std::string>(&state().value);
  if (told == nullptr ? !typed.empty() : *told != typed) tell(typed);
}

void text_editor::show_value(const field_state& before) {
  if (pause_->isActive()) return;
  const QString text = desk_.words.show(state().value);
  // Typed text that the session did not take stays until the session says something else.
  if (state().value == before.value && state().id == before.id) return;
  if (line_->text() == text) return;
  const int cursor = line_->cursorPosition();
  line_->setText(text);
  line_->hasFocus() ? line_->setCursorPosition(cursor) : line_->setCursorPosition(0);
}

void text_editor::set_editable(bool editable) {
  line_->setEnabled(editable);
}

}  // namespace erp::desktop
