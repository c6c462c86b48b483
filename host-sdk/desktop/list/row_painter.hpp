// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace erp::desktop {

// Draws a list's cells: the row's mark, soft bars while a row is on its way, a pencil where a cell
// can be edited. Main thread; belongs to the table.
class row_painter : public QStyledItemDelegate {
  Q_OBJECT

 public:
  explicit row_painter(QObject* parent);
  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;

  int hovered_row = -1;
  int first_column = 0;  // the one on the far left, which carries the mark
};

}  // namespace erp::desktop
