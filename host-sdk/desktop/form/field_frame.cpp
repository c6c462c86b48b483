// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/form/field_frame.hpp"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>
#include <utility>

#include "host-sdk/desktop/look/icon.hpp"
#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/desktop/shell/command_button.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

namespace {
const QString between_notes = QStringLiteral(" · ");
}

field_frame::field_frame(const desk& desk, const field& description, choice_source choices,
                         QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      editor_(make_editor(desk, description, std::move(choices), this)),
      caption_line_(new QWidget(this)),
      caption_(new QLabel(caption_line_)),
      required_mark_(new QLabel("*", caption_line_)),
      line_(new QHBoxLayout),
      error_line_(new QWidget(this)),
      error_label_(new QLabel(error_line_)),
      note_label_(new QLabel(this)),
      warning_label_(new QLabel(this)) {
  setObjectName("frame." + to_qt(description.id));
  editor_->focus_target()->setObjectName(to_qt(description.id));
  caption_->setProperty("part", "field-caption");
  caption_->setObjectName("caption." + to_qt(description.id));
  caption_->setBuddy(editor_->focus_target());
  required_mark_->setProperty("part", "field-error");
  auto* caption_layout = new QHBoxLayout(caption_line_);
  caption_layout->setContentsMargins(0, 0, 0, 0);
  caption_layout->setSpacing(3);
  caption_layout->addWidget(caption_);
  caption_layout->addWidget(required_mark_);
  caption_layout->addStretch(1);
  caption_line_->setVisible(!editor_->shows_caption());
  line_->setSpacing(6);
  line_->addWidget(editor_, 1);
  auto* mark = new QLabel(error_line_);
  mark->setPixmap(look::own_icon("error", look::danger).pixmap(14, 14));
  error_label_->setProperty("part", "field-error");
  error_label_->setWordWrap(true);
  auto* error_layout = new QHBoxLayout(error_line_);
  error_layout->setContentsMargins(0, 0, 0, 0);
  error_layout->setSpacing(5);
  error_layout->addWidget(mark, 0, Qt::AlignTop);
  error_layout->addWidget(error_label_, 1);
  note_label_->setProperty("part", "field-note");
  note_label_->setWordWrap(true);
  warning_label_->setProperty("part", "field-warning");
  warning_label_->setWordWrap(true);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(3);
  layout->addWidget(caption_line_);
  layout->addLayout(line_);
  layout->addWidget(error_line_);
  layout->addWidget(note_label_);
  layout->addWidget(warning_label_);
  error_line_->hide();
  note_label_->hide();
  warning_label_->hide();
  const QString hint = desk_.say(description.hint);
  if (!hint.isEmpty()) setToolTip(hint);
  setSizePolicy(QSizePolicy::Preferred, editor_->sizePolicy().verticalPolicy());
  connect(editor_, &field_editor::typing, this, [this] {
    if (refusal_) show_refusal(std::nullopt);
  });
}

void field_frame::add_command(command_button* button) {
  // The clock's Start/Pause stands to its left, as people know it; every other one to the right.
  const bool clock = editor_->description().kind == field_kind::timer;
  line_->insertWidget(clock ? 0 : line_->count(), button, 0, Qt::AlignTop);
  setTabOrder(editor_->focus_target(), button);
}

void field_frame::show_state(const field_state& state) {
  setVisible(state.visible);
  if (state.value != editor_->state().value) refusal_.reset();
  editor_->show_state(state);
  required_mark_->setVisible(state.required);
  error_ = state.error;
  const QString note = state.note ? desk_.say(*state.note) : QString();
  note_label_->setText(note);
  note_label_->setVisible(!note.isEmpty());
  QStringList warnings;
  for (const text& warning : state.warnings) warnings << desk_.say(warning);
  warning_label_->setText(warnings.join(between_notes));
  warning_label_->setVisible(!warnings.isEmpty());
  show_lines();
}

void field_frame::show_refusal(const std::optional<text>& why) {
  refusal_ = why;
  show_lines();
}

QString field_frame::error_text() const {
  if (refusal_) return desk_.say(*refusal_);
  return error_ ? desk_.say(*error_) : QString();
}

void field_frame::show_caption(const QString& marked) {
  caption_->setText(marked);
  if (auto* box = qobject_cast<QCheckBox*>(editor_->focus_target())) box->setText(marked);
}

QString field_frame::note_text() const {
  const QString note = note_label_->text();
  const QString warnings = warning_label_->text();
  return note.isEmpty() || warnings.isEmpty() ? note + warnings : note + between_notes + warnings;
}

void field_frame::use_caption(QLabel* label) {
  caption_line_->hide();
  caption_ = label;
  caption_->setBuddy(editor_->focus_target());
}

void field_frame::show_lines() {
  const QString error = error_text();
  error_label_->setText(error);
  error_line_->setVisible(!error.isEmpty());
  const bool wrong = !error.isEmpty();
  if (editor_->property("wrong").toBool() != wrong) {
    editor_->setProperty("wrong", wrong);
    for (QWidget* child : editor_->findChildren<QWidget*>()) {
      child->style()->unpolish(child);
      child->style()->polish(child);
    }
  }
  // A reader of the screen says the name, whether it must be filled in, and what is wrong.
  QString name = desk_.say(editor_->description().caption);
  if (editor_->state().required) name = desk_.say(kit::tr("{1}, required", name.toStdString()));
  editor_->set_accessible(name, wrong ? error : desk_.say(editor_->description().hint));
}

void field_frame::focus() {
  editor_->focus_target()->setFocus(Qt::OtherFocusReason);
}

}  // namespace erp::desktop
