// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/schedule/time_painter.hpp"

#include <QFontMetricsF>
#include <QPainter>

#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/desktop/schedule/schedule_words.hpp"
#include "host-sdk/kit/format.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

namespace {

const QColor half_hour{0xec, 0xf0, 0xf4};
constexpr int work_from = 8 * 60;
constexpr int work_until = 16 * 60;

}  // namespace

time_painter::time_painter(const desk& desk, QPainter& painter, const time_plan& plan,
                           const surface_state& state, const QFont& font)
    : surface_painter(desk, painter, state, font), plan_(plan) {
  strong_.setPixelSize(font.pixelSize() + 2);
}

void time_painter::day_head(int column) {
  const date day = plan_.day_of_column(column);
  const bool today = day == plan_.contents().today;
  const double left = plan_.x_of(column);
  const QRectF at(left, 0, plan_.x_of(column + plan_.persons()) - left, plan_.measures().day_head);
  const auto special = plan_.contents().special.find(day);
  const bool holiday = special != plan_.contents().special.end();
  if (today) painter_.fillRect(at, look::accent_soft);
  const QString weekday = to_qt(kit::show_weekday_short(day, desk_.words.language()));
  const QLocale& locale = desk_.words.locale();
  QString words = weekday + "  " + locale.toString(to_qt(day), "d MMM");
  if (QFontMetricsF(strong_).horizontalAdvance(words) > at.width() - 12)
    words = weekday + " " + QString::number(unsigned(day.day()));
  const QColor ink = today                         ? look::accent
                     : plan_.contents().works(day) ? look::ink
                                                   : look::ink_soft;
  const QRectF first = at.adjusted(8, 4, -4, holiday ? -20 : -4);
  text(first, Qt::AlignLeft | Qt::AlignVCenter, words, strong_, ink);
  if (holiday)
    text(QRectF(at.left() + 8, at.bottom() - 20, at.width() - 12, 16),
         Qt::AlignLeft | Qt::AlignVCenter, special->second.words, small_, look::danger);
  if (today) painter_.fillRect(QRectF(at.left(), 0, at.width(), 3), look::accent);
}

void time_painter::person_head(int column) {
  const double left = plan_.x_of(column) + 5;
  const QRectF at(left, plan_.measures().day_head, plan_.x_of(column + 1) - left - 2,
                  plan_.measures().person_head);
  QString name = plan_.contents().people[std::size_t(plan_.person_of_column(column))].name;
  if (QFontMetricsF(small_).horizontalAdvance(name) > at.width()) name = short_name(name);
  text(at, Qt::AlignLeft | Qt::AlignVCenter, name, small_, look::ink_soft);
}

void time_painter::head(const QRectF& seen) {
  painter_.fillRect(seen, look::surface);
  for (int column = 0; column < plan_.columns(); ++column) {
    const double left = plan_.x_of(column);
    const QRectF at(left, plan_.banner_top(), plan_.x_of(column + 1) - left,
                    plan_.head_height() - plan_.banner_top());
    if (!plan_.contents().works(plan_.day_of_column(column))) painter_.fillRect(at, off_time);
    const bool first = plan_.person_of_column(column) == 0;
    if (first) day_head(column);
    if (plan_.persons() > 1) person_head(column);
    painter_.setPen(first ? look::line_strong : look::line);
    const double top = first ? 0 : plan_.measures().day_head;
    painter_.drawLine(QPointF(left, top), QPointF(left, plan_.head_height()));
  }
  painter_.setPen(look::line);
  painter_.drawLine(QPointF(0, plan_.banner_top()), QPointF(plan_.width(), plan_.banner_top()));
  slot(true);
  entries(seen, true);
  crowds(true);
  ghost(true);
  painter_.setPen(look::line_strong);
  painter_.drawLine(QPointF(0, plan_.head_height() - 0.5),
                    QPointF(plan_.width(), plan_.head_height() - 0.5));
}

void time_painter::head_ruler() {
  const double width = plan_.measures().ruler;
  painter_.fillRect(QRectF(0, 0, width, plan_.head_height()), look::surface);
  const QString week =
      desk_.say(kit::tr("Week {1}", std::int64_t(iso_week(plan_.contents().days.first))));
  text(QRectF(4, 4, width - 8, plan_.measures().day_head - 8), Qt::AlignRight | Qt::AlignVCenter,
       week, small_, look::ink_soft);
  text(QRectF(4, plan_.banner_top() + 2, width - 8, 20), Qt::AlignRight | Qt::AlignVCenter,
       desk_.say(kit::tr("all day")), small_, look::ink_soft);
  painter_.setPen(look::line_strong);
  painter_.drawLine(QPointF(0, plan_.head_height() - 0.5),
                    QPointF(width, plan_.head_height() - 0.5));
}

