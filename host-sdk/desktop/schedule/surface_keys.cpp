// SPDX-License-Identifier: Apache-2.0
#include <QKeyEvent>
#include <QTimer>
#include <algorithm>

#include "host-sdk/desktop/schedule/schedule_surface.hpp"

// The keyboard on a surface of the schedule. What Ctrl and the arrows do to an entry is shown at
// once and asked for when Ctrl is let go: ten steps are one move, and one to undo.

namespace erp::desktop {

bool schedule_surface::focusNextPrevChild(bool next) {
  // Among the entries first; beyond the last one Tab leaves.
  const int count = int(contents_->entries.size());
  int index = state_.chosen ? contents_->find(*state_.chosen) : -1;
  if (index >= 0) {
    index += next ? 1 : -1;
  } else if (next && state_.slot) {
    const auto from = std::find_if(
        contents_->entries.begin(), contents_->entries.end(),
        [&](const shown_entry& entry) { return entry.at.from >= state_.slot->at.from; });
    index = int(from - contents_->entries.begin());
  }
  if (index < 0 || index >= count) {
    state_.chosen.reset();
    return QAbstractScrollArea::focusNextPrevChild(next);
  }
  if (nudged_) commit_nudges();
  choose(contents_->entries[std::size_t(index)].id);
  reveal_current();
  return true;
}

void schedule_surface::keyPressEvent(QKeyEvent* event) {
  held_ = event->modifiers();
  switch (event->key()) {
    case Qt::Key_Left:
      if (arrow(event, -1, 0)) return;
      break;
    case Qt::Key_Right:
      if (arrow(event, 1, 0)) return;
      break;
    case Qt::Key_Up:
      if (arrow(event, 0, -1)) return;
      break;
    case Qt::Key_Down:
      if (arrow(event, 0, 1)) return;
      break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (nudged_) return commit_nudges();
      if (state_.chosen) return emit open_asked(*state_.chosen);
      if (state_.slot) return emit create_asked(*state_.slot);
      break;
    case Qt::Key_Escape:
      if (is_moving()) return cancel_move();
      if (state_.chosen) {
        state_.chosen.reset();
        return current_is_new();
      }
      break;
    default:
      break;
  }
  event->ignore();  // the view knows the other keys
}

bool schedule_surface::arrow(QKeyEvent* event, int right, int down) {
  const Qt::KeyboardModifiers held = event->modifiers();
  if (held & Qt::ControlModifier) {
    if (chosen() == nullptr) return false;
    if (held & Qt::AltModifier && right != 0 && contents_->people.size() > 1)
      hand_over(right);
    else
      nudge(right, down, held);
    return true;
  }
  if (state_.chosen) {
    leave_entry();
  } else if (held & Qt::ShiftModifier) {
    stretched_to_ = stepped_slot(stretched_to_, right, down);
    state_.slot = stretched(stretched_from_, stretched_to_);
    current_is_new();
  } else {
    choose_slot(stepped_slot(state_.slot ? stretched_to_ : first_slot(), right, down));
  }
  reveal_current();
  return true;
}

// From an entry to the slots: to where it stands.
void schedule_surface::leave_entry() {
  const shown_entry* entry = chosen();
  schedule_slot slot = state_.slot ? *state_.slot : first_slot();
  if (entry != nullptr) {
    const date day =
        std::clamp(day_of(entry->at.from), contents_->days.first, contents_->days.last);
    slot.all_day = entry->banner() || !vertical_is_time(*entry);
    const int minute = std::min(minute_in(day, entry->at.from) / 30 * 30, 1410);
    slot.at = slot.all_day ? entry_times{at_minute(day, 0), at_minute(day, 1440)}
                           : entry_times{at_minute(day, minute), at_minute(day, minute + 30)};
  }
  choose_slot(slot);
}

void schedule_surface::nudge(int right, int down, Qt::KeyboardModifiers held) {
  const shown_entry* entry = chosen();
  if (entry == nullptr || !may_move(*entry)) return;
  const bool resize = held & Qt::ShiftModifier;
  if (!nudged_) {
    moving_entry moving;
    moving.id = entry->id;
    moving.at = entry->at;
    moving.person = moving.from_person = state_.slot ? state_.slot->person : 0;
    for (std::size_t person = 0; person < contents_->people.size(); ++person)
      if (contents_->belongs(*entry, int(person)) &&
          !contents_->belongs(*entry, moving.from_person))
        moving.person = moving.from_person = int(person);
    state_.moving = moving;
    nudged_ = true;
  }
  moving_entry& moving = *state_.moving;
  moving.kind = resize ? drag_kind::end : drag_kind::move;
  const auto step = snap(held);
  if (down != 0 && vertical_is_time(*entry))
    moving.at = dragged(moving.at, moving.kind, down * step, step);
  else if (!resize || entry->banner())
    moving.at =
        dragged_by_days(moving.at, moving.kind, right + (vertical_is_time(*entry) ? 0 : 7 * down));
  say_where(moving, *entry);
  nudge_pause_->start();
  viewport()->update();
  emit current_changed();
}

void schedule_surface::hand_over(int by) {
  nudge(0, 0, Qt::ControlModifier);
  if (!nudged_) return;
  moving_entry& moving = *state_.moving;
  moving.person = std::clamp(moving.person + by, 0, int(contents_->people.size()) - 1);
  say_where(moving, *chosen());
  emit current_changed();
}

void schedule_surface::keyReleaseEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Control && nudged_ && !event->isAutoRepeat()) return commit_nudges();
  QAbstractScrollArea::keyReleaseEvent(event);
}

void schedule_surface::commit_nudges() {
  if (nudged_) ask_for_move();
}

}  // namespace erp::desktop
