// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/report/figure_painter.hpp"

#include <QPainter>
#include <algorithm>

#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/desktop/report/figure_model.hpp"

namespace erp::desktop {

namespace {

constexpr double side = 8;
constexpr double depth_step = 16;
constexpr double arrow = 9;
constexpr double between = 4;

QFont with_weight(QFont font, bool bold) {
  if (bold) font.setWeight(QFont::DemiBold);
  return font;
}

QFont smaller(QFont font) {
  font.setPixelSize(std::max(6, font.pixelSize() - 2));
  font.setWeight(QFont::Normal);
  return font;
}

QColor colour_of(trend_sense sense) {
  if (sense == trend_sense::good) return look::success;
  return sense == trend_sense::bad ? look::danger : look::ink_soft;
}

// "25  ▲ +3": what it was, an arrow, the difference; right-aligned in the box.
void paint_change(QPainter& painter, const QRectF& box, const QString& before,
                  const std::optional<figure_change>& change) {
  const QFontMetricsF letters(painter.font());
  double right = box.right();
  const auto write = [&](const QString& words, const QColor& colour) {
    const double width = letters.horizontalAdvance(words);
    painter.setPen(colour);
    painter.drawText(QRectF(right - width - 1, box.top(), width + 2, box.height()),
                     int(Qt::AlignRight | Qt::AlignVCenter), words);
    right -= width + between;
  };
  if (change) {
    write(change->words, colour_of(change->sense));
    if (change->direction != 0) {
      paint_trend(painter, {right - arrow, box.center().y() - arrow / 2, arrow, arrow},
                  change->direction, change->sense);
      right -= arrow + between;
    }
    right -= between;
  }
  if (right - letters.horizontalAdvance(before) >= box.left()) write(before, look::ink_soft);
}

}  // namespace

void paint_trend(QPainter& painter, const QRectF& box, int direction, trend_sense sense) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const double tip = direction > 0 ? box.top() + 1 : box.bottom() - 1;
  const double base = direction > 0 ? box.bottom() - 1 : box.top() + 1;
  const QColor colour = colour_of(sense);
  painter.setPen(QPen(colour, 1.2));
  if (sense == trend_sense::none) {
    const double x = box.center().x();
    const double wing = direction > 0 ? 3.5 : -3.5;
    painter.drawLine(QPointF(x, base), QPointF(x, tip));
    painter.drawLine(QPointF(x, tip), QPointF(x - 3, tip + wing));
    painter.drawLine(QPointF(x, tip), QPointF(x + 3, tip + wing));
  } else {
    painter.setBrush(sense == trend_sense::good ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter.drawPolygon(
        QPolygonF{{box.left() + 0.5, base}, {box.right() - 0.5, base}, {box.center().x(), tip}});
  }
  painter.restore();
}

QSizeF size_of_figure(const QFont& font, const figure_words& words, const report_cell& cell,
                      const report_column& column, bool bold) {
  const QFontMetricsF letters(with_weight(font, bold));
  QSizeF size(letters.horizontalAdvance(words.cell(cell, column.kind)), letters.height());
  const QString before = words.before(cell, column.kind);
  if (!before.isEmpty()) {
    const QFontMetricsF small(smaller(font));
    double width = small.horizontalAdvance(before);
    if (const auto change = words.change(cell, column))
      width += 3 * between + arrow + small.horizontalAdvance(change->words);
    size = {std::max(size.width(), width), size.height() + small.height()};
  }
  return size + QSizeF(2 * side + 2, 0);
}

void paint_figure(QPainter& painter, const QRectF& box, const figure_words& words,
                  const report_cell& cell, const report_column& column, bool bold, double indent,
                  bool underlined) {
  painter.save();
  const QFont usual = with_weight(painter.font(), bold);
  QFont drawn = usual;
  drawn.setUnderline(underlined);
  const QFontMetricsF letters(usual);
  QRectF inner = box.adjusted(side + indent, 0, -side, 0);
  const QString before = words.before(cell, column.kind);
  const bool says_why = is_number(column.kind) && !cell.shown.empty() && is_empty(cell.value);
  const bool right = is_number(column.kind);
  if (!before.isEmpty()) {
    const QFont small = smaller(usual);
    const double low = QFontMetricsF(small).height();
    const double top = inner.center().y() - (letters.height() + low) / 2;
    painter.setFont(small);
    paint_change(painter, {inner.left(), top + letters.height(), inner.width(), low}, before,
                 words.change(cell, column));
    inner = QRectF(inner.left(), top, inner.width(), letters.height());
  }
  painter.setFont(drawn);
  painter.setPen(says_why ? look::ink_soft : underlined ? look::accent : look::ink);
  painter.drawText(
      inner, int(Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft)),
      letters.elidedText(words.cell(cell, column.kind), Qt::ElideRight, inner.width() + 1));
  painter.restore();
}

QSize figure_painter::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto* model = qobject_cast<const figure_model*>(index.model());
  const report_cell* cell = model == nullptr ? nullptr : model->cell(index);
  if (cell == nullptr) return {40, 31};
  const report_row& row = model->row_at(index.row());
  const QSizeF size =
      size_of_figure(option.font, model->words(), *cell, model->column(index.column()),
                     row.role != report_row_role::body);
  const double indent = index.column() == 0 ? row.depth * depth_step : 0;
  return {int(size.width() + indent) + 2, int(std::max(31.0, size.height() + 10))};
}

void figure_painter::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
  const auto* model = qobject_cast<const figure_model*>(index.model());
  const report_cell* cell = model == nullptr ? nullptr : model->cell(index);
  painter->save();
  const report_row_role role =
      model == nullptr ? report_row_role::body : model->row_at(index.row()).role;
  const bool focused = option.state & QStyle::State_HasFocus;
  if (option.state & QStyle::State_Selected)
    painter->fillRect(option.rect, look::accent_mid);
  else if (hovered.isValid() && index.row() == hovered.row())
    painter->fillRect(option.rect, QColor(0xf3, 0xf8, 0xfc));
  else if (role == report_row_role::subtotal)
    painter->fillRect(option.rect, QColor(0xf7, 0xf9, 0xfb));
  painter->setPen(QColor(0xe9, 0xee, 0xf3));
  painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
  if (role == report_row_role::total) {
    painter->setPen(look::ink_soft);
    painter->drawLine(option.rect.topLeft(), option.rect.topRight());
  }
  painter->setFont(option.font);
  if (cell != nullptr) {
    painter->setOpacity(dimmed ? 0.5 : 1);
    const double indent = index.column() == 0 ? model->row_at(index.row()).depth * depth_step : 0;
    const bool opens = !cell->behind.empty() && (focused || hovered == index);
    paint_figure(*painter, option.rect, model->words(), *cell, model->column(index.column()),
                 role != report_row_role::body, indent, opens);
    painter->setOpacity(1);
  }
  if (focused) {
    painter->setPen(QPen(look::accent, 2));
    painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
  }
  painter->restore();
}

}  // namespace erp::desktop
