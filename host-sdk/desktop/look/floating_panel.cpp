// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/look/floating_panel.hpp"

#include <QApplication>
#include <QGraphicsDropShadowEffect>
#include <QKeyEvent>

namespace erp::desktop::look {

floating_panel::floating_panel(QWidget* anchor) : QFrame(anchor), anchor_(anchor) {
  setProperty("part", "panel");
  setAttribute(Qt::WA_StyledBackground);
  setAutoFillBackground(true);
  hide();
}

void floating_panel::open_under_anchor(const QSize& size) {
  open_at(anchor_->rect(), size);
}

void floating_panel::open_at(const QRect& area, const QSize& size) {
  QWidget* window = anchor_->window();
  if (parentWidget() != window) setParent(window);
  const QRect room = window->rect().adjusted(4, 4, -4, -4);
  const QRect below(anchor_->mapTo(window, area.topLeft()), area.size());
  QSize fitting = size.boundedTo(room.size());
  const int space_below = room.bottom() - below.bottom() - 2;
  const int space_above = below.top() - room.top() - 2;
  int top = below.bottom() + 3;
  if (fitting.height() > space_below) {
    if (space_above > space_below) {
      fitting.setHeight(qMin(fitting.height(), space_above));
      top = below.top() - 2 - fitting.height();
    } else {
      fitting.setHeight(qMax(space_below, qMin(fitting.height(), 80)));
      top = qMax(room.top(), room.bottom() - fitting.height());
    }
  }
  const int left = qBound(room.left(), below.left(), room.right() - fitting.width());
  setGeometry(QRect(QPoint(left, top), fitting));
  const bool was_open = isVisible();
  show();
  raise();
  if (!was_open) qApp->installEventFilter(this);
}

void floating_panel::dismiss() {
  if (isVisible()) hide();
}

void floating_panel::hideEvent(QHideEvent* event) {
  QFrame::hideEvent(event);
  qApp->removeEventFilter(this);
  emit dismissed();
}

bool floating_panel::belongs_here(QObject* object) const {
  const auto* widget = qobject_cast<QWidget*>(object);
  if (widget == nullptr) return true;  // a window handle or something unseen
  if (widget == this || isAncestorOf(widget)) return true;
  if (anchor_ && (widget == anchor_ || anchor_->isAncestorOf(widget))) return true;
  // A combo box inside the panel opens a popup window of its own.
  return widget->windowType() == Qt::Popup || widget->windowType() == Qt::ToolTip;
}

bool floating_panel::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
    case QEvent::MouseButtonPress:
      if (!belongs_here(watched)) dismiss();
      break;
    case QEvent::Wheel:
    case QEvent::Resize:
      if (watched == window() && event->type() == QEvent::Resize) dismiss();
      break;
    default:
      break;
  }
  return false;
}

}  // namespace erp::desktop::look
