// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/schedule/schedule_view.hpp"

#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/desktop/form/question_sheet.hpp"
#include "host-sdk/desktop/list/empty_state.hpp"
#include "host-sdk/desktop/look/bar.hpp"
#include "host-sdk/desktop/schedule/agenda_list.hpp"
#include "host-sdk/desktop/schedule/employee_picker.hpp"
#include "host-sdk/desktop/schedule/legend_bar.hpp"
#include "host-sdk/desktop/schedule/month_grid.hpp"
#include "host-sdk/desktop/schedule/schedule_bar.hpp"
#include "host-sdk/desktop/schedule/schedule_feed.hpp"
#include "host-sdk/desktop/schedule/schedule_moves.hpp"
#include "host-sdk/desktop/schedule/schedule_settings.hpp"
#include "host-sdk/desktop/schedule/schedule_words.hpp"
#include "host-sdk/desktop/schedule/time_grid.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

schedule_view::schedule_view(const desk& desk, company::open_schedule& schedule, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      handle_(schedule.handle),
      session_(schedule.session.get()),
      anchor_(desk.words.today()),
      feed_(new schedule_feed(desk, *session_, this)),
      moves_(new schedule_moves(desk, *session_, this)),
      bar_(new schedule_bar(desk, session_->colourings(), this)),
      people_(new employee_picker(desk, *session_, this)),
      legend_(new legend_bar(this)),
      stack_(new QStackedWidget(this)),
      hours_(new time_grid(desk, stack_)),
      month_(new month_grid(desk, stack_)),
      agenda_(new agenda_list(desk, stack_)),
      notice_(new look::bar(look::bar_kind::notice, this)),
      trouble_(new look::bar(look::bar_kind::error, this)),
      status_(new QLabel(this)) {
  setObjectName("schedule_view");
  setAttribute(Qt::WA_StyledBackground);
  build();
  connect_bar();
  connect_feed();
  connect_surface(hours_);
  connect_surface(month_);
  connect(agenda_, &agenda_list::open_asked, this, &schedule_view::open_entry);
  connect(agenda_, &agenda_list::menu_asked, this, &schedule_view::open_menu);
  restore();
  ticks_ = desk_.host.clock().every(std::chrono::seconds(30), [this] { take_time(); });
  take_time();
  show_about(schedule.about);
}

schedule_view::~schedule_view() = default;

void schedule_view::let_go() {
  ticks_.reset();
  if (menu_) delete menu_;
  feed_->let_go();
  moves_->let_go();
  people_->let_go();
  session_ = nullptr;
}

QString schedule_view::title() const {
  return desk_.say(kit::tr("Schedule"));
}

void schedule_view::connect_bar() {
  connect(bar_, &schedule_bar::stepped, this,
          [this](int by) { show_day(stepped(span_, anchor_, by)); });
  connect(bar_, &schedule_bar::today_asked, this, [this] { show_day(desk_.words.today()); });
  connect(bar_, &schedule_bar::day_picked, this, [this](const QDate& day) {
    show_day(from_qt(day));
    front()->setFocus();
  });
  connect(bar_, &schedule_bar::span_picked, this, &schedule_view::show_span);
  connect(bar_, &schedule_bar::colouring_picked, this, [this](const std::string& id) {
    feed_->colour_by(id);
    bar_->show_colouring(id);
    keep_colouring(desk_.host.settings(), id);
  });
  connect(bar_, &schedule_bar::print_asked, this, &schedule_view::print);
  connect(people_, &employee_picker::changed, this, [this] {
    keep_people(desk_.host.settings(), people_->people());
    ask();
  });
  connect(people_, &employee_picker::refused, this, &schedule_view::say_trouble);
}

void schedule_view::connect_surface(schedule_surface* surface) {
  connect(surface, &schedule_surface::open_asked, this, &schedule_view::open_entry);
  connect(surface, &schedule_surface::create_asked, this, &schedule_view::create_usual);
  connect(surface, &schedule_surface::menu_asked, this, &schedule_view::open_menu);
  connect(surface, &schedule_surface::refused, this,
          [this](const QString& why) { say_notice(why, false); });
  connect(surface, &schedule_surface::day_asked, this, [this](const QDate& day) {
    anchor_ = from_qt(day);
    show_span(schedule_span::day);
  });
  connect(surface, &schedule_surface::move_asked, this,
          [this](const entry_id& id, const schedule_move& to) {
            const auto& contents = *feed_->contents();
            const int index = contents.find(id);
            if (index >= 0) moves_->move(contents.entries[std::size_t(index)], to);
          });
}

void schedule_view::restore() {
  const kept_choices kept = kept_choices_of(desk_.host.settings());
  if (kept.span) span_ = *kept.span;
  for (const schedule_colouring& way : session_->colourings())
    if (way.id == kept.colouring) feed_->colour_by(way.id);
  bar_->show_colouring(feed_->colouring());
  people_->show_people(kept.people);
}

void schedule_view::show_about(const context& about) {
  if (const auto whose = about.find("employee"); whose != about.end())
    if (const auto* key = std::get_if<record_key>(&whose->second))
      people_->show_people({{*key, {}}});
  if (const auto when = about.find("day"); when != about.end())
    if (const auto* day = std::get_if<date>(&when->second)) anchor_ = *day;
  show_span(span_);
}

QWidget* schedule_view::front() const {
  return stack_->currentWidget();
}

schedule_surface* schedule_view::surface() const {
  return qobject_cast<schedule_surface*>(front());
}

void schedule_view::show_span(schedule_span span) {
  const bool had_focus = front() != nullptr && front()->hasFocus();
  span_ = span;
  keep_span(desk_.host.settings(), span);
  QWidget* next = hours_;
  if (span == schedule_span::month) next = month_;
  if (span == schedule_span::agenda) next = agenda_;
  stack_->setCurrentWidget(next);
  setFocusProxy(next);
  if (had_focus) next->setFocus();
  ask();
}

void schedule_view::show_day(date day) {
  // Years that a date can be written in.
  if (day < date(std::chrono::year(1901) / 1 / 1) || day > date(std::chrono::year(9990) / 1 / 1))
    return;
  anchor_ = day;
  ask();
}

void schedule_view::ask() {
  bar_->show_period(span_, anchor_);
  month_->show_month(anchor_);
  front()->setAccessibleName(title() + ", " + span_caption(desk_, span_) + ", " +
                             period_words(desk_, span_, anchor_));
  for (schedule_surface* surface :
       {static_cast<schedule_surface*>(hours_), static_cast<schedule_surface*>(month_)})
    if (!surface->state().moving || !surface->state().moving->waiting) surface->cancel_move();
  feed_->ask(days_shown(span_, anchor_), people_->people());
}

void schedule_view::refresh() {
  trouble_->say({});
  feed_->refresh();
}

void schedule_view::undo() {
  if (moves_->can_undo())
    moves_->undo();
  else if (!moves_->busy())
    say_notice(desk_.say(kit::tr("There is no move to take back")), false);
}

// A minute has passed: the line of the time now, and perhaps the day.
void schedule_view::take_time() {
  hours_->set_now(desk_.words.now());
  month_->set_now(desk_.words.now());
  if (feed_->answered() && feed_->contents()->today != desk_.words.today()) feed_->refresh();
}

bool schedule_view::busy() const {
  return feed_->busy() || moves_->busy() || hours_->is_moving() || month_->is_moving();
}

void schedule_view::open_entry(const entry_id& id) {
  const int index = feed_->contents()->find(id);
  if (index < 0) return;
  const schedule_entry& entry = feed_->contents()->entries[std::size_t(index)].what;
  if (entry.form.empty()) return;
  const auto opened = desk_.host.windows().open_form(entry.form, entry.key, {});
  if (!opened.ok()) say_trouble(desk_.say(opened.failure().message));
}

void schedule_view::create(const std::string& form, const schedule_slot& slot) {
  context about{{"starts_at", slot.at.from}, {"ends_at", slot.at.until}, {"all_day", slot.all_day}};
  const auto& people = feed_->contents()->people;
  if (std::size_t(slot.person) < people.size())
    about["employee"] = people[std::size_t(slot.person)].key;
  const auto opened = desk_.host.windows().open_form(form, {}, std::move(about));
  if (!opened.ok()) say_trouble(desk_.say(opened.failure().message));
}

void schedule_view::keyPressEvent(QKeyEvent* event) {
  const bool control = event->modifiers() & Qt::ControlModifier;
  const int key = event->key();
  if (control && key == Qt::Key_Z) return undo();
  if (control && key == Qt::Key_P) return print();
  if (control && key == Qt::Key_G) return bar_->open_calendar();
  if (control) return QWidget::keyPressEvent(event);
  if (key >= Qt::Key_1 && key <= Qt::Key_5) return show_span(schedule_span(key - Qt::Key_0));
  if (key == Qt::Key_PageUp) return show_day(stepped(span_, anchor_, -1));
  if (key == Qt::Key_PageDown) return show_day(stepped(span_, anchor_, 1));
  if (key == Qt::Key_Home) return show_day(desk_.words.today());
  if (key == Qt::Key_F5) return refresh();
  QWidget::keyPressEvent(event);
}

QMenu* schedule_view::menu() const {
  return menu_;
}
QString schedule_view::notice() const {
  return notice_->isHidden() ? QString() : notice_->words();
}
QString schedule_view::trouble() const {
  return trouble_->isHidden() ? QString() : trouble_->words();
}
QString schedule_view::status() const {
  return status_->text();
}

}  // namespace erp::desktop
