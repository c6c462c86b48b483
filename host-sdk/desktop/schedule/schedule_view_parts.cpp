// SPDX-License-Identifier: Apache-2.0
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <set>

#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/desktop/list/empty_state.hpp"
#include "host-sdk/desktop/look/bar.hpp"
#include "host-sdk/desktop/schedule/agenda_list.hpp"
#include "host-sdk/desktop/schedule/employee_picker.hpp"
#include "host-sdk/desktop/schedule/legend_bar.hpp"
#include "host-sdk/desktop/schedule/month_grid.hpp"
#include "host-sdk/desktop/schedule/schedule_bar.hpp"
#include "host-sdk/desktop/schedule/schedule_feed.hpp"
#include "host-sdk/desktop/schedule/schedule_moves.hpp"
#include "host-sdk/desktop/schedule/schedule_print.hpp"
#include "host-sdk/desktop/schedule/schedule_view.hpp"
#include "host-sdk/desktop/schedule/schedule_words.hpp"
#include "host-sdk/desktop/schedule/time_grid.hpp"
#include "host-sdk/kit/text.hpp"

// How the schedule's view is put together, and what it says; what it does is in schedule_view.cpp.

namespace erp::desktop {

void schedule_view::build() {
  notice_->setObjectName("schedule_notice");
  undo_ = notice_->add_button(desk_.say(kit::tr("Undo")), false);
  undo_->setObjectName("schedule.undo");
  undo_->setToolTip("Ctrl+Z");
  notice_->add_cross(desk_.say(kit::tr("Close")));
  trouble_->setObjectName("schedule_error");
  QPushButton* again = trouble_->add_button(desk_.say(kit::tr("Try again")), false);
  again->setObjectName("schedule.again");
  trouble_->add_cross(desk_.say(kit::tr("Close")));
  connect(undo_, &QPushButton::clicked, this, &schedule_view::undo);
  connect(again, &QPushButton::clicked, this, &schedule_view::refresh);
  auto* whose = new QHBoxLayout;
  whose->setContentsMargins(16, 2, 12, 8);
  whose->setSpacing(8);
  auto* caption = new QLabel(desk_.say(kit::tr("Employees")), this);
  caption->setProperty("part", "field-caption");
  caption->setFixedHeight(28);
  whose->addWidget(caption, 0, Qt::AlignTop);
  whose->addWidget(people_, 1);
  auto* bars = new QVBoxLayout;
  bars->setContentsMargins(12, 0, 12, 6);
  bars->setSpacing(6);
  bars->addWidget(notice_);
  bars->addWidget(trouble_);
  status_->setProperty("part", "list-footer");
  status_->setObjectName("schedule_status");
  auto* footer = new QHBoxLayout;
  footer->setContentsMargins(16, 5, 16, 5);
  footer->setSpacing(20);
  footer->addWidget(legend_, 1);
  footer->addWidget(status_, 0, Qt::AlignRight | Qt::AlignVCenter);
  for (QWidget* view : {static_cast<QWidget*>(hours_), static_cast<QWidget*>(month_),
                        static_cast<QWidget*>(agenda_)})
    stack_->addWidget(view);
  empty_ = new empty_state(stack_);
  connect(empty_, &empty_state::action, this, &schedule_view::refresh);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(bar_);
  layout->addLayout(whose);
  layout->addLayout(bars);
  layout->addWidget(stack_, 1);
  layout->addLayout(footer);
}

void schedule_view::connect_feed() {
  connect(feed_, &schedule_feed::asked, this, &schedule_view::show_status);
  connect(feed_, &schedule_feed::arrived, this, &schedule_view::show_contents);
  connect(feed_, &schedule_feed::failed, this, [this](const QString& why) {
    // What is shown stays; with nothing to show the reason stands in its place.
    if (feed_->answered())
      say_trouble(why);
    else
      empty_->say("warning", why, desk_.say(kit::tr("Try again")));
    for (schedule_surface* surface :
         {static_cast<schedule_surface*>(hours_), static_cast<schedule_surface*>(month_)})
      surface->end_move();
    show_status();
  });
  connect(moves_, &schedule_moves::began, this, [this] {
    notice_->say({});
    show_status();
  });
  connect(moves_, &schedule_moves::waits_for_answer, this, &schedule_view::show_status);
  connect(moves_, &schedule_moves::done, this, [this](const QString& words) {
    const QString moved = desk_.say(kit::tr("Moved."));
    const bool undoable = moves_->can_undo();
    say_notice(words.isEmpty() && undoable ? moved : words, undoable);
    feed_->refresh();
  });
  connect(moves_, &schedule_moves::failed, this, [this](const QString& why) {
    hours_->end_move();
    month_->end_move();
    say_trouble(why);
    feed_->refresh();
  });
}

void schedule_view::show_contents() {
  const contents_ptr& contents = feed_->contents();
  empty_->hide();
  if (front() == agenda_)
    agenda_->show_contents(contents);
  else
    surface()->show_contents(contents);
  // The answer to a move is on screen now; a move that still waits stays where it was let go of.
  if (!moves_->busy() && moves_->question() == nullptr) {
    hours_->end_move();
    month_->end_move();
  }
  legend_->show_legend(contents->legend);
  trouble_->say(feed_->trouble().isEmpty() ? trouble() : feed_->trouble());
  if (front() == agenda_ && contents->entries.empty())
    empty_->say("calendar", desk_.say(kit::tr("Nothing is planned in these days.")), {});
  show_status();
}

void schedule_view::show_status() {
  const auto& contents = *feed_->contents();
  QString words;
  if (moves_->busy())
    words = desk_.say(kit::tr("Saving…"));
  else if (feed_->busy())
    words = desk_.say(kit::tr("Loading…"));
  else if (contents.more)
    words = desk_.say(kit::tr("Only the first {1} are shown; choose fewer days or employees.",
                              std::int64_t(contents.entries.size())));
  else if (contents.entries.empty())
    words = desk_.say(kit::tr("Nothing is planned in these days."));
  else
    words = desk_.say(kit::tr_n("{1} entry", "{1} entries", std::int64_t(contents.entries.size())));
  status_->setText(words);
  QString tooltip = words;
  if (contents.people.empty() && !feed_->busy())
    tooltip = desk_.say(kit::tr("No employee is chosen."));
  status_->setToolTip(tooltip);
}

void schedule_view::say_notice(const QString& words, bool undoable) {
  undo_->setVisible(undoable);
  notice_->say(words);
}

void schedule_view::say_trouble(const QString& words) {
  trouble_->say(words);
}

void schedule_view::create_usual(const schedule_slot& slot) {
  if (session_ == nullptr) return;
  for (const auto& part : session_->parts())
    for (const schedule_creation& creation : part->description.creations)
      return create(creation.form, slot);
  say_notice(desk_.say(kit::tr("Nothing can be created here.")), false);
}

void schedule_view::add_creations(QMenu* menu, const schedule_slot& slot) {
  for (const auto& part : session_->parts())
    for (const schedule_creation& creation : part->description.creations)
      menu->addAction(desk_.say(creation.caption), this,
                      [this, form = creation.form, slot] { create(form, slot); });
}

void schedule_view::open_menu(const QPoint& global) {
  if (session_ == nullptr) return;
  if (menu_) delete menu_;
  menu_ = new QMenu(this);
  menu_->setObjectName("schedule_menu");
  menu_->setAttribute(Qt::WA_DeleteOnClose);
  const schedule_surface* grid = surface();
  const shown_entry* entry = grid == nullptr ? agenda_->chosen() : grid->chosen();
  if (entry != nullptr) {
    menu_->addAction(desk_.say(kit::tr("Open")), this, [this, id = entry->id] { open_entry(id); });
    if (grid != nullptr) menu_->addSeparator();
  }
  if (grid != nullptr && grid->state().slot) {
    schedule_slot slot = *grid->state().slot;
    if (entry != nullptr) slot.at = entry->at;
    if (entry != nullptr) slot.all_day = entry->what.all_day;
    add_creations(menu_, slot);
  }
  if (moves_->can_undo()) {
    menu_->addSeparator();
    menu_->addAction(desk_.say(kit::tr("Undo")), this, &schedule_view::undo);
  }
  if (menu_->isEmpty()) return delete menu_;
  menu_->popup(global);
  // From the keyboard the first is meant.
  menu_->setActiveAction(menu_->actions().front());
}

void schedule_view::print() {
  const printed_schedule what{feed_->contents(), span_, anchor_};
  const QString file = QFileDialog::getSaveFileName(
      this, desk_.say(kit::tr("Print to PDF")),
      title() + " " + period_words(desk_, span_, anchor_) + ".pdf", "PDF (*.pdf)");
  if (file.isEmpty()) return;
  if (const QString why = print_schedule(desk_, what, file); !why.isEmpty())
    say_trouble(why);
  else
    say_notice(desk_.say(kit::tr("Printed to {1}", file.toStdString())), false);
}

}  // namespace erp::desktop
