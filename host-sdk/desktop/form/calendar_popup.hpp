// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QObject>

#include "host-sdk/desktop/bridge/desk.hpp"

class QCalendarWidget;
class QWidget;

namespace erp::desktop {

namespace look {
class floating_panel;
}

// A month to pick a day from, under the line it belongs to. Main thread; belongs to its editor.
class calendar_popup : public QObject {
  Q_OBJECT

 public:
  calendar_popup(const desk& desk, QWidget* anchor, QObject* parent);
  void open(const QDate& chosen);
  bool is_open() const;
  QCalendarWidget* calendar() const { return calendar_; }

 signals:
  void picked(const QDate& day);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void build();

  const desk desk_;
  QWidget* anchor_;
  look::floating_panel* panel_ = nullptr;
  QCalendarWidget* calendar_ = nullptr;
};

}  // namespace erp::desktop
