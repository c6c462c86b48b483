// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace erp::desktop {

// What stands in a table without rows: why it is empty and what can be done about it.
// Main thread; a child of the table's viewport, over the whole of it.
class empty_state : public QWidget {
  Q_OBJECT

 public:
  explicit empty_state(QWidget* over);

  // An empty `action` shows no button.
  void say(const QString& icon, const QString& words, const QString& action);
  QString words() const;

 signals:
  void action();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QLabel* icon_;
  QLabel* words_;
  QPushButton* button_;
};

}  // namespace erp::desktop
