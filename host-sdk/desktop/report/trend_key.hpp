// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "host-sdk/desktop/report/figure_words.hpp"

class QPainter;

namespace erp::desktop {

// Says what the small figures and the arrows under those of a table mean. Main thread.
class trend_key : public QWidget {
  Q_OBJECT

 public:
  trend_key(figure_words words, QWidget* parent);

  // As on paper: in one line of this font; the answer is the width it took.
  static double draw(QPainter& painter, const QRectF& line, const figure_words& words);

 protected:
  void paintEvent(QPaintEvent* event) override;
  QSize sizeHint() const override;

 private:
  const figure_words words_;
};

}  // namespace erp::desktop
