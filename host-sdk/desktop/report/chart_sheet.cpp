// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/report/chart_sheet.hpp"

#include <algorithm>
#include <cmath>

namespace erp::desktop {

namespace {
constexpr double edge = 4;
constexpr double swatch_width = 16;
constexpr double gap = 6;
}  // namespace

QPolygonF box_of(const QRectF& rect) {
  return QPolygonF(rect);
}
QPolygonF line_of(QPointF from, QPointF to) {
  return QPolygonF{from, to};
}

chart_sheet::chart_sheet(const report_chart& chart, const figure_words& words,
                         const chart_fonts& fonts, QSizeF size)
    : chart(chart),
      words(words),
      room(QRectF(QPointF(), size).adjusted(edge + 6, edge, -edge - 4, -edge)),
      usual_(fonts.usual),
      small_(fonts.small),
      strong_(fonts.strong),
      line_(std::ceil(usual_.height())) {
  plan_.size = size;
  write_title();
}

const QFontMetricsF& chart_sheet::letters(text_tone tone) const {
  if (tone == text_tone::title) return strong_;
  const bool small = tone == text_tone::note || tone == text_tone::axis || tone == text_tone::mark;
  return small ? small_ : usual_;
}

double chart_sheet::width_of(const QString& words, text_tone tone) const {
  return std::ceil(letters(tone).horizontalAdvance(words)) + 1;
}

bool chart_sheet::is_free(const QRectF& box) const {
  return QRectF(QPointF(), plan_.size).contains(box) &&
         std::none_of(plan_.texts.begin(), plan_.texts.end(),
                      [&](const placed_text& other) { return other.box.intersects(box); }) &&
         std::none_of(kept_free_.begin(), kept_free_.end(),
                      [&](const QRectF& other) { return other.intersects(box); });
}

bool chart_sheet::write_in(const QRectF& box, const QString& words, Qt::Alignment alignment,
                           text_tone tone) {
  if (words.isEmpty() || box.width() < 3) return false;
  const QString drawn = letters(tone).elidedText(words, Qt::ElideRight, box.width());
  // The box shrinks to the words, so that there is more room beside them.
  QRectF tight = box;
  tight.setWidth(std::min(box.width(), width_of(drawn, tone)));
  if (alignment & Qt::AlignRight) tight.moveRight(box.right());
  if (alignment & Qt::AlignHCenter) tight.moveLeft(box.center().x() - tight.width() / 2);
  if (!is_free(tight)) return false;
  plan_.texts.push_back({drawn, words, tight, alignment | Qt::AlignVCenter, tone});
  return true;
}

bool chart_sheet::write(const QString& words, QPointF at, Qt::Alignment around, text_tone tone) {
  QRectF box(at, QSizeF(width_of(words, tone), std::ceil(letters(tone).height())));
  if (around & Qt::AlignRight) box.moveRight(at.x());
  if (around & Qt::AlignHCenter) box.moveLeft(at.x() - box.width() / 2);
  if (around & Qt::AlignBottom) box.moveBottom(at.y());
  if (around & Qt::AlignVCenter) box.moveTop(at.y() - box.height() / 2);
  return write_in(box, words, Qt::AlignHCenter, tone);
}

void chart_sheet::draw(shape_kind kind, QPolygonF outline, series_look look) {
  plan_.shapes.push_back({kind, std::move(outline), look});
}

series_look chart_sheet::look_of(std::size_t series) const {
  series_look look{0, chart.series[series].role};
  for (std::size_t at = 0; at < series; ++at)
    if (chart.series[at].role == look.role) ++look.order;
  return look;
}

int chart_sheet::count(series_role role) const {
  return int(std::count_if(chart.series.begin(), chart.series.end(),
                           [role](const auto& one) { return one.role == role; }));
}

void chart_sheet::write_title() {
  const QString title = words.say(chart.caption);
  if (!title.isEmpty()) {
    const QRectF line(room.left(), room.top(), room.width(), std::ceil(strong_.height()));
    write_in(line, title, Qt::AlignLeft, text_tone::title);
    room.setTop(line.bottom() + gap);
  }
  const QString note = words.say(chart.note);
  if (note.isEmpty()) return;
  // At most three lines of it.
  const double height = std::ceil(small_.height());
  QStringList lines{QString()};
  for (const QString& word : note.split(' ')) {
    const QString longer = lines.last().isEmpty() ? word : lines.last() + " " + word;
    if (lines.last().isEmpty() || width_of(longer, text_tone::note) <= room.width() ||
        lines.size() == 3)
      lines.last() = longer;
    else
      lines << word;
  }
  double top = room.bottom() - double(lines.size()) * height;
  room.setBottom(top - 2);
  for (const QString& line : lines) {
    write_in({room.left(), top, room.width(), height}, line, Qt::AlignLeft, text_tone::note);
    top += height;
  }
}

void chart_sheet::write_key(shape_kind sample) {
  double left = room.left();
  double top = room.top();
  for (std::size_t at = 0; at < chart.series.size(); ++at) {
    const QString caption = words.say(chart.series[at].caption);
    if (caption.isEmpty() || chart.series[at].points.empty()) continue;
    const double width = std::min(width_of(caption, text_tone::axis), room.width() - swatch_width);
    if (left > room.left() && left + swatch_width + gap + width > room.right()) {
      left = room.left();
      top += line_ + 2;
    }
    const QRectF swatch(left, top + line_ / 2 - 5, swatch_width, 10);
    if (sample == shape_kind::curve)
      draw(sample,
           line_of({swatch.left(), swatch.center().y()}, {swatch.right(), swatch.center().y()}),
           look_of(at));
    else if (sample == shape_kind::dot)
      draw(sample, QPolygonF{swatch.center()}, look_of(at));
    else
      draw(shape_kind::swatch, box_of(swatch), look_of(at));
    write_in({swatch.right() + gap, top, width, line_}, caption, Qt::AlignLeft, text_tone::axis);
    left = swatch.right() + gap + width + 18;
  }
  room.setTop(top + line_ + gap);
}

void chart_sheet::write_foot(const QString& words) {
  if (words.isEmpty()) return;
  const double height = std::ceil(small_.height());
  write_in({room.left(), room.bottom() - height, room.width(), height}, words, Qt::AlignRight,
           text_tone::axis);
  room.setBottom(room.bottom() - height - 1);
}

void chart_sheet::write_head(const QString& words) {
  if (words.isEmpty()) return;
  const double height = std::ceil(small_.height());
  write_in({room.left(), room.top(), room.width(), height}, words, Qt::AlignLeft, text_tone::axis);
  room.setTop(room.top() + height + 3);
}

QString chart_sheet::category(std::size_t index) const {
  return index < chart.categories.size() ? words.say(chart.categories[index]) : QString();
}

QString chart_sheet::label_of(const chart_point& point) const {
  return point.label.empty() ? words.on_chart(point.y, chart.y) : words.say(point.label);
}

chart_spot chart_sheet::spot_of(std::size_t series, std::size_t point, const QString& where,
                                const QString& figure) const {
  const chart_series& of = chart.series[series];
  const chart_point& at = of.points[point];
  chart_spot spot;
  spot.series = int(series);
  spot.point = int(point);
  spot.behind = at.behind;
  QStringList lines;
  if (!where.isEmpty()) lines << where;
  const QString caption = words.say(of.caption);
  lines << (caption.isEmpty() ? figure : caption + ": " + figure);
  const QString detail = words.say(at.detail);
  if (!detail.isEmpty()) lines << detail;
  spot.name = lines.join(", ");
  spot.detail = lines.join("\n");
  return spot;
}

chart_plan chart_sheet::take(const QRectF& plot) {
  plan_.plot = plot;
  return std::move(plan_);
}

}  // namespace erp::desktop
