// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/look/flat_tabs.hpp"

#include <QPainter>

#include "host-sdk/desktop/look/palette.hpp"

namespace erp::desktop::look {

flat_tabs::flat_tabs(int height, int inset, QWidget* parent)
    : QTabBar(parent), height_(height), inset_(inset) {
  setDrawBase(false);
  setExpanding(false);
  setUsesScrollButtons(false);
  setElideMode(Qt::ElideRight);
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_Hover);
}

void flat_tabs::add(const QString& caption, bool contextual) {
  const int index = addTab(caption);
  setTabData(index, contextual);
}

QSize flat_tabs::tabSizeHint(int index) const {
  return {fontMetrics().horizontalAdvance(tabText(index)) + 2 * inset_, height_};
}

void flat_tabs::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  for (int index = 0; index < count(); ++index) paint_tab(painter, index);
}

void flat_tabs::paint_tab(QPainter& painter, int index) const {
  const QRect rect = tabRect(index);
  const bool chosen = index == currentIndex();
  const bool hovered = underMouse() && rect.contains(mapFromGlobal(QCursor::pos()));
  const bool own_colour = is_contextual(index);
  const QColor colour = own_colour ? contextual : accent;
  if (own_colour) {
    painter.fillRect(rect, contextual_soft);
    painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 3), colour);
  }
  painter.setPen(Qt::NoPen);
  if (hovered && !chosen) {
    painter.setBrush(own_colour ? QColor(0xea, 0xd9, 0xf3) : accent_soft);
    painter.drawRoundedRect(rect.adjusted(1, 4, -1, -4), 4, 4);
  }
  if (chosen) {
    const int width = fontMetrics().horizontalAdvance(tabText(index));
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(rect.center().x() - width / 2.0, rect.bottom() - 4, width, 3),
                            1.5, 1.5);
  }
  painter.setPen(chosen || own_colour ? colour : ink);
  painter.drawText(rect, Qt::AlignCenter, tabText(index));
  if (chosen && hasFocus()) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 2));
    painter.drawRoundedRect(rect.adjusted(2, 3, -2, -6), 4, 4);
  }
}

}  // namespace erp::desktop::look
