// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/report/words_print.hpp"

#include <QFontMetricsF>
#include <QPainter>

namespace erp::desktop {

namespace {

constexpr double between_lines = 4;
constexpr double endless = 4000;

}  // namespace

double printed_height(const QString& words, const QFont& font, double width) {
  if (words.isEmpty()) return 0;
  const QRectF room(0, 0, width, endless);
  return QFontMetricsF(font)
             .boundingRect(room, int(Qt::AlignLeft | Qt::TextWordWrap), words)
             .height() +
         between_lines;
}

void print_words(page_flow& flow, const QString& words, const QFont& font, const QColor& colour,
                 double with) {
  if (words.isEmpty()) return;
  flow.add(
      printed_height(words, font, flow.body().width()),
      [=](QPainter& painter, const QRectF& box) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(box, int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap), words);
      },
      with);
}

}  // namespace erp::desktop
