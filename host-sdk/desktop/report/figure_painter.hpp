// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

#include "host-sdk/desktop/report/figure_words.hpp"

namespace erp::desktop {

// Draws a cell: the figure, and where it is compared, under it what it was before and an arrow with
// the difference. Main thread; belongs to its table.
class figure_painter : public QStyledItemDelegate {
  Q_OBJECT

 public:
  explicit figure_painter(QObject* parent) : QStyledItemDelegate(parent) {}

  QModelIndex hovered;
  bool dimmed = false;

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

// Both lines of a cell in this box, the same on paper. `inset` is the room at each side.
void paint_figure(QPainter& painter, const QRectF& box, const figure_words& words,
                  const report_cell& cell, const report_column& column, bool bold, double indent,
                  bool underlined);
// The room that paint_figure would like to have.
QSizeF size_of_figure(const QFont& font, const figure_words& words, const report_cell& cell,
                      const report_column& column, bool bold);

// An arrow up or down, filled where that is better, hollow where it is worse, thin where it is
// neither.
void paint_trend(QPainter& painter, const QRectF& box, int direction, trend_sense sense);

}  // namespace erp::desktop