void time_painter::hours_ruler() {
  const double width = plan_.measures().ruler;
  painter_.fillRect(QRectF(0, 0, width, plan_.hours_height()), look::surface);
  const int first = (plan_.measures().first_minute + 59) / 60;
  for (int hour = first; hour * 60 < plan_.measures().last_minute; ++hour) {
    const double y = plan_.y_of(hour * 60);
    painter_.setPen(look::line);
    painter_.drawLine(QPointF(width - 10, y + 0.5), QPointF(width, y + 0.5));
    text(QRectF(2, y, width - 8, 18), Qt::AlignRight | Qt::AlignVCenter,
         QString("%1:00").arg(hour, 2, 10, QChar('0')), small_, look::ink_soft);
  }
  if (!state_.now || !contains(plan_.contents().days, day_of(*state_.now))) return;
  const double y = plan_.y_of(minute_in(day_of(*state_.now), *state_.now));
  painter_.setPen(Qt::NoPen);
  painter_.setBrush(look::danger);
  painter_.drawPolygon(
      QPolygonF({QPointF(width - 8, y - 4), QPointF(width, y), QPointF(width - 8, y + 4)}));
}

void time_painter::shades(const QRectF& seen) {
  painter_.fillRect(seen, look::surface);
  const double open = plan_.y_of(work_from);
  const double close = plan_.y_of(work_until);
  for (int column = 0; column < plan_.columns(); ++column) {
    const double left = plan_.x_of(column);
    const double width = plan_.x_of(column + 1) - left;
    if (plan_.contents().works(plan_.day_of_column(column))) {
      painter_.fillRect(QRectF(left, 0, width, open), off_time);
      painter_.fillRect(QRectF(left, close, width, plan_.hours_height() - close), off_time);
    } else {
      painter_.fillRect(QRectF(left, 0, width, plan_.hours_height()), off_time);
    }
    if (plan_.person_of_column(column) == 0) clock_changes(column);
  }
}

// The hour that the clock leaves out is no place for anything; the one that comes twice is said.
void time_painter::clock_changes(int column) {
  const date day = plan_.day_of_column(column);
  const auto change = clock_change_on(day, plan_.contents().zone);
  if (!change) return;
  const double top = plan_.y_of(minute_in(day, change->from));
  const QRectF at(plan_.x_of(column), top,
                  plan_.x_of(column + plan_.persons()) - plan_.x_of(column),
                  plan_.y_of(minute_in(day, change->until)) - top);
  painter_.fillRect(at, change->skipped ? QColor(0xe4, 0xe8, 0xed) : look::warning_soft);
  if (change->skipped) painter_.fillRect(at, QBrush(look::line_strong, Qt::BDiagPattern));
  text(at.adjusted(8, 2, -4, -2), Qt::AlignLeft | Qt::AlignTop,
       desk_.say(change->skipped ? kit::tr("The clock leaves this hour out")
                                 : kit::tr("The clock shows this hour twice")),
       small_, look::ink_soft);
}

void time_painter::lines(const QRectF& seen) {
  const int first = plan_.measures().first_minute / 30;
  for (int half = first; half * 30 <= plan_.measures().last_minute; ++half) {
    const double y = plan_.y_of(half * 30) + 0.5;
    if (y < seen.top() - 1 || y > seen.bottom() + 1) continue;
    painter_.setPen(half % 2 == 0 ? look::line : half_hour);
    painter_.drawLine(QPointF(0, y), QPointF(plan_.width(), y));
  }
  for (int column = 0; column < plan_.columns(); ++column) {
    painter_.setPen(plan_.person_of_column(column) == 0 ? look::line_strong : look::line);
    painter_.drawLine(QPointF(plan_.x_of(column), seen.top()),
                      QPointF(plan_.x_of(column), seen.bottom()));
  }
}

