// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTimer>

#include "host-sdk/desktop/schedule/schedule_surface.hpp"
#include "host-sdk/kit/text.hpp"

// The mouse on a surface of the schedule: choosing, dragging, stretching a slot.

namespace erp::desktop {

namespace {
constexpr int edge_margin = 28;  // of the viewport, where a drag scrolls it
}

void schedule_surface::mousePressEvent(QMouseEvent* event) {
  if (nudged_) commit_nudges();
  if (event->button() != Qt::LeftButton) return;
  held_ = event->modifiers();
  pressed_at_ = event->pos();
  pressed_in_contents_ = in_contents(event->pos());
  pressed_ = hit(event->pos());
  if (pressed_.crowd) return emit day_asked(to_qt(*pressed_.crowd));
  if (pressed_.entry >= 0) {
    gesture_ = gesture::pressed_entry;
    return choose(contents_->entries[std::size_t(pressed_.entry)].id);
  }
  if (!pressed_.slot) return;
  const bool stretch = event->modifiers() & Qt::ShiftModifier && state_.slot && !state_.chosen;
  if (!stretch) choose_slot(*pressed_.slot);
  gesture_ = gesture::stretching;
  if (stretch) follow_pointer(event->pos());
}

void schedule_surface::mouseMoveEvent(QMouseEvent* event) {
  held_ = event->modifiers();
  if (!(event->buttons() & Qt::LeftButton)) return show_cursor(hit(event->pos()));
  if (gesture_ == gesture::pressed_entry &&
      (event->pos() - pressed_at_).manhattanLength() >= QApplication::startDragDistance())
    begin_drag();
  if (gesture_ == gesture::dragging || gesture_ == gesture::stretching) {
    edge_timer_->start();
    follow_pointer(event->pos());
  }
}

void schedule_surface::begin_drag() {
  const shown_entry& entry = contents_->entries[std::size_t(pressed_.entry)];
  if (state_.moving && state_.moving->waiting) {
    gesture_ = gesture::none;  // one change at a time
    return;
  }
  gesture_ = gesture::dragging;
  moving_entry moving;
  moving.id = entry.id;
  moving.kind = pressed_.edge;
  moving.at = entry.at;
  moving.person = moving.from_person = pressed_.person;
  moving.allowed = entry.what.movable;
  if (!moving.allowed)
    moving.words =
        entry.why_not.isEmpty() ? desk_.say(kit::tr("This entry cannot be moved.")) : entry.why_not;
  state_.moving = moving;
}

void schedule_surface::follow_pointer(const QPoint& at) {
  pointer_ = at;
  if (gesture_ == gesture::stretching) {
    const surface_hit there = hit(at);
    if (!there.slot) return;
    state_.chosen.reset();
    stretched_to_ = *there.slot;
    state_.slot = stretched(stretched_from_, stretched_to_);
    viewport()->update();
    emit current_changed();
    return;
  }
  if (gesture_ != gesture::dragging || !state_.moving) return;
  const int index = contents_->find(state_.moving->id);
  if (index < 0) return cancel_move();
  const shown_entry& entry = contents_->entries[std::size_t(index)];
  if (entry.what.movable) {
    drag_to(*state_.moving, entry, at);
    say_where(*state_.moving, entry);
  }
  viewport()->setCursor(!state_.moving->allowed                  ? Qt::ForbiddenCursor
                        : state_.moving->kind == drag_kind::move ? Qt::ClosedHandCursor
                                                                 : Qt::SizeVerCursor);
  viewport()->update();
  emit current_changed();
}

void schedule_surface::scroll_at_edge() {
  const QRect all = viewport()->rect();
  const auto scroll = [](QScrollBar* bar, int before, int after) {
    const int value = bar->value();
    if (before < edge_margin) bar->setValue(value - qMax(4, (edge_margin - before) / 2));
    if (after < edge_margin) bar->setValue(value + qMax(4, (edge_margin - after) / 2));
    return bar->value() != value;
  };
  const int above = pointer_.y() - scrolled_from();
  const bool down = above >= 0 && scroll(verticalScrollBar(), above, all.bottom() - pointer_.y());
  const bool right =
      scroll(horizontalScrollBar(), pointer_.x() - all.left(), all.right() - pointer_.x());
  if (down || right) follow_pointer(pointer_);
}

void schedule_surface::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  edge_timer_->stop();
  const bool dragging = gesture_ == gesture::dragging;
  gesture_ = gesture::none;
  if (dragging) ask_for_move();
  viewport()->unsetCursor();
}

void schedule_surface::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  const surface_hit there = hit(event->pos());
  gesture_ = gesture::none;
  if (there.entry >= 0)
    emit open_asked(contents_->entries[std::size_t(there.entry)].id);
  else if (there.slot && state_.slot)
    emit create_asked(*state_.slot);
}

// Over an entry its own; over a slot that of the slots, which are kept when they were stretched.
void schedule_surface::contextMenuEvent(QContextMenuEvent* event) {
  if (event->reason() != QContextMenuEvent::Mouse) {
    const shown_entry* entry = chosen();
    const QRect at = entry == nullptr ? slot_area()
                                      : entry_area(contents_->find(entry->id),
                                                   state_.slot ? state_.slot->person : 0);
    return emit menu_asked(viewport()->mapToGlobal(at.isNull() ? QPoint(20, 20) : at.center()));
  }
  const QPoint at = viewport()->mapFrom(this, event->pos());
  const surface_hit there = hit(at);
  if (there.entry >= 0)
    choose(contents_->entries[std::size_t(there.entry)].id);
  else if (there.slot && (state_.chosen || !slot_area().contains(at)))
    choose_slot(*there.slot);
  emit menu_asked(event->globalPos());
}

void schedule_surface::show_cursor(const surface_hit& at) {
  if (at.crowd) return viewport()->setCursor(Qt::PointingHandCursor);
  const bool movable = at.entry >= 0 && contents_->entries[std::size_t(at.entry)].what.movable;
  if (!movable || at.edge == drag_kind::move) return viewport()->unsetCursor();
  const bool time = vertical_is_time(contents_->entries[std::size_t(at.entry)]);
  viewport()->setCursor(time ? Qt::SizeVerCursor : Qt::SizeHorCursor);
}

}  // namespace erp::desktop
