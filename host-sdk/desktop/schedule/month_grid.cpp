// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/schedule/month_grid.hpp"

#include <QPainter>
#include <QScrollBar>
#include <algorithm>

#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/desktop/schedule/month_painter.hpp"

namespace erp::desktop {

namespace {
constexpr double month_edge = 5;
}

month_grid::month_grid(const desk& desk, QWidget* parent)
    : schedule_surface(desk, parent),
      plan_(std::make_unique<month_plan>(contents_, QSizeF(800, 600), month_measures{})) {
  setObjectName("month_grid");
}
month_grid::~month_grid() = default;

void month_grid::lay_out() {
  plan_ = std::make_unique<month_plan>(contents_, QSizeF(viewport()->size()), month_measures{});
  const int room = viewport()->height() - int(plan_->measures().head);
  verticalScrollBar()->setRange(0, std::max(0, int(plan_->weeks_height()) - room));
  verticalScrollBar()->setPageStep(std::max(room, 1));
  verticalScrollBar()->setSingleStep(int(plan_->week_height() / 2));
}

void month_grid::resizeEvent(QResizeEvent*) {
  lay_out();
}

void month_grid::scrollContentsBy(int, int) {
  viewport()->update();
}

QPointF month_grid::origin() const {
  return {plan_->measures().ruler, plan_->measures().head - double(verticalScrollBar()->value())};
}

QPointF month_grid::in_contents(const QPoint& at) const {
  return QPointF(at) - origin();
}

void month_grid::paintEvent(QPaintEvent*) {
  QPainter painter(viewport());
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF all = viewport()->rect();
  painter.fillRect(all, look::surface);
  month_painter draw(desk_, painter, *plan_, state_, font());
  const double head = plan_->measures().head;
  painter.save();
  painter.setClipRect(QRectF(0, head, all.width(), all.height() - head));
  painter.translate(origin());
  draw.weeks(QRectF(0, head, all.width(), all.height() - head).translated(-origin()), month_);
  painter.translate(-plan_->measures().ruler, 0);
  draw.week_numbers();
  painter.restore();
  painter.save();
  painter.translate(plan_->measures().ruler, 0);
  draw.head();
  painter.restore();
  if (!state_.moving || state_.moving->waiting) return;
  const int index = contents_->find(state_.moving->id);
  const QRectF beside = index < 0 ? QRectF() : QRectF(entry_area(index, 0));
  draw_words(painter, is_dragging() ? QPointF(pointer()) : beside.bottomLeft(), all, font(),
             *state_.moving);
}

QRect month_grid::entry_area(int index, int) const {
  const QRectF below(plan_->measures().ruler, plan_->measures().head, viewport()->width(),
                     viewport()->height());
  for (const month_place& place : plan_->places()) {
    if (place.entry != index) continue;
    const QRect at = place.at.translated(origin()).intersected(below).toRect();
    if (!at.isEmpty()) return at;
  }
  return {};
}

QRect month_grid::slot_area() const {
  if (!state_.slot || !contains(contents_->days, day_of(state_.slot->at.from))) return {};
  return plan_->cell(day_of(state_.slot->at.from)).translated(origin()).toRect();
}

QPoint month_grid::point_of(const schedule_slot& slot) const {
  const QRectF at = plan_->cell(day_of(slot.at.from)).translated(origin());
  return QPointF(at.right() - 4, at.bottom() - 4).toPoint();
}

void month_grid::reveal_current() {
  const shown_entry* entry = chosen();
  if (entry == nullptr && !state_.slot) return;
  const date day = std::clamp(day_of(entry != nullptr ? entry->at.from : stretched_end().from),
                              contents_->days.first, contents_->days.last);
  const QRectF at = plan_->cell(day);
  QScrollBar* bar = verticalScrollBar();
  if (at.top() < bar->value()) bar->setValue(int(at.top()));
  const int below = int(at.bottom()) - bar->value() - bar->pageStep();
  if (below > 0) bar->setValue(bar->value() + below);
}

schedule_slot month_grid::slot_of(date day) const {
  return {{at_minute(day, 0), at_minute(day, 1440)}, true, 0};
}

schedule_slot month_grid::first_slot() const {
  const bool today = contains(contents_->days, contents_->today);
  return slot_of(today ? contents_->today : month_ == date{} ? contents_->days.first : month_);
}

schedule_slot month_grid::stretched(const schedule_slot& from, const schedule_slot& to) const {
  schedule_slot all = from;
  all.at = {std::min(from.at.from, to.at.from), std::max(from.at.until, to.at.until)};
  return all;
}

schedule_slot month_grid::stepped_slot(const schedule_slot& from, int right, int down) const {
  const date day = plus_days(day_of(from.at.from), right + 7 * down);
  return slot_of(contains(contents_->days, day) ? day : day_of(from.at.from));
}

surface_hit month_grid::hit(const QPoint& at) const {
  surface_hit found;
  const QPointF there = in_contents(at);
  if (there.x() < 0 || at.y() < plan_->measures().head || there.y() > plan_->weeks_height())
    return found;
  for (const month_crowd& crowd : plan_->crowds())
    if (crowd.at.contains(there)) found.crowd = crowd.day;
  if (found.crowd) return found;
  for (auto place = plan_->places().rbegin(); place != plan_->places().rend(); ++place) {
    if (!place->at.contains(there)) continue;
    found.entry = place->entry;
    // With hours, only the time grid says which ones.
    if (!contents_->entries[std::size_t(place->entry)].banner()) return found;
    if (there.x() - place->at.left() < month_edge && !place->from_before)
      found.edge = drag_kind::start;
    if (place->at.right() - there.x() < month_edge && !place->goes_on) found.edge = drag_kind::end;
    return found;
  }
  const date day = plan_->day_at(there);
  const QRectF cell = plan_->cell(day);
  if (there.y() - cell.top() < plan_->measures().day_line && there.x() - cell.left() < 30)
    found.crowd = day;  // its number opens the day
  else
    found.slot = slot_of(day);
  return found;
}

void month_grid::drag_to(moving_entry& moving, const shown_entry& entry, const QPoint& at) const {
  const int days =
      days_between(plan_->day_at(pressed_in_contents_), plan_->day_at(in_contents(at)));
  moving.allowed = true;
  moving.at = dragged_by_days(entry.at, moving.kind, days);
}

}  // namespace erp::desktop
