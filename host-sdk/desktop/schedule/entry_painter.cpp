// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/schedule/entry_painter.hpp"

#include <QFontMetricsF>
#include <QIcon>
#include <QPainter>
#include <QPainterPath>

#include "host-sdk/desktop/look/icon.hpp"
#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/desktop/schedule/entry_colours.hpp"
#include "host-sdk/desktop/schedule/schedule_words.hpp"

namespace erp::desktop {

namespace {

constexpr double edge_width = 5;
constexpr double icon_size = 12;
constexpr double narrow = 46;

QString one_line(QString text) {
  if (text.size() > 300) text.truncate(300);
  return text.replace('\n', ' ');
}

void paint_edge(QPainter& painter, const QRectF& at, const entry_colour& colour) {
  painter.fillRect(at, Qt::white);
  painter.fillRect(at, QBrush(colour.edge, colour.pattern));
  painter.setPen(QPen(colour.edge, 1));
  painter.drawLine(at.topRight(), at.bottomRight());
}

const QIcon& mark_icon(const char* name, const QColor& colour) {
  static std::map<std::string, QIcon> made;
  auto [icon, fresh] = made.try_emplace(name);
  if (fresh) icon->second = look::own_icon(name, colour);
  return icon->second;
}

}  // namespace

entry_painter::entry_painter(const desk& desk, QPainter& painter, const QFont& font)
    : desk_(desk), painter_(painter), plain_(font), strong_(font) {
  plain_.setPixelSize(qMax(10, font.pixelSize() - 1));
  strong_.setPixelSize(plain_.pixelSize());
  strong_.setWeight(QFont::DemiBold);
}

void entry_painter::shape(const QRectF& at, const shown_entry& entry, const entry_state& state) {
  const entry_colour colour = colour_number(entry.colour);
  QColor fill = entry.what.mark == row_mark::ended ? look::surface : colour.fill;
  if (state.chosen) fill = fill.darker(108);
  QPainterPath path;
  path.addRoundedRect(at, 3, 3);
  painter_.setPen(Qt::NoPen);
  painter_.fillPath(path, fill);
  painter_.save();
  painter_.setClipPath(path, Qt::IntersectClip);
  if (!state.from_before)
    paint_edge(painter_, QRectF(at.left(), at.top(), qMin(edge_width, at.width() / 2), at.height()),
               colour);
  painter_.restore();
  QPen border(state.chosen ? look::accent : colour.edge, state.chosen ? 2 : 1);
  if (state.ghost) border.setStyle(Qt::DashLine);
  painter_.setBrush(Qt::NoBrush);
  painter_.setPen(border);
  painter_.drawPath(path);
  if (!state.focused) return;
  painter_.setPen(QPen(look::ink, 1, Qt::DotLine));
  painter_.drawRoundedRect(at.adjusted(2.5, 2.5, -2.5, -2.5), 2, 2);
}

double entry_painter::icons(const QRectF& at, const shown_entry& entry) {
  double right = at.right();
  const auto draw = [&](bool is, const char* name, const QColor& colour) {
    if (!is || right - icon_size < at.left() + 24) return;
    right -= icon_size;
    mark_icon(name, colour)
        .paint(&painter_, QRectF(right, at.top(), icon_size, icon_size).toRect());
    right -= 2;
  };
  draw(entry.what.mark == row_mark::overdue, "clock", look::danger);
  draw(entry.what.mark == row_mark::ended, "check", look::success);
  draw(entry.what.clashes, "warning", look::warning);
  draw(entry.what.repeats, "repeat", look::ink_soft);
  return at.right() - right;
}

void entry_painter::line(const QRectF& at, const QString& text, const QFont& font,
                         const QColor& colour) {
  if (at.width() < 8 || text.isEmpty()) return;
  painter_.setFont(font);
  painter_.setPen(colour);
  // In a narrow place the first letters say more than dots.
  const QString shown = at.width() < narrow ? one_line(text)
                                            : QFontMetricsF(font).elidedText(
                                                  one_line(text), Qt::ElideRight, at.width());
  painter_.save();
  painter_.setClipRect(at, Qt::IntersectClip);
  painter_.drawText(at, int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine), shown);
  painter_.restore();
}

