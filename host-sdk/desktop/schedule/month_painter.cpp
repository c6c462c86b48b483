// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/schedule/month_painter.hpp"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/desktop/schedule/schedule_words.hpp"
#include "host-sdk/kit/format.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

namespace {
const QColor other_month{0xfa, 0xfb, 0xfc};
}  // namespace

month_painter::month_painter(const desk& desk, QPainter& painter, const month_plan& plan,
                             const surface_state& state, const QFont& font)
    : surface_painter(desk, painter, state, font), plan_(plan) {}

void month_painter::head() {
  painter_.fillRect(QRectF(0, 0, plan_.width(), plan_.measures().head), look::surface);
  const date monday = plan_.contents().days.first;
  for (int day = 0; day < 7; ++day) {
    const double left = plan_.width() * day / 7;
    QString words = to_qt(kit::show_weekday(plus_days(monday, day), desk_.words.language()));
    const double room = plan_.width() / 7 - 12;
    if (QFontMetricsF(strong_).horizontalAdvance(words) > room)
      words = to_qt(kit::show_weekday_short(plus_days(monday, day), desk_.words.language()));
    text(QRectF(left + 7, 0, room, plan_.measures().head), Qt::AlignLeft | Qt::AlignVCenter, words,
         strong_, day > 4 ? look::ink_soft : look::ink);
  }
  painter_.setPen(look::line_strong);
  const double y = plan_.measures().head - 0.5;
  painter_.drawLine(QPointF(0, y), QPointF(plan_.width(), y));
}

void month_painter::week_numbers() {
  painter_.fillRect(QRectF(0, 0, plan_.measures().ruler, plan_.weeks_height()), look::surface);
  for (int week = 0; week < plan_.weeks(); ++week) {
    const double y = plan_.week_height() * week;
    text(QRectF(0, y + 3, plan_.measures().ruler - 6, 18), Qt::AlignRight | Qt::AlignVCenter,
         QString::number(iso_week(plus_days(plan_.contents().days.first, week * 7))), small_,
         look::ink_soft);
    painter_.setPen(look::line);
    painter_.drawLine(QPointF(0, y), QPointF(plan_.measures().ruler, y));
  }
}

void month_painter::cell(date day, date month) {
  const QRectF at = plan_.cell(day);
  const bool own = day.month() == month.month();
  const bool today = day == plan_.contents().today;
  painter_.fillRect(at, !plan_.contents().works(day) ? off_time
                        : own                        ? look::surface
                                                     : other_month);
  const QLocale& locale = desk_.words.locale();
  const bool named = unsigned(day.day()) == 1 || day == plan_.contents().days.first;
  const QString words = locale.toString(to_qt(day), named ? "d MMM" : "d");
  const double width = QFontMetricsF(strong_).horizontalAdvance(words) + 12;
  const QRectF number(at.left() + 2, at.top() + 2, width, 19);
  if (today) {
    painter_.setPen(Qt::NoPen);
    painter_.setBrush(look::accent);
    painter_.drawRoundedRect(number, 9, 9);
  }
  text(number.adjusted(6, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, words, own ? strong_ : font_,
       today ? look::surface
       : own ? look::ink
             : look::ink_soft);
  const auto special = plan_.contents().special.find(day);
  if (special != plan_.contents().special.end())
    text(QRectF(number.right() + 4, number.top(), at.right() - number.right() - 8, 19),
         Qt::AlignRight | Qt::AlignVCenter, special->second.words, small_, look::danger);
}

void month_painter::slot() {
  if (!state_.slot || state_.chosen) return;
  const date last = last_day_of(state_.slot->at);
  for (date day = day_of(state_.slot->at.from); day <= last; day = plus_days(day, 1)) {
    if (!contains(plan_.contents().days, day)) continue;
    const QRectF at = plan_.cell(day).adjusted(1, 1, 0, 0);
    QColor tint = look::accent_mid;
    tint.setAlpha(150);
    painter_.fillRect(at, tint);
    if (!state_.has_focus) continue;
    painter_.setBrush(Qt::NoBrush);
    painter_.setPen(QPen(look::accent, 2));
    painter_.drawRect(at.adjusted(1, 1, -1, -1));
  }
}

// With several people on the page each entry says whose it is.
void month_painter::bar(int index, const QRectF& at, const entry_state& how) {
  shown_entry entry = plan_.contents().entries[std::size_t(index)];
  if (how.ghost) entry.at = state_.moving->at;
  if (plan_.contents().people.size() > 1)
    for (const shown_person& person : plan_.contents().people)
      for (const record_key& key : entry.what.employees)
        if (key == person.key) entry.title += " · " + person.name;
  entry_painter(desk_, painter_, font_).bar(at, entry, how);
}

void month_painter::ghost() {
  if (!state_.moving || !state_.moving->allowed) return;
  const int index = plan_.contents().find(state_.moving->id);
  if (index < 0) return;
  const date last = std::min(last_day_of(state_.moving->at), plan_.contents().days.last);
  const date first = std::max(day_of(state_.moving->at.from), plan_.contents().days.first);
  for (date day = first; day <= last; day = plus_days(day, 1)) {
    const QRectF at = plan_.cell(day);
    entry_state how;
    how.chosen = how.ghost = true;
    how.from_before = day > first;
    bar(index,
        QRectF(at.left() + 2, at.bottom() - plan_.measures().lane - 2, at.width() - 4,
               plan_.measures().lane - 2),
        how);
  }
}

void month_painter::weeks(const QRectF& seen, date month) {
  painter_.fillRect(seen, look::surface);
  for (date day = plan_.contents().days.first; day <= plan_.contents().days.last;
       day = plus_days(day, 1))
    cell(day, month);
  slot();
  for (int day = 0; day < 7; ++day) {
    painter_.setPen(look::line);
    const double x = plan_.width() * day / 7;
    painter_.drawLine(QPointF(x, 0), QPointF(x, plan_.weeks_height()));
  }
  for (int week = 0; week < plan_.weeks(); ++week) {
    painter_.setPen(look::line);
    const double y = plan_.week_height() * week;
    painter_.drawLine(QPointF(0, y), QPointF(plan_.width(), y));
  }
  for (const month_place& place : plan_.places()) {
    if (!place.at.intersects(seen)) continue;
    const entry_id& id = plan_.contents().entries[std::size_t(place.entry)].id;
    const bool chosen = state_.chosen == id;
    const bool moves = state_.moving && state_.moving->id == id && state_.moving->allowed;
    bar(place.entry, place.at,
        {chosen, chosen && state_.has_focus, moves, false, place.from_before, place.goes_on});
  }
  for (const month_crowd& crowd : plan_.crowds())
    text(crowd.at.adjusted(6, 0, -2, 0), Qt::AlignLeft | Qt::AlignVCenter,
         desk_.say(kit::tr_n("+{1} more", "+{1} more", crowd.hidden)), small_, look::accent);
  ghost();
}

}  // namespace erp::desktop
