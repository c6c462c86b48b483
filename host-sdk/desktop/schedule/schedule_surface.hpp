// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractScrollArea>
#include <QPointF>
#include <optional>

#include "host-sdk/desktop/bridge/desk.hpp"
#include "host-sdk/desktop/schedule/surface_state.hpp"

class QTimer;

namespace erp::desktop {

// What lies under the pointer.
struct surface_hit {
  int entry = -1;  // index into the contents
  int person = 0;
  drag_kind edge = drag_kind::move;   // what a drag from there would do
  std::optional<date> crowd;          // "+3 more" of that day
  std::optional<schedule_slot> slot;  // the smallest one there
};

// What the views by hours and by months have in common: one entry or slot is current, by mouse or
// keyboard; entries are dragged, nudged, opened; slots are stretched and filled. Main thread.
// It changes nothing by itself: a move is asked for, and shown as if it were done until `end_move`.
class schedule_surface : public QAbstractScrollArea {
  Q_OBJECT

 public:
  schedule_surface(const desk& desk, QWidget* parent);

  void show_contents(contents_ptr contents);  // what is chosen and in view stays so
  const schedule_contents& contents() const { return *contents_; }
  const surface_state& state() const { return state_; }
  const shown_entry* chosen() const;  // nullptr: a slot is current, or nothing
  void choose(const entry_id& id);
  void choose_slot(const schedule_slot& slot);
  void set_now(wall_time now);
  void end_move();     // the answer to move_asked is on screen
  void cancel_move();  // nothing moves any more
  bool is_moving() const { return state_.moving && !state_.moving->waiting; }
  void commit_nudges();           // asks for what the keyboard has done so far
  QString current_words() const;  // of the entry or slot, for readers of the screen
  QString entry_name(int index) const;

  // In the viewport's coordinates; null: out of view.
  virtual QRect entry_area(int index, int person) const = 0;
  virtual QRect slot_area() const = 0;
  virtual QPoint point_of(const schedule_slot& slot) const = 0;  // for a press there
  virtual void reveal_current() = 0;

 signals:
  void open_asked(const erp::desktop::entry_id& id);
  void create_asked(const erp::desktop::schedule_slot& slot);
  void menu_asked(const QPoint& global);
  void move_asked(const erp::desktop::entry_id& id, const erp::schedule_move& to);
  void refused(const QString& why);
  void day_asked(const QDate& day);
  void current_changed();

 protected:
  virtual void contents_changed() = 0;
  virtual surface_hit hit(const QPoint& at) const = 0;
  // Where the entry would go when dragged so far: `by` in the viewport's pixels and what scrolled.
  virtual void drag_to(moving_entry& moving, const shown_entry& entry, const QPoint& at) const = 0;
  virtual QPointF in_contents(const QPoint& at) const = 0;
  virtual schedule_slot stretched(const schedule_slot& from, const schedule_slot& to) const = 0;
  virtual schedule_slot first_slot() const = 0;
  virtual schedule_slot stepped_slot(const schedule_slot& from, int right, int down) const = 0;
  virtual bool vertical_is_time(const shown_entry& entry) const = 0;
  virtual int scrolled_from() const { return 0; }  // what is above in the viewport stays put

  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  bool focusNextPrevChild(bool next) override;
  bool viewportEvent(QEvent* event) override;

  std::chrono::minutes snap(Qt::KeyboardModifiers held) const;
  void say_where(moving_entry& moving, const shown_entry& entry) const;
  const entry_times& stretched_end() const { return stretched_to_.at; }  // the slot's moving end
  bool is_dragging() const { return gesture_ == gesture::dragging; }
  QPoint pointer() const { return pointer_; }

  const desk desk_;
  contents_ptr contents_;
  surface_state state_;
  QPointF pressed_in_contents_;
  QPoint pressed_at_;
  Qt::KeyboardModifiers held_;

 private:
  enum class gesture { none = 1, pressed_entry, dragging, stretching };
  void current_is_new();
  void set_slot(const schedule_slot& slot);
  void leave_entry();
  void begin_drag();
  void follow_pointer(const QPoint& at);
  void scroll_at_edge();
  void ask_for_move();
  bool arrow(QKeyEvent* event, int right, int down);
  void nudge(int right, int down, Qt::KeyboardModifiers held);
  void hand_over(int by);
  bool may_move(const shown_entry& entry);
  void show_cursor(const surface_hit& at);

  gesture gesture_ = gesture::none;
  surface_hit pressed_;
  schedule_slot stretched_from_;
  schedule_slot stretched_to_;
  QTimer* edge_timer_;
  QTimer* nudge_pause_;
  QPoint pointer_;
  bool nudged_ = false;
};

}  // namespace erp::desktop
