// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <vector>

#include "host-sdk/desktop/schedule/schedule_contents.hpp"

namespace erp::desktop {

// Which colour stands for what, each said in words. Main thread; belongs to the schedule's view.
class legend_bar : public QWidget {
  Q_OBJECT

 public:
  explicit legend_bar(QWidget* parent);

  void show_legend(const std::vector<shown_colour>& legend);
  const std::vector<shown_colour>& legend() const { return legend_; }
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override { return arrange(width, nullptr); }
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {80, 20}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  int arrange(int width, QPainter* painter) const;

  std::vector<shown_colour> legend_;
};

// The same on paper: draws into `at` and says how high it came out.
double draw_legend(QPainter& painter, const QRectF& at, const QFont& font,
                   const std::vector<shown_colour>& legend, bool measure_only = false);

}  // namespace erp::desktop
