// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <string>

#include "host-sdk/desktop/report/chart_plan.hpp"

namespace erp::desktop {

// A chart on screen: drawn from its plan, pointed at with the mouse, walked with the keyboard.
// Main thread; belongs to the part of the report it is of. It has the height it needs and stands in
// a scroll area.
class chart_view : public QWidget {
  Q_OBJECT

 public:
  chart_view(report_chart chart, figure_words words, QWidget* parent);

  const report_chart& chart() const { return chart_; }
  const chart_plan& plan() const;
  int current() const { return current_; }  // in plan().spots; -1: none
  void walk_to(int spot);
  void set_dimmed(bool dimmed);  // its figures are not those asked for any more
  QString spoken() const;        // all of it in words
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 signals:
  void behind_asked(const std::string& behind);
  void current_changed();

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  int spot_at(QPointF at) const;
  int next_series(int direction) const;
  void open_current();
  void paint_bubble(QPainter& painter, const chart_spot& spot) const;

  const report_chart chart_;
  const figure_words words_;
  const chart_fonts fonts_;
  mutable chart_plan plan_;
  mutable bool planned_ = false;
  int current_ = -1;
  int hovered_ = -1;
  bool dimmed_ = false;
};

}  // namespace erp::desktop
