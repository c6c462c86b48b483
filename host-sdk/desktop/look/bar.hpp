// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QString>

class QHBoxLayout;
class QLabel;
class QPushButton;

// A line of words over a work area or a form: something to know, something that went wrong,
// something on offer. Main thread; belongs to the widget it stands in.

namespace erp::desktop::look {

enum class bar_kind { notice = 1, error, offer };

class bar : public QFrame {
  Q_OBJECT

 public:
  bar(bar_kind kind, QWidget* parent);

  void say(const QString& words);  // empty: hides the bar
  QString words() const;
  QPushButton* add_button(const QString& caption, bool primary);
  void add_cross(const QString& name);  // one that hides the bar

 private:
  QHBoxLayout* layout_;
  QLabel* words_;
};

}  // namespace erp::desktop::look
