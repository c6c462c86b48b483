// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/schedule/agenda_page.hpp"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/desktop/schedule/entry_painter.hpp"
#include "host-sdk/desktop/schedule/schedule_words.hpp"

namespace erp::desktop {

namespace {

constexpr double times_part = 0.2;  // of the width
constexpr double what_part = 0.52;

QString what_words(const desk& desk, const shown_entry& entry) {
  QString words = entry.title;
  if (!entry.detail.isEmpty()) words += "\n" + entry.detail.left(600);
  const QString marks = marks_words(desk, entry);
  return marks.isEmpty() ? words : words + "\n" + marks;
}

}  // namespace

agenda_page::agenda_page(const desk& desk, const schedule_contents& contents)
    : desk_(desk), contents_(contents) {
  for (date day = contents.days.first; day <= contents.days.last; day = plus_days(day, 1)) {
    bool headed = false;
    for (std::size_t index = 0; index < contents.entries.size(); ++index) {
      const entry_times& at = contents.entries[index].at;
      if (day_of(at.from) > day || last_day_of(at) < day) continue;
      if (!headed) {
        const auto special = contents.special.find(day);
        lines_.push_back(
            {day_heading(desk, day) +
                 (special == contents.special.end() ? QString() : "  ·  " + special->second.words),
             0});
      }
      headed = true;
      lines_.push_back({{}, int(index)});
    }
  }
}

double agenda_page::height_of(const line& line, const QRectF& area, const QFont& font) const {
  const QFontMetricsF metrics(font);
  if (!line.day.isEmpty()) return metrics.height() + 14;
  const QRectF room(0, 0, area.width() * what_part - 12, area.height());
  const QString words = what_words(desk_, contents_.entries[std::size_t(line.entry)]);
  const double needed = metrics.boundingRect(room, int(Qt::TextWordWrap), words).height();
  return std::min(std::max(needed, metrics.height() * 1.0) + 8, area.height());
}

void agenda_page::draw_line(QPainter& painter, const QRectF& at, const line& line,
                            const QFont& font) const {
  painter.setPen(look::line);
  painter.drawLine(at.bottomLeft(), at.bottomRight());
  if (!line.day.isEmpty()) {
    QFont strong = font;
    strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    painter.setPen(look::ink);
    return painter.drawText(at.adjusted(0, 0, 0, -3), int(Qt::AlignLeft | Qt::AlignBottom),
                            line.day);
  }
  const shown_entry& entry = contents_.entries[std::size_t(line.entry)];
  const double what = at.left() + at.width() * times_part;
  const double colour = at.left() + at.width() * (times_part + what_part);
  const int flags = int(Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap);
  painter.setFont(font);
  painter.setPen(look::ink);
  painter.drawText(QRectF(at.left() + 4, at.top() + 3, what - at.left() - 12, at.height() - 4),
                   flags, times_words(desk_, entry.at, entry.what.all_day));
  painter.drawText(QRectF(what, at.top() + 3, colour - what - 12, at.height() - 4), flags,
                   what_words(desk_, entry));
  if (entry.colour_words.isEmpty()) return;
  entry_painter::swatch(painter, QRectF(colour, at.top() + 5, 18, 11), entry.colour);
  painter.setFont(font);
  painter.setPen(look::ink);
  painter.drawText(QRectF(colour + 24, at.top() + 3, at.right() - colour - 24, at.height() - 4),
                   flags, entry.colour_words);
}

bool agenda_page::draw(QPainter& painter, const QRectF& area, const QFont& font) {
  double y = area.top();
  for (; next_ < lines_.size(); ++next_) {
    const double height = height_of(lines_[next_], area, font);
    // A heading does not stand alone at the foot of a page.
    const bool heads = !lines_[next_].day.isEmpty() && next_ + 1 < lines_.size();
    const double needed = height + (heads ? height_of(lines_[next_ + 1], area, font) : 0);
    if (y > area.top() && y + needed > area.bottom()) return true;
    draw_line(painter, QRectF(area.left(), y, area.width(), height), lines_[next_], font);
    y += height;
  }
  return false;
}

}  // namespace erp::desktop
