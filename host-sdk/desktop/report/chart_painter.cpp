// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/report/chart_painter.hpp"

#include <QPainter>
#include <QPainterPath>
#include <array>
#include <cmath>

#include "host-sdk/desktop/look/palette.hpp"

namespace erp::desktop {

namespace {

const QColor pale{0xc3, 0xcc, 0xd6};
const QColor ghost{0xee, 0xf1, 0xf4};

constexpr double dot = 5;

QColor faint(QColor colour, int alpha) {
  colour.setAlpha(alpha);
  return colour;
}

// Patterns are lines of our own: those of a brush are bitmaps, too fine on paper.
void hatch(QPainter& painter, const QPolygonF& area, const QPen& pen, double distance,
           bool rising) {
  painter.save();
  QPainterPath path;
  path.addPolygon(area);
  path.closeSubpath();
  painter.setClipPath(path, Qt::IntersectClip);
  painter.setPen(pen);
  const QRectF box = area.boundingRect();
  // Lines of one pattern meet across neighbouring shapes.
  const double first = std::floor((box.left() - box.height()) / distance) * distance;
  for (double x = first; x < box.right() + box.height(); x += distance)
    rising ? painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()))
           : painter.drawLine(QPointF(x, box.top()), QPointF(x + box.height(), box.bottom()));
  painter.restore();
}

void paint_bar(QPainter& painter, const placed_shape& shape) {
  const bar_ink ink = ink_of_bar(shape.look);
  painter.setPen(Qt::NoPen);
  painter.setBrush(ink.brush == Qt::SolidPattern ? ink.colour : ink.paper);
  painter.drawPolygon(shape.outline);
  const QPen lines(ink.colour, 1.4);
  if (ink.brush == Qt::BDiagPattern || ink.brush == Qt::DiagCrossPattern)
    hatch(painter, shape.outline, lines, 6, true);
  if (ink.brush == Qt::FDiagPattern || ink.brush == Qt::DiagCrossPattern)
    hatch(painter, shape.outline, lines, 6, false);
  painter.setPen(ink.edge);
  painter.setBrush(Qt::NoBrush);
  if (ink.edge.style() != Qt::NoPen) painter.drawPolygon(shape.outline);
}

void paint_dot(QPainter& painter, const placed_shape& shape) {
  const QPointF at = shape.outline.first();
  const bool filled = shape.look.role == series_role::main;
  const std::array<QColor, 4> colours{look::accent, look::ink, look::ink_soft, look::ink_faint};
  const QColor colour = filled ? colours[std::size_t(shape.look.order) % 4] : look::ink_soft;
  painter.setPen(QPen(filled ? look::surface : colour, filled ? 1 : 1.5));
  painter.setBrush(filled ? colour : look::surface);
  const double half = dot - 0.5;
  switch (shape.look.order % 4) {
    case 0:
      painter.drawEllipse(at, half, half);
      break;
    case 1:
      painter.drawRect(QRectF(at.x() - half * 0.9, at.y() - half * 0.9, half * 1.8, half * 1.8));
      break;
    case 2:
      painter.drawPolygon(
          QPolygonF{at + QPointF(0, -dot), at + QPointF(dot, half), at + QPointF(-dot, half)});
      break;
    default:
      painter.drawPolygon(QPolygonF{at + QPointF(0, -dot), at + QPointF(dot, 0),
                                    at + QPointF(0, dot), at + QPointF(-dot, 0)});
  }
}

void paint_plain(QPainter& painter, const placed_shape& shape, const QPen& pen,
                 const QBrush& brush) {
  painter.setPen(pen);
  painter.setBrush(brush);
  brush.style() == Qt::NoBrush ? painter.drawPolyline(shape.outline)
                               : painter.drawPolygon(shape.outline);
}

void paint_shape(QPainter& painter, const placed_shape& shape) {
  switch (shape.kind) {
    case shape_kind::bar:
    case shape_kind::swatch:
      return paint_bar(painter, shape);
    case shape_kind::dot:
      return paint_dot(painter, shape);
    case shape_kind::curve:
      return paint_plain(painter, shape, ink_of_curve(shape.look), Qt::NoBrush);
    case shape_kind::band: {
      const QColor colour = ink_of_curve(shape.look).color();
      paint_plain(painter, shape, Qt::NoPen, faint(colour, 22));
      return hatch(painter, shape.outline, QPen(faint(colour, 70), 0.7), 7,
                   shape.look.order % 2 == 0);
    }
    case shape_kind::whisker:
      painter.setPen(QPen(look::surface, 3.4));
      painter.drawPolyline(shape.outline);
      return paint_plain(painter, shape, QPen(look::ink, 1.3), Qt::NoBrush);
    case shape_kind::stay:
      return paint_plain(painter, shape, QPen(look::line_strong, 1), look::accent_soft);
    case shape_kind::silence:
      paint_plain(painter, shape, Qt::NoPen, QColor(0xf4, 0xf5, 0xf7));
      return hatch(painter, shape.outline, QPen(pale, 0.8), 8, false);
    case shape_kind::connector:
      return paint_plain(painter, shape, Qt::NoPen, ghost);
    case shape_kind::grid:
      return paint_plain(painter, shape, QPen(QColor(0xe4, 0xe9, 0xee), 1), Qt::NoBrush);
    case shape_kind::axis:
      return paint_plain(painter, shape, QPen(look::ink_faint, 1), Qt::NoBrush);
    case shape_kind::mark:
      return paint_plain(painter, shape, QPen(look::ink, 1.2, Qt::DashLine), Qt::NoBrush);
    case shape_kind::leader:
      return paint_plain(painter, shape, QPen(look::line_strong, 0.8), Qt::NoBrush);
  }
}

