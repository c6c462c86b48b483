// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/schedule/surface_painter.hpp"

#include <QFontMetricsF>
#include <QPainter>

namespace erp::desktop {

surface_painter::surface_painter(const desk& desk, QPainter& painter, const surface_state& state,
                                 const QFont& font)
    : desk_(desk), painter_(painter), state_(state), font_(font), small_(font), strong_(font) {
  small_.setPixelSize(qMax(9, font.pixelSize() - 2));
  strong_.setWeight(QFont::DemiBold);
}

void surface_painter::text(const QRectF& at, int flags, const QString& words, const QFont& font,
                           const QColor& colour) {
  painter_.setFont(font);
  painter_.setPen(colour);
  painter_.drawText(at, flags | Qt::TextSingleLine,
                    QFontMetricsF(font).elidedText(words, Qt::ElideRight, at.width()));
}

}  // namespace erp::desktop
