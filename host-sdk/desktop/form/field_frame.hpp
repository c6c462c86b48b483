// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <optional>

#include "host-sdk/desktop/form/field_editor.hpp"

class QHBoxLayout;
class QLabel;

namespace erp::desktop {

class command_button;

// A field as it stands in a form: caption with the required mark, editor, its command, and under
// them the error, the note and the warnings. Main thread; belongs to its section.
class field_frame : public QWidget {
  Q_OBJECT

 public:
  field_frame(const desk& desk, const field& description, choice_source choices, QWidget* parent);

  void show_state(const field_state& state);
  // What set() said when it refused; stands until the operator types on. nullopt: nothing.
  void show_refusal(const std::optional<text>& why);
  void add_command(command_button* button);
  // The caption with '&' before the letter that reaches it through Alt.
  void show_caption(const QString& marked);
  // Another label is the caption: the head of a card that holds this field alone.
  void use_caption(QLabel* label);

  field_editor* editor() const { return editor_; }
  const std::string& id() const { return editor_->description().id; }
  bool has_error() const { return error_.has_value() || refusal_.has_value(); }
  QString error_text() const;
  QString note_text() const;  // with the warnings
  void focus();

 private:
  void show_lines();

  const desk desk_;
  field_editor* editor_;
  QWidget* caption_line_;
  QLabel* caption_;
  QLabel* required_mark_;
  QHBoxLayout* line_;
  QWidget* error_line_;
  QLabel* error_label_;
  QLabel* note_label_;
  QLabel* warning_label_;
  std::optional<text> error_;
  std::optional<text> refusal_;
};

}  // namespace erp::desktop
