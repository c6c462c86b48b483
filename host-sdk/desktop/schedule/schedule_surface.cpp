// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/schedule/schedule_surface.hpp"

#include <QAccessible>
#include <QHelpEvent>
#include <QTimer>
#include <QToolTip>
#include <utility>

#include "host-sdk/desktop/schedule/schedule_words.hpp"
#include "host-sdk/desktop/schedule/surface_access.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

namespace {
constexpr int edge_ms = 40;
constexpr int nudge_pause_ms = 900;
}  // namespace

schedule_surface::schedule_surface(const desk& desk, QWidget* parent)
    : QAbstractScrollArea(parent),
      desk_(desk),
      contents_(std::make_shared<schedule_contents>()),
      edge_timer_(new QTimer(this)),
      nudge_pause_(new QTimer(this)) {
  make_surfaces_accessible();
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::StrongFocus);
  viewport()->setMouseTracking(true);
  edge_timer_->setInterval(edge_ms);
  connect(edge_timer_, &QTimer::timeout, this, &schedule_surface::scroll_at_edge);
  nudge_pause_->setSingleShot(true);
  nudge_pause_->setInterval(nudge_pause_ms);
  connect(nudge_pause_, &QTimer::timeout, this, &schedule_surface::commit_nudges);
}

void schedule_surface::show_contents(contents_ptr contents) {
  const bool same_people = contents->people == contents_->people;
  contents_ = std::move(contents);
  if (state_.chosen && contents_->find(*state_.chosen) < 0) state_.chosen.reset();
  if (state_.moving && contents_->find(state_.moving->id) < 0) cancel_move();
  if (state_.slot && (!contains(contents_->days, day_of(state_.slot->at.from)) || !same_people))
    state_.slot.reset();
  if (gesture_ == gesture::pressed_entry) gesture_ = gesture::none;  // its index may be another's
  contents_changed();
  if (!state_.slot) set_slot(first_slot());
  viewport()->update();
}

const shown_entry* schedule_surface::chosen() const {
  const int index = state_.chosen ? contents_->find(*state_.chosen) : -1;
  return index < 0 ? nullptr : &contents_->entries[std::size_t(index)];
}

void schedule_surface::choose(const entry_id& id) {
  state_.chosen = id;
  current_is_new();
}

void schedule_surface::choose_slot(const schedule_slot& slot) {
  state_.chosen.reset();
  set_slot(slot);
  current_is_new();
}

void schedule_surface::set_slot(const schedule_slot& slot) {
  state_.slot = slot;
  stretched_from_ = stretched_to_ = slot;
}

// A reader of the screen is told as if a child had got the focus.
void schedule_surface::current_is_new() {
  viewport()->update();
  emit current_changed();
  if (!QAccessible::isActive()) return;
  QAccessibleEvent event(this, QAccessible::Focus);
  const int index = state_.chosen ? contents_->find(*state_.chosen) : -1;
  event.setChild(index < 0 ? int(contents_->entries.size()) : index);
  QAccessible::updateAccessibility(&event);
}

void schedule_surface::set_now(wall_time now) {
  state_.now = now;
  viewport()->update();
}

QString schedule_surface::current_words() const {
  if (state_.moving) return state_.moving->words;
  if (const shown_entry* entry = chosen()) return entry_words(desk_, *contents_, *entry);
  return state_.slot ? slot_words(desk_, *contents_, *state_.slot) : QString();
}

QString schedule_surface::entry_name(int index) const {
  return entry_words(desk_, *contents_, contents_->entries[std::size_t(index)]);
}

std::chrono::minutes schedule_surface::snap(Qt::KeyboardModifiers held) const {
  return std::chrono::minutes(held & Qt::AltModifier ? 5 : 15);
}

void schedule_surface::say_where(moving_entry& moving, const shown_entry& entry) const {
  if (!moving.allowed) return;
  moving.words = moment_words(desk_, moving.at, entry.what.all_day);
  if (moving.person != moving.from_person && contents_->people.size() > 1)
    moving.words += ", " + contents_->people[std::size_t(moving.person)].name;
}

void schedule_surface::end_move() {
  if (state_.moving && state_.moving->waiting) cancel_move();
}

void schedule_surface::cancel_move() {
  state_.moving.reset();
  nudged_ = false;
  nudge_pause_->stop();
  edge_timer_->stop();
  gesture_ = gesture::none;
  viewport()->unsetCursor();
  viewport()->update();
}

bool schedule_surface::may_move(const shown_entry& entry) {
  if (state_.moving && state_.moving->waiting) return false;
  if (entry.what.movable) return true;
  emit refused(entry.why_not.isEmpty() ? desk_.say(kit::tr("This entry cannot be moved."))
                                       : entry.why_not);
  return false;
}

// What was dragged or nudged is let go of: as if it stood there, until the answer comes.
void schedule_surface::ask_for_move() {
  if (!state_.moving) return;
  const int index = contents_->find(state_.moving->id);
  moving_entry& moving = *state_.moving;
  const bool handed = moving.person != moving.from_person;
  const bool same = index >= 0 && contents_->entries[std::size_t(index)].at == moving.at;
  if (index < 0 || !moving.allowed || (same && !handed)) {
    const QString why = moving.allowed ? QString() : moving.words;
    cancel_move();
    if (!why.isEmpty()) emit refused(why);
    return;
  }
  schedule_move to{moving.at.from, moving.at.until, {}, {}};
  if (handed) {
    to.from_employee = contents_->people[std::size_t(moving.from_person)].key;
    to.to_employee = contents_->people[std::size_t(moving.person)].key;
  }
  moving.waiting = true;
  nudged_ = false;
  nudge_pause_->stop();
  edge_timer_->stop();
  gesture_ = gesture::none;
  viewport()->unsetCursor();
  viewport()->update();
  emit move_asked(moving.id, to);
}

void schedule_surface::focusInEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusInEvent(event);
  state_.has_focus = true;
  if (!state_.slot) set_slot(first_slot());
  current_is_new();
}

void schedule_surface::focusOutEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusOutEvent(event);
  state_.has_focus = false;
  if (nudged_) commit_nudges();
  viewport()->update();
}

bool schedule_surface::viewportEvent(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QAbstractScrollArea::viewportEvent(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const surface_hit at = hit(help->pos());
  if (at.entry < 0 || state_.moving) {
    QToolTip::hideText();
    return true;
  }
  QToolTip::showText(help->globalPos(),
                     entry_tooltip(desk_, *contents_, contents_->entries[std::size_t(at.entry)]),
                     viewport(), entry_area(at.entry, at.person));
  return true;
}

}  // namespace erp::desktop
