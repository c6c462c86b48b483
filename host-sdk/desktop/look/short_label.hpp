// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>
#include <QPainter>

namespace erp::desktop::look {

// A line of words that ends in "…" where the room does, and says all of it in its tooltip.
// Main thread; belongs to its parent.
class short_label : public QLabel {
  Q_OBJECT

 public:
  explicit short_label(QWidget* parent) : QLabel(parent) {
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    const QString words = fontMetrics().elidedText(text(), Qt::ElideRight, width());
    setToolTip(words == text() ? QString() : text());
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(rect(), int(Qt::AlignVCenter | Qt::AlignLeft), words);
  }
};

}  // namespace erp::desktop::look
