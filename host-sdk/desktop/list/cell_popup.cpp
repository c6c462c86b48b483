// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/list/cell_popup.hpp"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>
#include <utility>

#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

namespace {

field_kind editor_for(column_kind kind) {
  switch (kind) {
    case column_kind::multiline:
      return field_kind::multiline;
    case column_kind::boolean:
      return field_kind::boolean;
    case column_kind::integer:
      return field_kind::integer;
    case column_kind::moment:
    case column_kind::date:
      return field_kind::moment;
    case column_kind::duration:
      return field_kind::duration;
    case column_kind::money:
      return field_kind::money;
    default:
      return field_kind::text;
  }
}

job_handle no_choices(const std::string&, int, std::function<void(result<choice_page>)>) {
  return {};
}

}  // namespace

cell_popup::cell_popup(const desk& desk, const column& column, const value& now, save save,
                       QWidget* table)
    : look::floating_panel(table),
      desk_(desk),
      column_(column),
      save_(std::move(save)),
      value_(now) {
  setObjectName("cell_popup");
  field field;
  field.id = column.id;
  field.caption = column.caption;
  field.kind = editor_for(column.kind);
  editor_ = make_editor(desk, field, no_choices, this);
  editor_->focus_target()->setObjectName("cell_editor");
  editor_->set_accessible(desk_.say(column.caption), {});
  field_state state;
  state.id = column.id;
  state.value = now;
  state.date_only = column.kind == column_kind::date;
  editor_->show_state(state);
  connect(editor_, &field_editor::edited, this, [this](const value& value) { value_ = value; });
  connect(editor_, &field_editor::typing, this, [this] { touched_ = true; });
  error_ = new QLabel(this);
  error_->setObjectName("cell_error");
  error_->setProperty("part", "field-error");
  error_->setWordWrap(true);
  error_->hide();
  save_button_ = new QPushButton(desk_.say(kit::tr("Save")), this);
  save_button_->setObjectName("cell_save");
  save_button_->setProperty("primary", true);
  save_button_->setToolTip("Ctrl+Enter");
  auto* cancel = new QPushButton(desk_.say(kit::tr("Cancel")), this);
  cancel->setObjectName("cell_cancel");
  cancel->setToolTip("Esc");
  connect(save_button_, &QPushButton::clicked, this, &cell_popup::accept);
  connect(cancel, &QPushButton::clicked, this, &look::floating_panel::dismiss);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(6);
  buttons->addWidget(error_, 1);
  buttons->addStretch(0);
  buttons->addWidget(save_button_);
  buttons->addWidget(cancel);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(8, 8, 8, 8);
  layout->setSpacing(8);
  layout->addWidget(editor_, 1);
  layout->addLayout(buttons);
}

void cell_popup::open_over(const QRect& cell) {
  const bool tall = column_.kind == column_kind::multiline;
  // Over the cell, not under it: the text stays where it was read.
  open_at(QRect(cell.left(), cell.top() - 5, cell.width(), 1),
          {qMax(cell.width(), 420), tall ? 190 : 96});
  editor_->focus_target()->setFocus();
  if (auto* text = qobject_cast<QPlainTextEdit*>(editor_->focus_target()))
    text->moveCursor(QTextCursor::End);
}

QString cell_popup::error() const {
  return error_->isHidden() ? QString() : error_->text();
}

void cell_popup::accept() {
  if (saving_) return;
  editor_->commit();
  saving_ = true;
  save_button_->setEnabled(false);
  show_error({});
  save_(value_, [self = QPointer<cell_popup>(this)](std::optional<erp::error> why) {
    if (!self) return;
    self->saving_ = false;
    self->save_button_->setEnabled(true);
    if (!why) return self->dismiss();
    self->show_error(self->desk_.say(why->message));
    self->editor_->focus_target()->setFocus();
    emit self->refused(*why);
  });
}

void cell_popup::show_error(const QString& why) {
  error_->setText(why);
  error_->setVisible(!why.isEmpty());
  editor_->setProperty("wrong", !why.isEmpty());
  QWidget* target = editor_->focus_target();
  target->style()->unpolish(target);
  target->style()->polish(target);
  target->setAccessibleDescription(why);
}

bool cell_popup::eventFilter(QObject* watched, QEvent* event) {
  const auto* widget = qobject_cast<QWidget*>(watched);
  const bool ours = widget != nullptr && isAncestorOf(widget);
  const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
  if (ours && key) {
    const auto* pressed = static_cast<QKeyEvent*>(event);
    const bool enter = pressed->key() == Qt::Key_Return || pressed->key() == Qt::Key_Enter;
    const bool many = column_.kind == column_kind::multiline;
    const bool saves = enter && (!many || (pressed->modifiers() & Qt::ControlModifier)) &&
                       qobject_cast<const QPushButton*>(widget) == nullptr;
    if (saves || pressed->key() == Qt::Key_Escape) {
      event->accept();
      if (event->type() == QEvent::KeyPress) saves ? accept() : dismiss();
      return true;
    }
  }
  // What is being written is not lost by a click elsewhere; only its own buttons end it.
  if (event->type() == QEvent::MouseButtonPress && touched_) return false;
  return look::floating_panel::eventFilter(watched, event);
}

}  // namespace erp::desktop
