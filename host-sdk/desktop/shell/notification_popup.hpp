// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

#include "erp/result.hpp"
#include "erp/services/windows.hpp"
#include "erp/subscription.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"

class QLabel;
class QVBoxLayout;

namespace erp::desktop {

class notification_card;

// The notifications that stand, stacked at the lower right over whichever of our windows is in
// front, the newest lowest. Main thread; belongs to the workspace. It never takes the focus: F8
// jumps in, Esc jumps back. It is a child of the window it stands in, not a window: nothing is
// activated when it comes, it needs no window manager and appears in grabs.
class notification_popup : public QObject {
  Q_OBJECT

 public:
  notification_popup(const desk& desk, QWidget* work);
  ~notification_popup() override;

  void rebuild();
  QList<notification_card*> cards() const;   // the oldest first; those without room are hidden
  QWidget* stack() const { return stack_; }  // nullptr: none stood so far
  void enter();                              // into the newest card
  void leave();                              // back to where the focus was

 signals:
  void failed(const erp::error& why);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void make_stack();
  notification_card* add_card(const services::notification& what);
  void remove_card(notification_card* card);
  void stand_in(QWidget* window);
  void place();
  bool has_focus() const;
  void focus_newest();

  const desk desk_;
  QWidget* const work_;
  QPointer<QWidget> window_;  // where it stands
  QPointer<QWidget> stack_;   // goes with its window, and is made anew
  QVBoxLayout* layout_ = nullptr;
  QLabel* more_ = nullptr;
  int further_ = 0;  // older ones that have no card
  QPointer<QWidget> focus_before_;
  subscription lock_;
};

}  // namespace erp::desktop
