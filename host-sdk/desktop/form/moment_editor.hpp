// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>

#include "host-sdk/desktop/form/field_editor.hpp"

class QLineEdit;
class QToolButton;

namespace erp::desktop {

class calendar_popup;

// A day with a calendar, and a time unless the day alone counts. Main thread; belongs to its frame.
// Both are typed in the operator's own ways; told as the time on the wall, as text when it is none.
class moment_editor : public field_editor {
  Q_OBJECT

 public:
  moment_editor(const desk& desk, const field& description, QWidget* parent);
  QWidget* focus_target() override;
  void commit() override;
  void set_accessible(const QString& name, const QString& hint) override;
  calendar_popup* calendar() const { return calendar_; }
  QLineEdit* day_line() const { return day_; }
  QLineEdit* time_line() const { return time_; }

 protected:
  void show_value(const field_state& before) override;
  void set_editable(bool editable) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QString typed() const;
  void step_day(int days);
  void step_time(int minutes);
  value understood() const;

  QLineEdit* day_;
  QToolButton* open_;
  QLineEdit* time_;
  calendar_popup* calendar_;
  QString shown_;  // both lines as they were last shown or told
};

}  // namespace erp::desktop
