// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/form/multiline_editor.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QTextDocument>
#include <QTimer>
#include <utility>

namespace erp::desktop {

namespace {

// As typed: toPlainText() would make each no-break space a plain one.
QString text_of(const QPlainTextEdit& edit) {
  return edit.document()->toRawText().replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
}

}  // namespace

multiline_editor::multiline_editor(const desk& desk, const field& description, QWidget* parent)
    : field_editor(desk, description, {}, parent),
      text_(new QPlainTextEdit(this)),
      pause_(new QTimer(this)) {
  text_->setTabChangesFocus(true);
  text_->setPlaceholderText(desk_.say(description.placeholder));
  text_->setMinimumHeight(104);
  text_->installEventFilter(this);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(text_);
  pause_->setSingleShot(true);
  pause_->setInterval(300);
  connect(text_, &QPlainTextEdit::textChanged, this, [this] {
    emit typing();
    untold_ = true;
    pause_->start();
  });
  connect(pause_, &QTimer::timeout, this, &multiline_editor::commit);
}

QWidget* multiline_editor::focus_target() {
  return text_;
}

bool multiline_editor::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::FocusOut) commit();
  return field_editor::eventFilter(watched, event);
}

void multiline_editor::commit() {
  pause_->stop();
  if (!std::exchange(untold_, false)) return;
  const std::string typed = text_of(*text_).toStdString();
  const auto* told = std::get_if<std::string>(&state().value);
  if (told == nullptr ? !typed.empty() : *told != typed) tell(typed);
}

void multiline_editor::show_value(const field_state& before) {
  if (untold_) return;
  if (state().value == before.value && state().id == before.id) return;
  const QString text = desk_.words.show(state().value);
  if (text_of(*text_) == text) return;
  const QSignalBlocker quiet(text_);
  text_->setPlainText(text);
}

void multiline_editor::set_editable(bool editable) {
  text_->setReadOnly(!editable);
  text_->setTextInteractionFlags(editable
                                     ? Qt::TextEditorInteraction
                                     : Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  text_->setProperty("sealed", !editable);
  text_->setStyleSheet(editable ? QString() : "QPlainTextEdit{background:#f1f4f7;color:#505e6e}");
}

}  // namespace erp::desktop
