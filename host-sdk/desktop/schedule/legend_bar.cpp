// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/schedule/legend_bar.hpp"

#include <QFontMetricsF>
#include <QPainter>

#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/desktop/schedule/entry_painter.hpp"

namespace erp::desktop {

double draw_legend(QPainter& painter, const QRectF& at, const QFont& font,
                   const std::vector<shown_colour>& legend, bool measure_only) {
  const QFontMetricsF metrics(font);
  const double line = metrics.height() + 4;
  double x = at.left();
  double y = at.top();
  for (const shown_colour& colour : legend) {
    const double width = std::min(24 + metrics.horizontalAdvance(colour.words), at.width());
    if (x > at.left() && x + width > at.right()) {
      x = at.left();
      y += line;
    }
    if (!measure_only) {
      entry_painter::swatch(painter, QRectF(x, y + (line - 12) / 2, 18, 12), colour.colour);
      painter.setFont(font);
      painter.setPen(look::ink);
      painter.drawText(QRectF(x + 23, y, width - 22, line),
                       int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine),
                       metrics.elidedText(colour.words, Qt::ElideRight, width - 22));
    }
    x += width + 16;
  }
  return legend.empty() ? 0 : y + line - at.top();
}

legend_bar::legend_bar(QWidget* parent) : QWidget(parent) {
  setObjectName("schedule_legend");
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void legend_bar::show_legend(const std::vector<shown_colour>& legend) {
  legend_ = legend;
  QStringList words;
  for (const shown_colour& colour : legend_) words << colour.words;
  setAccessibleName(words.join(", "));
  setVisible(!legend_.empty());
  updateGeometry();
  update();
}

int legend_bar::arrange(int width, QPainter* painter) const {
  QPainter none;
  return int(draw_legend(painter == nullptr ? none : *painter, QRectF(0, 0, width, 1000), font(),
                         legend_, painter == nullptr)) +
         1;
}

QSize legend_bar::sizeHint() const {
  return {300, arrange(qMax(width(), 300), nullptr)};
}

void legend_bar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  arrange(width(), &painter);
}

}  // namespace erp::desktop
