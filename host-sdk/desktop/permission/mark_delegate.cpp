// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/permission/mark_delegate.hpp"

#include <QPainter>

#include "host-sdk/desktop/look/palette.hpp"

namespace erp::desktop {

namespace {
constexpr int corner = 9;
}

void mark_delegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
  const QVariant own = index.data(Qt::BackgroundRole);
  if (own.isValid() && !(option.state & QStyle::State_Selected))
    painter->fillRect(option.rect, own.value<QBrush>());
  QStyledItemDelegate::paint(painter, option, index);
  if (!index.data(marked_role).toBool()) return;
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(Qt::NoPen);
  painter->setBrush(look::warning);
  const QPoint top = option.rect.topRight() + QPoint(1, 0);
  painter->drawPolygon(QPolygon({top, top - QPoint(corner, 0), top + QPoint(0, corner)}));
  painter->restore();
}

}  // namespace erp::desktop
