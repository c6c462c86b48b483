// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTabBar>

namespace erp::desktop::look {

// Flat tabs, the chosen one underlined; a contextual one in its own colour. Main thread; belongs to
// the widget it heads: the ribbon, a list.
class flat_tabs : public QTabBar {
  Q_OBJECT

 public:
  // `height` in pixels; `inset` is the room left and right of each caption.
  flat_tabs(int height, int inset, QWidget* parent);

  void add(const QString& caption, bool contextual = false);
  bool is_contextual(int index) const { return tabData(index).toBool(); }

 protected:
  void paintEvent(QPaintEvent* event) override;
  QSize tabSizeHint(int index) const override;
  QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }

 private:
  void paint_tab(QPainter& painter, int index) const;

  const int height_;
  const int inset_;
};

}  // namespace erp::desktop::look
