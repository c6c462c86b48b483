// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/shell/ribbon_tabs.hpp"

#include <QPainter>

#include "host-sdk/desktop/look/palette.hpp"

namespace erp::desktop {

ribbon_tabs::ribbon_tabs(QWidget* parent) : QTabBar(parent) {
  setObjectName("ribbon_tabs");
  setDrawBase(false);
  setExpanding(false);
  setUsesScrollButtons(false);
  setElideMode(Qt::ElideRight);
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_Hover);
}

void ribbon_tabs::add(const QString& caption, bool contextual) {
  const int index = addTab(caption);
  setTabData(index, contextual);
}

QSize ribbon_tabs::tabSizeHint(int index) const {
  return {fontMetrics().horizontalAdvance(tabText(index)) + 28, 34};
}

void ribbon_tabs::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QPoint mouse = mapFromGlobal(QCursor::pos());
  for (int index = 0; index < count(); ++index) {
    const QRect rect = tabRect(index);
    const bool chosen = index == currentIndex();
    const bool hovered = underMouse() && rect.contains(mouse);
    const QColor colour = is_contextual(index) ? look::contextual : look::accent;
    if (is_contextual(index)) painter.fillRect(rect, look::contextual_soft);
    if (is_contextual(index))
      painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 3), colour);
    if (hovered && !chosen) {
      painter.setPen(Qt::NoPen);
      painter.setBrush(is_contextual(index) ? QColor(0xea, 0xd9, 0xf3) : look::accent_soft);
      painter.drawRoundedRect(rect.adjusted(2, 5, -2, -4), 4, 4);
    }
    const int text_width = fontMetrics().horizontalAdvance(tabText(index));
    painter.setPen(chosen || is_contextual(index) ? colour : look::ink);
    painter.drawText(rect, Qt::AlignCenter, tabText(index));
    if (chosen) {
      painter.setPen(Qt::NoPen);
      painter.setBrush(colour);
      painter.drawRoundedRect(
          QRect(rect.center().x() - text_width / 2, rect.bottom() - 5, text_width, 3), 1.5, 1.5);
    }
    if (chosen && hasFocus()) {
      painter.setBrush(Qt::NoBrush);
      painter.setPen(QPen(colour, 2));
      painter.drawRoundedRect(rect.adjusted(4, 4, -4, -8), 4, 4);
    }
  }
}

}  // namespace erp::desktop
