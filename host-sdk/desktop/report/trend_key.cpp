// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/report/trend_key.hpp"

#include <QPainter>

#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/desktop/report/figure_painter.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

namespace {
constexpr double key_arrow = 9;
}

trend_key::trend_key(figure_words words, QWidget* parent)
    : QWidget(parent), words_(std::move(words)) {
  setObjectName("trend_key");
  QFont font = this->font();
  font.setPixelSize(12);
  setFont(font);
  setAccessibleName(
      words_.say(kit::tr("Under a figure: what it was in the period before, and the "
                         "difference")));
}

double trend_key::draw(QPainter& painter, const QRectF& line, const figure_words& words) {
  const QFontMetricsF letters(painter.font());
  double left = line.left();
  const auto write = [&](const QString& said) {
    painter.setPen(look::ink_soft);
    const QString drawn = letters.elidedText(said, Qt::ElideRight, line.right() - left);
    painter.drawText(QRectF(left, line.top(), line.right() - left, line.height()),
                     int(Qt::AlignLeft | Qt::AlignVCenter), drawn);
    left += letters.horizontalAdvance(drawn) + 12;
  };
  const auto mark = [&](trend_sense sense, const QString& said) {
    if (left + key_arrow > line.right()) return;
    paint_trend(painter, {left, line.center().y() - key_arrow / 2, key_arrow, key_arrow}, 1, sense);
    left += key_arrow + 5;
    write(said);
  };
  mark(trend_sense::good, words.say(kit::tr("better")));
  mark(trend_sense::bad, words.say(kit::tr("worse")));
  write(words.say(kit::tr("than in the period before (the smaller figure)")));
  return left - line.left();
}

void trend_key::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  draw(painter, QRectF(rect()).adjusted(16, 0, -8, 0), words_);
}

QSize trend_key::sizeHint() const {
  return {200, fontMetrics().height() + 8};
}

}  // namespace erp::desktop
