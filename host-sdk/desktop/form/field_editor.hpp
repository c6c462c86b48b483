// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <functional>
#include <string>

#include "erp/ui/form.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"

namespace erp::desktop {

// Asks for what a field may take; the session's choices() with the field filled in.
using choice_source = std::function<job_handle(const std::string& search, int limit,
                                               std::function<void(result<choice_page>)> then)>;

// What a field is edited with; one kind a file. Main thread; belongs to its field_frame.
// It shows the session's state and tells what the operator entered. What cannot be understood is
// told as the text that was typed, so that the session says what is wrong and nothing is lost.
class field_editor : public QWidget {
  Q_OBJECT

 public:
  field_editor(const desk& desk, const field& description, choice_source choices, QWidget* parent);

  const field& description() const { return description_; }
  const field_state& state() const { return state_; }

  // Takes the session's state over; text that is being typed stays.
  void show_state(const field_state& state);
  // Tells what was typed and not told yet. Called before every command of the form.
  virtual void commit() {}
  // The widget that takes the focus and carries the accessible name.
  virtual QWidget* focus_target() = 0;
  // The caption is drawn by the editor itself (a check box), not above it.
  virtual bool shows_caption() const { return false; }
  virtual void set_accessible(const QString& name, const QString& hint);
  virtual void set_command_active(bool) {}

 signals:
  void edited(const erp::value& value);
  void typing();  // the operator is at it: an old error of ours may go

 protected:
  // state() is new already; `before` is what was shown until now.
  virtual void show_value(const field_state& before) = 0;
  virtual void set_editable(bool editable);
  void tell(const value& value) { emit edited(value); }

  const desk desk_;
  const field description_;
  const choice_source choices_;

 private:
  field_state state_;
};

// The editor for the description's kind.
field_editor* make_editor(const desk& desk, const field& description, choice_source choices,
                          QWidget* parent);

}  // namespace erp::desktop