QColor colour_of(text_tone tone) {
  switch (tone) {
    case text_tone::note:
    case text_tone::axis:
      return look::ink_soft;
    default:
      return look::ink;
  }
}

const QFont& font_of(text_tone tone, const chart_fonts& fonts) {
  if (tone == text_tone::title) return fonts.strong;
  const bool small = tone == text_tone::note || tone == text_tone::axis || tone == text_tone::mark;
  return small ? fonts.small : fonts.usual;
}

// What lies behind is drawn first.
int layer_of(shape_kind kind) {
  switch (kind) {
    case shape_kind::silence:
      return 0;
    case shape_kind::grid:
    case shape_kind::connector:
      return 1;
    case shape_kind::band:
    case shape_kind::stay:
      return 2;
    case shape_kind::axis:
    case shape_kind::leader:
      return 3;
    case shape_kind::mark:
      return 5;
    case shape_kind::whisker:
      return 6;
    default:
      return 4;
  }
}

}  // namespace

bar_ink ink_of_bar(series_look look) {
  const QPen none(Qt::NoPen);
  if (look.role == series_role::before)
    return {look::surface, look::surface, Qt::SolidPattern, QPen(look::ink_soft, 1.2)};
  if (look.role == series_role::muted && look.order % 2 == 0)
    return {pale, pale, Qt::SolidPattern, none};
  if (look.role == series_role::muted)
    return {look::surface, look::line_strong, Qt::BDiagPattern, QPen(look::line_strong, 1)};
  switch (look.order % 6) {
    case 0:
      return {look::accent, look::accent, Qt::SolidPattern, none};
    case 1:
      return {pale, pale, Qt::SolidPattern, QPen(look::ink_soft, 0.8)};
    case 2:
      return {look::surface, look::ink_soft, Qt::BDiagPattern, QPen(look::ink_soft, 1)};
    case 3:
      return {look::ink, look::ink, Qt::SolidPattern, none};
    case 4:
      return {look::surface, look::accent, Qt::DiagCrossPattern, QPen(look::accent, 1)};
    default:
      return {look::surface, look::ink_soft, Qt::FDiagPattern, QPen(look::ink_soft, 1)};
  }
}

QPen ink_of_curve(series_look look) {
  if (look.role == series_role::before) return QPen(look::ink_soft, 1.4, Qt::DashLine);
  if (look.role == series_role::muted) return QPen(look::line_strong, 3);
  switch (look.order % 6) {
    case 0:
      return QPen(look::accent, 2.4);
    case 1:
      return QPen(look::ink, 1.6);
    case 2:
      return QPen(look::ink_soft, 1.8, Qt::DashLine);
    case 3:
      return QPen(look::ink_faint, 2.4);
    case 4:
      return QPen(look::accent, 1.8, Qt::DotLine);
    default:
      return QPen(look::ink, 1.6, Qt::DashDotLine);
  }
}

void paint_chart(QPainter& painter, const chart_plan& plan, const chart_fonts& fonts) {
  painter.setRenderHint(QPainter::Antialiasing);
  for (int layer = 0; layer <= 6; ++layer)
    for (const placed_shape& shape : plan.shapes)
      if (layer_of(shape.kind) == layer) paint_shape(painter, shape);
  for (const placed_text& text : plan.texts) {
    painter.setFont(font_of(text.tone, fonts));
    painter.setPen(colour_of(text.tone));
    painter.drawText(text.box.adjusted(-1, -1, 1, 1), int(text.alignment) | Qt::TextSingleLine,
                     text.words);
  }
}

void paint_spot(QPainter& painter, const chart_spot& spot, bool focused) {
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(focused ? look::accent : look::line_strong, focused ? 2 : 1));
  const QRectF around = spot.mark.isValid() ? spot.mark : spot.area;
  painter.drawRoundedRect(around.adjusted(-3, -3, 3, 3), 3, 3);
}

}  // namespace erp::desktop