// The title, then as much of the rest as there is room for.
void entry_painter::lines(const QRectF& at, const shown_entry& entry) {
  QFont title = strong_;
  title.setStrikeOut(entry.what.cancelled);
  const double height = QFontMetricsF(plain_).height();
  const QColor ink = entry.what.mark == row_mark::ended ? look::ink_soft : look::ink;
  const QString times = times_words(desk_, entry.at, false);
  if (at.height() < 2 * height) {
    QRectF only(at.left(), at.top(), at.width(), qMin(at.height(), height + 2));
    if (at.height() < height) only.moveTop(at.top() - (height - at.height()) / 2);
    if (at.height() < height) only.setHeight(height);
    only.setRight(at.right() -
                  icons(only.adjusted(0, (only.height() - icon_size) / 2, 0, 0), entry));
    return line(only, entry.title, title, ink);
  }
  QRectF row(at.left(), at.top(), at.width(), height);
  row.setRight(at.right() - icons(row.adjusted(0, (height - icon_size) / 2, 0, 0), entry));
  line(row, entry.title, title, ink);
  row = QRectF(at.left(), row.bottom(), at.width(), height);
  line(row, times, plain_, ink);
  const QRectF rest(at.left(), row.bottom(), at.width(), at.bottom() - row.bottom());
  if (rest.height() < height || entry.detail.isEmpty() || rest.width() < narrow) return;
  painter_.setFont(plain_);
  painter_.setPen(look::ink_soft);
  QString detail = entry.detail.left(300);
  const int whole_lines = int(rest.height() / height);
  if (whole_lines == 1)
    detail = QFontMetricsF(plain_).elidedText(one_line(detail), Qt::ElideRight, rest.width());
  painter_.drawText(QRectF(rest.topLeft(), QSizeF(rest.width(), whole_lines * height)),
                    int(Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap), detail);
}

void entry_painter::block(const QRectF& at, const shown_entry& entry, const entry_state& state) {
  if (at.width() < 2) return;
  painter_.save();
  if (state.faint) painter_.setOpacity(0.45);
  shape(at, entry, state);
  if (at.width() > 16) {
    const QRectF inner = at.adjusted(edge_width + 3, 1.5, -3, -1.5);
    painter_.setClipRect(at, Qt::IntersectClip);
    lines(inner, entry);
  }
  painter_.restore();
}

void entry_painter::bar(const QRectF& at, const shown_entry& entry, const entry_state& state) {
  painter_.save();
  if (state.faint) painter_.setOpacity(0.45);
  shape(at, entry, state);
  QRectF inner = at.adjusted(edge_width + 4, 0, -4, 0);
  const double top = (at.height() - icon_size) / 2;
  inner.setRight(inner.right() - icons(inner.adjusted(0, top, 0, 0), entry));
  const QColor ink = entry.what.mark == row_mark::ended ? look::ink_soft : look::ink;
  if (!entry.what.all_day && !state.from_before) {
    const QString time = desk_.words.show_time(entry.at.from);
    const double width = QFontMetricsF(plain_).horizontalAdvance(time) + 5;
    if (inner.width() > width + 20) {
      line(inner, time, plain_, look::ink_soft);
      inner.setLeft(inner.left() + width);
    }
  }
  QFont title = strong_;
  title.setStrikeOut(entry.what.cancelled);
  line(inner, entry.title, title, ink);
  painter_.restore();
}

void entry_painter::swatch(QPainter& painter, const QRectF& at, int number) {
  const entry_colour colour = colour_number(number);
  painter.fillRect(at, colour.fill);
  paint_edge(painter, QRectF(at.left(), at.top(), at.width() / 2, at.height()), colour);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(colour.edge, 1));
  painter.drawRect(at);
}

void draw_words(QPainter& painter, const QPointF& at, const QRectF& inside, const QFont& font,
                const moving_entry& moving) {
  if (moving.words.isEmpty()) return;
  const QFontMetricsF metrics(font);
  const double width = std::min(metrics.horizontalAdvance(moving.words) + 20, inside.width() - 8);
  QRectF box(at + QPointF(14, 16), QSizeF(width, metrics.height() + 8));
  box.moveRight(std::min(box.right(), inside.right() - 4));
  box.moveBottom(std::min(box.bottom(), inside.bottom() - 4));
  box.moveLeft(std::max(box.left(), inside.left() + 4));
  painter.setPen(moving.allowed ? look::band : look::danger);
  painter.setBrush(moving.allowed ? look::band : look::danger_soft);
  painter.drawRoundedRect(box, 4, 4);
  painter.setFont(font);
  painter.setPen(moving.allowed ? look::surface : look::danger);
  const QRectF inner = box.adjusted(9, 0, -9, 0);
  painter.drawText(inner, int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine),
                   metrics.elidedText(moving.words, Qt::ElideRight, inner.width()));
}

}  // namespace erp::desktop
