// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/form/typed_editor.hpp"

#include <QLineEdit>
#include <utility>

namespace erp::desktop {

typed_editor::typed_editor(const desk& desk, const field& description, choice_source choices,
                           QWidget* parent)
    : field_editor(desk, description, std::move(choices), parent), line_(new QLineEdit(this)) {
  line_->setPlaceholderText(desk_.say(description.placeholder));
  connect(line_, &QLineEdit::textEdited, this, &field_editor::typing);
  connect(line_, &QLineEdit::editingFinished, this, [this] { commit(); });
}

QWidget* typed_editor::focus_target() {
  return line_;
}

void typed_editor::enter(const QString& text) {
  line_->setText(text);
  commit();
}

void typed_editor::commit() {
  const QString typed = line_->text();
  if (typed == shown_) return;
  shown_ = typed;
  if (typed.trimmed().isEmpty()) return tell(value{});
  const auto understood = read(typed);
  tell(understood ? *understood : value(typed.toStdString()));
}

void typed_editor::show_value(const field_state& before) {
  const bool being_typed = line_->text() != shown_;
  const bool same = state().value == before.value && state().id == before.id;
  if (being_typed) return;
  // The session kept its old value because it did not understand: the typed text stays as well.
  if (same && state().error && !line_->text().isEmpty()) return;
  shown_ = write(state().value);
  if (line_->text() != shown_) line_->setText(shown_);
}

void typed_editor::set_editable(bool editable) {
  line_->setEnabled(editable);
}

}  // namespace erp::desktop
