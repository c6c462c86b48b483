// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace erp::desktop {

// Paints cells that are not saved yet: their own background, and a corner that is seen under the
// selection as well. Main thread; belongs to its table.
//
// Rationale: the style sheet draws the items of tables and leaves their own background out.
class mark_delegate : public QStyledItemDelegate {
 public:
  static constexpr int marked_role = Qt::UserRole + 7;

  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;
};

}  // namespace erp::desktop
