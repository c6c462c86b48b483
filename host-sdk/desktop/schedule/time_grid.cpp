// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/schedule/time_grid.hpp"

#include <QPainter>
#include <QScrollBar>
#include <algorithm>

#include "host-sdk/desktop/schedule/time_painter.hpp"

namespace erp::desktop {

namespace {

constexpr int slot_minutes = 30;
constexpr int opens_at = 7 * 60;
constexpr double edge = 5;  // of an entry, where a drag resizes it

}  // namespace

time_grid::time_grid(const desk& desk, QWidget* parent)
    : schedule_surface(desk, parent),
      plan_(std::make_unique<time_plan>(contents_, QSizeF(800, 600), plan_measures{})) {
  setObjectName("time_grid");
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
}
time_grid::~time_grid() = default;

void time_grid::lay_out() {
  plan_ = std::make_unique<time_plan>(contents_, QSizeF(viewport()->size()), plan_measures{});
  const int head = int(plan_->head_height());
  const int room = std::max(viewport()->height() - head, 0);
  verticalScrollBar()->setRange(0, std::max(0, int(plan_->hours_height()) - room));
  verticalScrollBar()->setPageStep(std::max(room, 1));
  verticalScrollBar()->setSingleStep(int(plan_->measures().hour / 2));
  const int columns_room = viewport()->width() - int(plan_->measures().ruler);
  horizontalScrollBar()->setRange(0, std::max(0, int(plan_->width()) - columns_room));
  horizontalScrollBar()->setPageStep(std::max(columns_room, 1));
  horizontalScrollBar()->setSingleStep(int(plan_->measures().least_column));
}

void time_grid::contents_changed() {
  lay_out();
  if (shown_before_ || contents_->days.first == date{}) return;
  shown_before_ = true;
  verticalScrollBar()->setValue(int(plan_->y_of(opens_at)));
}

void time_grid::resizeEvent(QResizeEvent*) {
  lay_out();
}

void time_grid::scrollContentsBy(int, int) {
  viewport()->update();
}

QPointF time_grid::hours_origin() const {
  return {plan_->measures().ruler - horizontalScrollBar()->value(),
          plan_->head_height() - verticalScrollBar()->value()};
}

QPointF time_grid::head_origin() const {
  return {plan_->measures().ruler - horizontalScrollBar()->value(), 0};
}

QPointF time_grid::in_contents(const QPoint& at) const {
  return QPointF(at) - hours_origin();
}

void time_grid::paintEvent(QPaintEvent*) {
  QPainter painter(viewport());
  painter.setRenderHint(QPainter::Antialiasing);
  time_painter draw(desk_, painter, *plan_, state_, font());
  const QRectF all = viewport()->rect();
  const double ruler = plan_->measures().ruler;
  const double head = plan_->head_height();
  const auto in = [&](const QRectF& clip, const QPointF& origin, auto paint) {
    painter.save();
    painter.setClipRect(clip);
    painter.translate(origin);
    paint(clip.translated(-origin));
    painter.restore();
  };
  in({ruler, head, all.width() - ruler, all.height() - head}, hours_origin(),
     [&](const QRectF& seen) { draw.hours(seen); });
  in({0, head, ruler, all.height() - head}, {0, hours_origin().y()},
     [&](const QRectF&) { draw.hours_ruler(); });
  in({ruler, 0, all.width() - ruler, head}, head_origin(),
     [&](const QRectF& seen) { draw.head(seen); });
  in({0, 0, ruler, head}, {}, [&](const QRectF&) { draw.head_ruler(); });
  if (!state_.moving || state_.moving->waiting) return;
  const int index = contents_->find(state_.moving->id);
  const QRectF beside =
      index < 0 ? QRectF() : QRectF(entry_area(index, state_.moving->from_person));
  draw_words(painter, is_dragging() ? QPointF(pointer()) : beside.bottomLeft(), all, font(),
             *state_.moving);
}

QRect time_grid::in_view(const QRectF& at, bool banner) const {
  const QRectF moved = at.translated(banner ? head_origin() : hours_origin());
  const double top = banner ? 0 : plan_->head_height();
  return moved
      .intersected(
          QRectF(plan_->measures().ruler, top, viewport()->width(), viewport()->height() - top))
      .toRect();
}

QRect time_grid::entry_area(int index, int person) const {
  QRect any;
  for (const time_place& place : plan_->places()) {
    if (place.entry != index) continue;
    const QRect at = in_view(place.at, place.banner);
    if (at.isEmpty()) continue;
    if (plan_->person_of_column(place.column) == person || plan_->persons() == 1) return at;
    if (any.isNull()) any = at;
  }
  return any;
}

QRect time_grid::slot_area() const {
  if (!state_.slot) return {};
  const int column = plan_->column_of(day_of(state_.slot->at.from), state_.slot->person);
  if (column < 0) return {};
  return in_view(plan_->slot_area(*state_.slot, column), state_.slot->all_day);
}

QPoint time_grid::point_of(const schedule_slot& slot) const {
  const date day = day_of(slot.at.from);
  const int column = plan_->column_of(day, slot.person);
  if (column < 0) return {};
  const QRectF area = plan_->slot_area(slot, column);
  // Near the right edge, which entries leave free.
  if (slot.all_day) return (head_origin() + QPointF(area.right() - 4, area.bottom() - 4)).toPoint();
  return (hours_origin() + QPointF(area.right() - 4, area.top() + 3)).toPoint();
}

void time_grid::reveal(date day, int minute) {
  const double y = plan_->y_of(minute);
  QScrollBar* bar = verticalScrollBar();
  if (y < bar->value()) bar->setValue(int(y));
  const int below = int(y + plan_->measures().hour / 2) - bar->value() - bar->pageStep();
  if (below > 0) bar->setValue(bar->value() + below);
  const int column = plan_->column_of(day, state_.slot ? state_.slot->person : 0);
  if (column < 0) return;
  QScrollBar* across = horizontalScrollBar();
  if (plan_->x_of(column) < across->value()) across->setValue(int(plan_->x_of(column)));
  const int right = int(plan_->x_of(column + 1)) - across->value() - across->pageStep();
  if (right > 0) across->setValue(across->value() + right);
}

void time_grid::reveal_current() {
  const shown_entry* entry = chosen();
  const bool over_hours = entry == nullptr ? state_.slot && state_.slot->all_day : entry->banner();
  if (entry == nullptr && !state_.slot) return;
  const wall_time at = entry != nullptr ? entry->at.from : stretched_end().from;
  const date day = std::clamp(day_of(at), contents_->days.first, contents_->days.last);
  const int minute = over_hours ? plan_->minute_at(verticalScrollBar()->value()) + slot_minutes
                                : minute_in(day, at);
  reveal(day, minute);
}

schedule_slot time_grid::slot_at(int column, int minute) const {
  const date day = plan_->day_of_column(column);
  const int from = std::clamp(minute / slot_minutes * slot_minutes, 0, 1440 - slot_minutes);
  return {{at_minute(day, from), at_minute(day, from + slot_minutes)},
          false,
          plan_->person_of_column(column)};
}

schedule_slot time_grid::day_slot(int column) const {
  const date day = plan_->day_of_column(column);
  return {{at_minute(day, 0), at_minute(day, 1440)}, true, plan_->person_of_column(column)};
}

schedule_slot time_grid::first_slot() const {
  const bool today = contains(contents_->days, contents_->today);
  const date day = today ? contents_->today : contents_->days.first;
  const int minute = today && state_.now ? minute_in(day, *state_.now) : 9 * 60;
  return slot_at(std::max(plan_->column_of(day, 0), 0), minute);
}

schedule_slot time_grid::stretched(const schedule_slot& from, const schedule_slot& to) const {
  schedule_slot all = from;
  if (from.all_day != to.all_day) return all;
  if (!from.all_day && day_of(from.at.from) != day_of(to.at.from)) {
    // Among the hours a slot stays within its day.
    const date day = day_of(from.at.from);
    const bool later = day_of(to.at.from) > day;
    const auto shift = std::chrono::days(days_between(day_of(to.at.from), day));
    all.at = later ? entry_times{from.at.from, std::max(from.at.until, to.at.until + shift)}
                   : entry_times{std::min(from.at.from, to.at.from + shift), from.at.until};
    return all;
  }
  all.at = {std::min(from.at.from, to.at.from), std::max(from.at.until, to.at.until)};
  return all;
}

schedule_slot time_grid::stepped_slot(const schedule_slot& from, int right, int down) const {
  const date day = std::clamp(day_of(from.at.from), contents_->days.first, contents_->days.last);
  const int column =
      std::clamp(plan_->column_of(day, from.person) + right, 0, plan_->columns() - 1);
  const int minute = minute_in(day, from.at.from);
  if (from.all_day) return down > 0 ? slot_at(column, 0) : day_slot(column);
  if (down < 0 && minute == 0) return day_slot(column);
  return slot_at(column, minute + down * slot_minutes);
}

surface_hit time_grid::hit(const QPoint& at) const {
  surface_hit found;
  const bool head = at.y() < plan_->head_height();
  if (at.x() < plan_->measures().ruler) return found;
  const QPointF there = QPointF(at) - (head ? head_origin() : hours_origin());
  const int column = plan_->column_at(there.x());
  found.person = plan_->person_of_column(column);
  for (const time_crowd& crowd : plan_->crowds())
    if (crowd.banner == head && crowd.at.contains(there))
      found.crowd = plan_->day_of_column(crowd.column);
  if (found.crowd) return found;
  for (auto place = plan_->places().rbegin(); place != plan_->places().rend(); ++place) {
    if (place->banner != head || !place->at.contains(there)) continue;
    found.entry = place->entry;
    const bool large = head ? place->at.width() > 4 * edge : place->at.height() > 3 * edge;
    const double before = head ? there.x() - place->at.left() : there.y() - place->at.top();
    const double after = head ? place->at.right() - there.x() : place->at.bottom() - there.y();
    if (large && before < edge && !place->from_before) found.edge = drag_kind::start;
    if (large && after < edge && !place->goes_on) found.edge = drag_kind::end;
    const bool is_chosen = state_.chosen == contents_->entries[std::size_t(place->entry)].id;
    if (is_chosen) break;  // drawn over the others
    return found;
  }
  if (found.entry >= 0) return found;
  if (head && there.y() < plan_->banner_top()) {
    if (plan_->days() > 1) found.crowd = plan_->day_of_column(column);
    return found;
  }
  found.slot = head ? day_slot(column) : slot_at(column, plan_->minute_at(there.y()));
  return found;
}

}  // namespace erp::desktop
