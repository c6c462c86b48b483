// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QWidget>
#include <string>

#include "host-sdk/company/core/window_board.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"
#include "host-sdk/desktop/schedule/schedule_contents.hpp"

class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace erp::desktop {

namespace look {
class bar;
}
class agenda_list;
class employee_picker;
class empty_state;
class legend_bar;
class month_grid;
class schedule_bar;
class schedule_feed;
class schedule_moves;
class schedule_surface;
class time_grid;

// The host's schedule: days, weeks, months and an agenda of one or several employees. Main thread.
// The window board owns the session; `let_go` comes before it is deleted.
class schedule_view : public QWidget {
  Q_OBJECT

 public:
  schedule_view(const desk& desk, company::open_schedule& schedule, QWidget* parent);
  ~schedule_view() override;

  const std::string& handle() const { return handle_; }
  QString title() const;
  void show_about(const context& about);  // asked for again: whose, which day
  void show_span(schedule_span span);
  void show_day(date day);
  void refresh();
  void undo();
  void print();
  void let_go();

  schedule_span span() const { return span_; }
  date anchor() const { return anchor_; }
  QWidget* front() const;             // what has the entries now, and the keyboard
  schedule_surface* surface() const;  // nullptr: the agenda is in front
  time_grid* hours() const { return hours_; }
  month_grid* month() const { return month_; }
  agenda_list* agenda() const { return agenda_; }
  schedule_feed* feed() const { return feed_; }
  schedule_moves* moves() const { return moves_; }
  employee_picker* people() const { return people_; }
  legend_bar* legend() const { return legend_; }
  schedule_bar* bar() const { return bar_; }
  empty_state* emptiness() const { return empty_; }
  QString notice() const;
  QString trouble() const;
  QString status() const;
  QMenu* menu() const;  // the one that is open; nullptr: none
  bool busy() const;

 signals:
  void failed(const erp::error& why);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void build();
  void connect_bar();
  void connect_feed();
  void connect_surface(schedule_surface* surface);
  void restore();
  void ask();
  void show_contents();
  void show_status();
  void open_entry(const entry_id& id);
  void create(const std::string& form, const schedule_slot& slot);
  void create_usual(const schedule_slot& slot);
  void open_menu(const QPoint& global);
  void add_creations(QMenu* menu, const schedule_slot& slot);
  void say_notice(const QString& words, bool undoable);
  void say_trouble(const QString& words);
  void take_time();

  const desk desk_;
  const std::string handle_;
  company::merged_schedule* session_;
  schedule_span span_ = schedule_span::work_week;
  date anchor_{};
  schedule_feed* feed_;
  schedule_moves* moves_;
  schedule_bar* bar_;
  employee_picker* people_;
  legend_bar* legend_;
  QStackedWidget* stack_;
  time_grid* hours_;
  month_grid* month_;
  agenda_list* agenda_;
  empty_state* empty_ = nullptr;
  look::bar* notice_;
  look::bar* trouble_;
  QPushButton* undo_ = nullptr;
  QLabel* status_;
  QPointer<QMenu> menu_;
  subscription ticks_;
};

}  // namespace erp::desktop
