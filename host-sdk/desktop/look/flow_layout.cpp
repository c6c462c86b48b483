// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/look/flow_layout.hpp"

#include <QWidget>

namespace erp::desktop::look {

flow_layout::flow_layout(int gap_horizontal, int gap_vertical)
    : gap_horizontal_(gap_horizontal), gap_vertical_(gap_vertical) {
  setContentsMargins(0, 0, 0, 0);
}

flow_layout::~flow_layout() {
  while (QLayoutItem* item = takeAt(0)) delete item;
}

void flow_layout::addItem(QLayoutItem* item) {
  items_.append(item);
}
int flow_layout::count() const {
  return int(items_.size());
}
QLayoutItem* flow_layout::itemAt(int index) const {
  return items_.value(index);
}

QLayoutItem* flow_layout::takeAt(int index) {
  return index >= 0 && index < items_.size() ? items_.takeAt(index) : nullptr;
}

int flow_layout::heightForWidth(int width) const {
  return arrange(QRect(0, 0, width, 0), false);
}

void flow_layout::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  arrange(rect, true);
}

QSize flow_layout::sizeHint() const {
  int width = 0;
  int height = 0;
  for (const QLayoutItem* item : items_) {
    if (item->isEmpty()) continue;
    width += item->sizeHint().width() + gap_horizontal_;
    height = qMax(height, item->sizeHint().height());
  }
  return QSize(width, height).grownBy(contentsMargins());
}

QSize flow_layout::minimumSize() const {
  QSize size;
  for (const QLayoutItem* item : items_)
    if (!item->isEmpty()) size = size.expandedTo(item->minimumSize());
  return size.grownBy(contentsMargins());
}

int flow_layout::arrange(const QRect& outer, bool apply) const {
  const QMargins margins = contentsMargins();
  const QRect rect = outer.marginsRemoved(margins);
  int x = rect.x();
  int y = rect.y();
  int line_height = 0;
  for (QLayoutItem* item : items_) {
    if (item->isEmpty()) continue;
    const QSize size = item->sizeHint().boundedTo(QSize(qMax(1, rect.width()), QWIDGETSIZE_MAX));
    if (x > rect.x() && x + size.width() > rect.x() + rect.width()) {
      x = rect.x();
      y += line_height + gap_vertical_;
      line_height = 0;
    }
    if (apply) item->setGeometry(QRect(QPoint(x, y), size));
    x += size.width() + gap_horizontal_;
    line_height = qMax(line_height, size.height());
  }
  return y + line_height - rect.y() + margins.top() + margins.bottom();
}

}  // namespace erp::desktop::look
