// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTabBar>

namespace erp::desktop {

// The ribbon's tabs: flat, the chosen one underlined, a contextual one in its own colour.
// Main thread; belongs to the ribbon.
class ribbon_tabs : public QTabBar {
  Q_OBJECT

 public:
  explicit ribbon_tabs(QWidget* parent);

  void add(const QString& caption, bool contextual);
  bool is_contextual(int index) const { return tabData(index).toBool(); }

 protected:
  void paintEvent(QPaintEvent* event) override;
  QSize tabSizeHint(int index) const override;
  QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
};

}  // namespace erp::desktop
