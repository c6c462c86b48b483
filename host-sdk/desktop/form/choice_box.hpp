// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QComboBox>
#include <QWheelEvent>

namespace erp::desktop {

// A combo box that says when it is about to open, and leaves the wheel to the form around it.
// Main thread; belongs to its editor.
class choice_box : public QComboBox {
  Q_OBJECT

 public:
  explicit choice_box(QWidget* parent) : QComboBox(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(6);
    setMaxVisibleItems(14);
  }
  void showPopup() override {
    emit opening();
    QComboBox::showPopup();
  }

 signals:
  void opening();

 protected:
  void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

}  // namespace erp::desktop
