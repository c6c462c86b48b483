// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/list/row_painter.hpp"

#include <QPainter>

#include "host-sdk/desktop/list/list_model.hpp"
#include "host-sdk/desktop/look/icon.hpp"
#include "host-sdk/desktop/look/palette.hpp"

namespace erp::desktop {

namespace {

QColor colour_of(row_mark mark) {
  switch (mark) {
    case row_mark::overdue:
      return look::danger;
    case row_mark::running:
      return look::success;
    default:
      return {};
  }
}

void paint_background(QPainter* painter, const QStyleOptionViewItem& option, bool hovered) {
  if (option.state & QStyle::State_Selected)
    painter->fillRect(option.rect, look::accent_mid);
  else if (hovered)
    painter->fillRect(option.rect, QColor(0xf3, 0xf8, 0xfc));
  painter->setPen(QColor(0xe9, 0xee, 0xf3));
  painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

void paint_loading(QPainter* painter, const QStyleOptionViewItem& option,
                   const QModelIndex& index) {
  // Of different lengths, so that it looks like text to come and not like a grid.
  const int percent = 35 + (index.row() * 37 + index.column() * 53) % 45;
  const int width = (option.rect.width() - 20) * percent / 100;
  if (width <= 0) return;
  painter->setPen(Qt::NoPen);
  painter->setBrush(QColor(0xea, 0xee, 0xf2));
  painter->drawRoundedRect(option.rect.left() + 9, option.rect.center().y() - 4, width, 8, 4, 4);
}

}  // namespace

row_painter::row_painter(QObject* parent) : QStyledItemDelegate(parent) {}

void row_painter::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  paint_background(painter, option, index.row() == hovered_row);
  if (index.data(list_model::loading_role).toBool()) {
    paint_loading(painter, option, index);
    return painter->restore();
  }
  const auto mark = row_mark(index.data(list_model::mark_role).toInt());
  const QColor colour = colour_of(mark);
  if (colour.isValid() && index.column() == first_column)
    painter->fillRect(QRect(option.rect.topLeft(), QSize(4, option.rect.height())), colour);

  QRect inner = option.rect.adjusted(9, 0, -9, 0);
  const bool hovered = index.row() == hovered_row;
  if (hovered && index.data(list_model::editable_role).toBool()) {
    static const QIcon pencil = look::own_icon("pencil", look::ink_soft);
    pencil.paint(painter, QRect(inner.right() - 13, inner.center().y() - 7, 14, 14));
    inner.setRight(inner.right() - 20);
  }
  const QVariant check = index.data(Qt::CheckStateRole);
  if (check.isValid()) {
    static const QIcon tick = look::own_icon("check", look::success);
    if (check.toInt() == Qt::Checked)
      tick.paint(painter, QRect(inner.left(), inner.center().y() - 8, 16, 16));
  } else {
    QString text = index.data(Qt::DisplayRole).toString();
    if (text.size() > 400) text.truncate(400);
    text.replace('\n', "  ");
    const bool is_moment = mark == row_mark::overdue && index.column() == first_column;
    painter->setPen(is_moment                 ? look::danger
                    : mark == row_mark::ended ? look::ink_soft
                                              : look::ink);
    painter->drawText(inner, index.data(Qt::TextAlignmentRole).toInt(),
                      option.fontMetrics.elidedText(text, Qt::ElideRight, inner.width()));
  }
  if (option.state & QStyle::State_HasFocus) {
    painter->setPen(QPen(look::accent, 2));
    painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
  }
  painter->restore();
}

}  // namespace erp::desktop
