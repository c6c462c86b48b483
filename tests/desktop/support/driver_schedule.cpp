// SPDX-License-Identifier: Apache-2.0
// The schedule's requests on the real window: the view is paged to the days that are asked about,
// an entry is moved with the mouse or by keys where that can say what is asked.
#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QTabWidget>
#include <algorithm>

#include "host-sdk/desktop/form/question_sheet.hpp"
#include "host-sdk/desktop/schedule/employee_picker.hpp"
#include "host-sdk/desktop/schedule/schedule_feed.hpp"
#include "host-sdk/desktop/schedule/schedule_moves.hpp"
#include "host-sdk/desktop/schedule/time_grid.hpp"
#include "host-sdk/headless/moment_text.hpp"
#include "host-sdk/headless/schedule_json.hpp"
#include "host-sdk/kit/text.hpp"
#include "host-sdk/kit/zone.hpp"
#include "tests/desktop/support/desktop_driver.hpp"
#include "tests/desktop/support/schedule_hands.hpp"

namespace testing_support {

using namespace erp;
using headless::refuse;

namespace {

date day_of(const request& asked, const char* name) {
  const auto day = headless::read_date(asked.text(name));
  if (!day) refuse(error_code::invalid, verbatim(std::string(name) + " takes a date"), name);
  return *day;
}

wall_time wall_of(const request& asked, const char* name, bool after, const std::string& zone) {
  if (const auto day = headless::read_date(asked.text(name)))
    return kit::midnight(*day) + std::chrono::days(after ? 1 : 0);
  const auto moment = headless::read_moment(asked.text(name));
  if (!moment) refuse(error_code::invalid, verbatim(std::string(name) + " takes a moment"), name);
  if (const auto* at = std::get_if<instant>(&*moment)) return kit::to_wall(*at, zone);
  return std::get<wall_time>(*moment);
}

// The narrowest view that shows them all; nullopt: none does.
std::optional<desktop::schedule_span> span_for(const desktop::day_range& days) {
  for (const auto span : {desktop::schedule_span::day, desktop::schedule_span::work_week,
                          desktop::schedule_span::week, desktop::schedule_span::agenda,
                          desktop::schedule_span::month}) {
    const auto shown = desktop::days_shown(span, days.first);
    if (desktop::contains(shown, days.first) && desktop::contains(shown, days.last)) return span;
  }
  return std::nullopt;
}

bool touches(const schedule_entry& entry, const desktop::day_range& days, const std::string& zone) {
  if (entry.all_day) return entry.first_day <= days.last && entry.last_day >= days.first;
  const instant from = kit::bounds_of_day(days.first, zone).from;
  const instant until = kit::bounds_of_day(days.last, zone).until;
  return entry.starts_at < until && (entry.ends_at > from || entry.starts_at >= from);
}

void hold_ctrl(QWidget* on, int key, int times, Qt::KeyboardModifiers held) {
  for (int step = 0; step < times; ++step) {
    QKeyEvent event(QEvent::KeyPress, key, held);
    QApplication::sendEvent(on, &event);
  }
}

// Ctrl and arrows, as often as it takes; false: keys cannot say it.
bool nudge(desktop::schedule_surface& surface, const desktop::shown_entry& entry,
           const desktop::entry_times& to) {
  const auto minutes = [](auto length) {
    return std::chrono::duration_cast<std::chrono::minutes>(length).count();
  };
  const bool whole = to.until - to.from == entry.at.until - entry.at.from;
  const bool stretched = to.from == entry.at.from && to.until > to.from && !entry.banner();
  const long by = minutes(whole ? to.from - entry.at.from : to.until - entry.at.until);
  const auto edge = whole ? entry.at.from : entry.at.until;
  const long past = minutes(edge - std::chrono::floor<std::chrono::days>(edge));
  if ((!whole && !stretched) || by % 15 != 0 || past % 15 != 0) return false;
  const long days = whole ? by / 1440 : 0;
  const long rest = (by - days * 1440) / 15;
  if (std::abs(days) > 60 || (entry.banner() && rest != 0)) return false;
  Qt::KeyboardModifiers held = Qt::ControlModifier;
  if (!whole) held |= Qt::ShiftModifier;
  hold_ctrl(&surface, rest < 0 ? Qt::Key_Up : Qt::Key_Down, int(std::abs(rest)), held);
  hold_ctrl(&surface, days < 0 ? Qt::Key_Left : Qt::Key_Right, int(std::abs(days)), held);
  QKeyEvent let_go(QEvent::KeyRelease, Qt::Key_Control, Qt::NoModifier);
  QApplication::sendEvent(&surface, &let_go);
  return true;
}

// With the mouse, where the entry and its new place are both in view.
bool drag_there(desktop::time_grid& grid, const desktop::shown_entry& entry,
                const desktop::entry_times& to) {
  if (entry.banner() || to.until - to.from != entry.at.until - entry.at.from) return false;
  const date day = desktop::day_of(to.from);
  if (!desktop::contains(grid.contents().days, day)) return false;
  grid.reveal(desktop::day_of(entry.at.from),
              desktop::minute_in(desktop::day_of(entry.at.from), entry.at.from));
  const QPoint from = hold_of(grid, entry.id, grip::middle);
  const auto& plan = grid.plan();
  const double x = plan.x_of(plan.column_of(day, 0)) -
                   plan.x_of(plan.column_of(desktop::day_of(entry.at.from), 0));
  const double y = plan.y_of(desktop::minute_in(day, to.from)) -
                   plan.y_of(desktop::minute_in(desktop::day_of(entry.at.from), entry.at.from));
  const QPoint target = from + QPointF(x, y).toPoint();
  const QRect quiet = grid.viewport()->rect().adjusted(40, int(plan.head_height()) + 40, -40, -40);
  const auto aligned = [](wall_time time) {
    return (time - std::chrono::floor<std::chrono::days>(time)) % std::chrono::minutes(15) ==
           std::chrono::milliseconds(0);
  };
  if (!quiet.contains(from) || !quiet.contains(target) || !aligned(to.from)) return false;
  drag(grid.viewport(), from, target);
  return true;
}

}  // namespace

desktop::schedule_view& desktop_driver::schedule_of(const request& asked) {
  const bool other = asked.has("handle") && !host_.windows().find_schedule(asked.text("handle"));
  if (other || work().schedule() == nullptr)
    refuse(error_code::not_found, kit::tr("There is no open schedule"), "handle");
  work().lists()->setCurrentWidget(work().schedule());
  return *work().schedule();
}

json desktop_driver::open_schedule(const request& asked) {
  headless::must(host_.windows().open_schedule(asked.about()));
  settle();
  shown_.clear();
  return headless::to_json(*host_.windows().schedule(), speech_);
}

json desktop_driver::schedule(const request& asked) {
  desktop::schedule_view& view = schedule_of(asked);
  const auto* open = host_.windows().schedule();
  const desktop::day_range days{day_of(asked, "from"), day_of(asked, "to")};
  schedule_request wanted{days.first, days.last, {}, asked.integer_or("limit", 10'000, 1, 100'000)};
  if (asked.has("employees"))
    wanted.employees = asked.keys("employees");
  else if (const auto about = open->about.find("employee"); about != open->about.end())
    if (const auto* key = std::get_if<record_key>(&about->second)) wanted.employees = {*key};
  std::vector<desktop::shown_person> people;
  for (const record_key& key : wanted.employees) people.push_back({key, {}});
  const auto span = span_for(days);
  const bool on_screen = span && !asked.has("limit") &&
                         people.size() <= std::size_t(desktop::employee_picker::most_people);
  company::merged_page page;
  if (on_screen) {
    view.people()->show_people(people);
    view.show_day(days.first);
    view.show_span(*span);
    settle();
    page = view.feed()->page();
    std::erase_if(page.entries,
                  [&](const auto& each) { return !touches(each.entry, days, speech_.zone); });
    std::erase_if(page.days, [&](const auto& day) { return !desktop::contains(days, day.day); });
  }
  if (!on_screen || !view.feed()->trouble().isEmpty() || !page.failed.empty()) {
    page = headless::must(await<company::merged_page>([&](auto then) {
      return open->session->entries(wanted,
                                    [then](company::merged_page came) { then(std::move(came)); });
    }));
  }
  if (!page.failed.empty() && page.failed.size() == open->session->parts().size())
    throw headless::refused{page.failed.front().why};
  return headless::to_json(page, *open->session, speech_);
}

json desktop_driver::schedule_employees(const request& asked) {
  schedule_of(asked);
  return headless::to_json(headless::must(await<choice_page>([&](auto then) {
                             return host_.windows().schedule()->session->employees(
                                 asked.text_or("search", {}), asked.integer_or("limit", 20, 1, 500),
                                 std::move(then));
                           })),
                           speech_);
}

json desktop_driver::schedule_move(const request& asked) {
  desktop::schedule_view& view = schedule_of(asked);
  auto& session = *host_.windows().schedule()->session;
  const bool named = asked.has("schedule") || session.parts().size() != 1;
  const desktop::entry_id id{named ? asked.text("schedule") : session.parts().front()->id,
                             asked.key("key").id};
  erp::schedule_move to;
  to.starts_at = wall_of(asked, "start", false, speech_.zone);
  to.ends_at = wall_of(asked, "end", true, speech_.zone);
  to.from_employee = asked.optional_key("from_employee");
  to.to_employee = asked.optional_key("to_employee");
  const auto version = asked.member("version").get<std::int64_t>();
  const auto contents = view.feed()->contents();
  const int index = contents->find(id);
  std::optional<result<schedule_outcome>> came;
  view.moves()->set_witness([&came](const result<schedule_outcome>& told) { came = told; });
  if (index >= 0 && contents->entries[std::size_t(index)].what.version == version &&
      !to.from_employee && contents->people.size() < 2) {
    const desktop::shown_entry entry = contents->entries[std::size_t(index)];
    view.show_span(desktop::schedule_span::week);
    view.show_day(desktop::day_of(entry.at.from));
    settle();
    view.hours()->setFocus();
    view.hours()->choose(id);
    const desktop::entry_times times{to.starts_at, to.ends_at};
    if (!drag_there(*view.hours(), entry, times)) nudge(*view.hours(), entry, times);
    settle();
  }
  view.moves()->set_witness({});
  // Nothing on screen says it, or the entry stayed: the code of why is asked for.
  if (!came)
    came = await<schedule_outcome>(
        [&](auto then) { return session.move(id.part, {id.key}, version, to, std::move(then)); });
  return schedule_outcome_json(*came);
}

json desktop_driver::schedule_undo(const request& asked) {
  desktop::schedule_view& view = schedule_of(asked);
  std::optional<result<schedule_outcome>> came;
  view.moves()->set_witness([&came](const result<schedule_outcome>& told) { came = told; });
  view.front()->setFocus();
  press(view.front(), Qt::Key_Z, Qt::ControlModifier);
  settle();
  view.moves()->set_witness({});
  if (!came)
    came = await<schedule_outcome>(
        [&](auto then) { return host_.windows().schedule()->session->undo(std::move(then)); });
  return schedule_outcome_json(*came);
}

json desktop_driver::schedule_answer(const request& asked) {
  desktop::schedule_view& view = schedule_of(asked);
  auto& session = *host_.windows().schedule()->session;
  std::optional<result<schedule_outcome>> came;
  view.moves()->set_witness([&came](const result<schedule_outcome>& told) { came = told; });
  desktop::question_sheet* sheet = view.moves()->question();
  if (sheet != nullptr && sheet->question_id() == asked.text("ask"))
    if (auto* button =
            sheet->findChild<QPushButton*>(QString::fromStdString(asked.key("choice").id)))
      click(button);
  settle();
  view.moves()->set_witness({});
  if (!came)
    came = await<schedule_outcome>([&](auto then) {
      return session.answer(asked.text("ask"), asked.key("choice"), asked.text_or("text", {}),
                            std::move(then));
    });
  return schedule_outcome_json(*came);
}

json desktop_driver::schedule_outcome_json(const result<schedule_outcome>& came) {
  if (!came) throw headless::refused{came.failure()};
  settle();
  json answer = json::object();
  if (came->asks) answer["asks"] = headless::to_json(*came->asks, speech_);
  if (!came->notice.empty()) answer["notice"] = speech_.say(came->notice);
  answer["can_undo"] = host_.windows().schedule()->session->can_undo();
  return answer;
}

}  // namespace testing_support
