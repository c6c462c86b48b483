// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLayout>
#include <QList>
#include <memory>

// Lays its items out like words: in a line while they fit, then on the next.
// Main thread; belongs to its widget and deletes its items with itself.

namespace erp::desktop::look {

class flow_layout : public QLayout {
 public:
  explicit flow_layout(int gap_horizontal = 6, int gap_vertical = 6);
  ~flow_layout() override;

  void addItem(QLayoutItem* item) override;
  int count() const override;
  QLayoutItem* itemAt(int index) const override;
  QLayoutItem* takeAt(int index) override;
  Qt::Orientations expandingDirections() const override { return {}; }
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  void setGeometry(const QRect& rect) override;
  QSize sizeHint() const override;
  QSize minimumSize() const override;

 private:
  int arrange(const QRect& rect, bool apply) const;

  const int gap_horizontal_;
  const int gap_vertical_;
  QList<QLayoutItem*> items_;
};

}  // namespace erp::desktop::look