void time_painter::slot(bool all_day) {
  if (!state_.slot || state_.slot->all_day != all_day || state_.chosen) return;
  const date last = all_day ? last_day_of(state_.slot->at) : day_of(state_.slot->at.from);
  for (date day = day_of(state_.slot->at.from); day <= last; day = plus_days(day, 1)) {
    const int column = plan_.column_of(day, state_.slot->person);
    if (column < 0) continue;
    const QRectF at = plan_.slot_area(*state_.slot, column).adjusted(1, 1, 0, 0);
    painter_.fillRect(at, look::accent_mid);
    if (!state_.has_focus) continue;
    painter_.setBrush(Qt::NoBrush);
    painter_.setPen(QPen(look::accent, 2));
    painter_.drawRect(at.adjusted(1, 1, -1, -1));
  }
}

void time_painter::entries(const QRectF& seen, bool banners) {
  entry_painter draw(desk_, painter_, font_);
  const time_place* chosen_place = nullptr;
  const auto paint = [&](const time_place& place) {
    const shown_entry& entry = plan_.contents().entries[std::size_t(place.entry)];
    const bool chosen = state_.chosen == entry.id;
    const bool moves = state_.moving && state_.moving->id == entry.id && state_.moving->allowed;
    const entry_state how{chosen, chosen && state_.has_focus, moves,
                          false,  place.from_before,          place.goes_on};
    banners ? draw.bar(place.at, entry, how) : draw.block(place.at, entry, how);
  };
  for (const time_place& place : plan_.places()) {
    if (place.banner != banners || !place.at.intersects(seen)) continue;
    paint(place);
    if (state_.chosen == plan_.contents().entries[std::size_t(place.entry)].id)
      chosen_place = &place;
  }
  if (chosen_place != nullptr) paint(*chosen_place);
}

void time_painter::crowds(bool banners) {
  for (const time_crowd& crowd : plan_.crowds()) {
    if (crowd.banner != banners) continue;
    painter_.setPen(QPen(look::line_strong, 1, Qt::DashLine));
    painter_.setBrush(look::canvas);
    painter_.drawRoundedRect(crowd.at, 3, 3);
    text(crowd.at.adjusted(2, 1, -2, -1), Qt::AlignHCenter | Qt::AlignTop,
         "+" + QString::number(crowd.hidden), small_, look::accent);
  }
}

void time_painter::ghost(bool banner) {
  if (!state_.moving || !state_.moving->allowed) return;
  const moving_entry& moving = *state_.moving;
  const int index = plan_.contents().find(moving.id);
  if (index < 0) return;
  shown_entry entry = plan_.contents().entries[std::size_t(index)];
  if (entry.banner() != banner) return;
  entry.at = moving.at;
  entry_painter draw(desk_, painter_, font_);
  entry_state how{true, false, false, true, false, false};
  const date last = last_day_of(moving.at);
  for (date day = std::max(day_of(moving.at.from), plan_.contents().days.first); day <= last;
       day = plus_days(day, 1)) {
    const int column = plan_.column_of(day, moving.person);
    if (column < 0) break;
    if (banner) {
      const double top = plan_.head_height() - plan_.measures().lane - 4;
      how.from_before = day > day_of(moving.at.from);
      draw.bar(QRectF(plan_.x_of(column) + 2, top, plan_.x_of(column + 1) - plan_.x_of(column) - 4,
                      plan_.measures().lane - 2),
               entry, how);
    } else {
      draw.block(plan_.hours_area(column, moving.at), entry, how);
    }
  }
}

void time_painter::now_line() {
  if (!state_.now) return;
  const date day = day_of(*state_.now);
  if (!contains(plan_.contents().days, day)) return;
  const double y = plan_.y_of(minute_in(day, *state_.now));
  const double left = plan_.x_of(plan_.column_of(day, 0));
  const double right = plan_.x_of(plan_.column_of(day, 0) + plan_.persons());
  painter_.setPen(
      QPen(QColor(look::danger.red(), look::danger.green(), look::danger.blue(), 70), 1));
  painter_.drawLine(QPointF(0, y), QPointF(plan_.width(), y));
  painter_.setPen(QPen(look::danger, 2));
  painter_.drawLine(QPointF(left, y), QPointF(right, y));
}

void time_painter::hours(const QRectF& seen) {
  shades(seen);
  lines(seen);
  slot(false);
  entries(seen, false);
  crowds(false);
  now_line();
  ghost(false);
}

}  // namespace erp::desktop
