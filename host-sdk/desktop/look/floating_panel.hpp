// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QPointer>

// A panel that floats over a window's content: choices, calendars, a cell's editor, ribbon groups.
// Main thread. It is a child of the window it floats in, so that it needs no window manager; it
// dies with that window, or earlier when its owner deletes it.

namespace erp::desktop::look {

class floating_panel : public QFrame {
  Q_OBJECT

 public:
  // `anchor` is what it belongs to: it opens below (or above) it, and a click there does not close.
  explicit floating_panel(QWidget* anchor);

  // Opens under `area` (in the anchor's coordinates) with this size, kept inside the window.
  void open_at(const QRect& area, const QSize& size);
  void open_under_anchor(const QSize& size);
  bool is_open() const { return isVisible(); }

 public slots:
  void dismiss();

 signals:
  void dismissed();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  bool belongs_here(QObject* object) const;

  QPointer<QWidget> anchor_;
};

}  // namespace erp::desktop::look
