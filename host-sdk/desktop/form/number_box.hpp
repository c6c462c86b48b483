// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractSpinBox>
#include <QLineEdit>
#include <QWheelEvent>

namespace erp::desktop {

// A line with two small arrows, whose text is whatever one types: Qt's own spin box forgets what it
// does not understand. Main thread; belongs to its editor.
class number_box : public QAbstractSpinBox {
  Q_OBJECT

 public:
  explicit number_box(QWidget* parent) : QAbstractSpinBox(parent) {}
  QLineEdit* line() const { return lineEdit(); }

  QValidator::State validate(QString&, int&) const override { return QValidator::Acceptable; }
  void stepBy(int steps) override { emit stepped(steps); }

 signals:
  void stepped(int steps);

 protected:
  StepEnabled stepEnabled() const override { return StepUpEnabled | StepDownEnabled; }
  void wheelEvent(QWheelEvent* event) override {
    // A form that is scrolled must not change the number under the mouse.
    hasFocus() ? QAbstractSpinBox::wheelEvent(event) : event->ignore();
  }
};

}  // namespace erp::desktop
