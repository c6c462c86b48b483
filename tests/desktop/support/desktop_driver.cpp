// SPDX-License-Identifier: Apache-2.0
#include "tests/desktop/support/desktop_driver.hpp"

#include <QApplication>
#include <QElapsedTimer>
#include <QTabWidget>
#include <QTest>
#include <utility>

#include "host-sdk/desktop/list/list_view.hpp"
#include "host-sdk/desktop/shell/operator_page.hpp"

namespace testing_support {

using namespace erp;

namespace {

json error_json(const error& why, const headless::speech& speech) {
  return {{"ok", false}, {"error", headless::to_json(why, speech)}};
}

constexpr int patience_ms = 60'000;

}  // namespace

desktop_driver::desktop_driver(desktop::main_window& window, company::reference_host& host,
                               loader::module_loader& modules)
    : window_(window),
      host_(host),
      modules_(modules),
      speech_{[&host](const text& text) { return host.say(text); }, host.clock().zone()} {}

std::string desktop_driver::answer(const std::string& line) {
  json answer;
  try {
    answer = dispatch(json::parse(line));
  } catch (const json::parse_error& wrong) {
    answer = error_json({error_code::invalid, verbatim(wrong.what()), {}, {}}, speech_);
  } catch (const headless::refused& refused) {
    answer = error_json(refused.why, speech_);
  } catch (const std::exception& wrong) {
    answer = error_json({error_code::internal, verbatim(wrong.what()), {}, {}}, speech_);
  }
  settle();
  if (host_.session().locked()) {
    if (!std::exchange(lock_told_, true)) answer["events"] = json::array({{{"event", "locked"}}});
    return answer.dump(-1, ' ', false, json::error_handler_t::replace);
  }
  lock_told_ = false;
  json events = offer_events();
  for (json& event : notification_events()) events.push_back(std::move(event));
  if (!events.empty()) answer["events"] = std::move(events);
  return answer.dump(-1, ' ', false, json::error_handler_t::replace);
}

const std::map<std::string, desktop_driver::handler>& desktop_driver::handlers() {
  static const std::map<std::string, handler> all{
      {"modules", &desktop_driver::modules},
      {"login", &desktop_driver::login},
      {"lock", &desktop_driver::lock},
      {"unlock", &desktop_driver::unlock},
      {"change_password", &desktop_driver::change_password},
      {"commands", &desktop_driver::commands},
      {"select", &desktop_driver::select},
      {"run", &desktop_driver::run},
      {"offers", &desktop_driver::offers},
      {"notifications", &desktop_driver::notifications},
      {"clock", &desktop_driver::clock},
      {"answer", &desktop_driver::answer_question},
      {"close", &desktop_driver::close},
      {"lists", &desktop_driver::lists},
      {"forms", &desktop_driver::forms},
      {"open_list", &desktop_driver::open_list},
      {"page", &desktop_driver::page},
      {"counts", &desktop_driver::counts},
      {"edit_cell", &desktop_driver::edit_cell},
      {"export", &desktop_driver::export_list},
      {"open_form", &desktop_driver::open_form},
      {"state", &desktop_driver::state},
      {"choices", &desktop_driver::choices},
      {"set", &desktop_driver::set},
      {"open_schedule", &desktop_driver::open_schedule},
      {"schedule", &desktop_driver::schedule},
      {"schedule_employees", &desktop_driver::schedule_employees},
      {"schedule_move", &desktop_driver::schedule_move},
      {"schedule_undo", &desktop_driver::schedule_undo},
      {"history", &desktop_driver::history},
      {"reports", &desktop_driver::reports},
      {"open_report", &desktop_driver::open_report},
      {"report", &desktop_driver::report},
      {"report_choices", &desktop_driver::report_choices},
      {"report_behind", &desktop_driver::report_behind},
      {"report_sets", &desktop_driver::report_sets},
      {"report_keep", &desktop_driver::report_keep},
      {"report_forget", &desktop_driver::report_forget},
      {"report_export", &desktop_driver::report_export},
      {"permission_table", &desktop_driver::permission_table},
      {"permission_effects", &desktop_driver::permission_effects},
      {"permission_save", &desktop_driver::permission_save},
      {"permission_forget_gone", &desktop_driver::permission_forget_gone},
      {"permission_history", &desktop_driver::permission_history},
      {"dictionaries", &desktop_driver::dictionaries},
      {"dictionary", &desktop_driver::dictionary},
      {"dictionary_save", &desktop_driver::dictionary_save},
      {"dictionary_move", &desktop_driver::dictionary_move},
      {"dictionary_remove", &desktop_driver::dictionary_remove},
      {"dictionary_merge", &desktop_driver::dictionary_merge},
      {"dictionary_undo", &desktop_driver::dictionary_undo}};
  return all;
}

json desktop_driver::dispatch(const json& asked) {
  if (!asked.is_object())
    headless::refuse(error_code::invalid, verbatim("a request is a JSON object"));
  const request request(asked);
  const std::string what = request.text("do");
  const auto found = handlers().find(what);
  if (found == handlers().end())
    headless::refuse(error_code::unsupported, verbatim("no such request: " + what), "do");
  const bool free = what == "modules" || what == "login" || what == "lists" || what == "forms" ||
                    what == "reports" || what == "clock";
  if (!free && window_.work() == nullptr)
    headless::refuse(error_code::denied, verbatim("nobody is logged in"));
  host_.idle_lock().touch();
  settle();
  const bool at_the_lock =
      what == "login" || what == "unlock" || what == "lock" || what == "clock" || what == "modules";
  if (host_.session().locked() && !at_the_lock) return locked_answer();
  shown_.clear();
  not_opened_.reset();
  json answer{{"ok", true}};
  answer.update((this->*found->second)(request));
  return answer;
}

// Until no job runs, nothing waits for the main thread, and no list or form has anything due.
void desktop_driver::settle() {
  QElapsedTimer clock;
  clock.start();
  int quiet = 0;
  while (quiet < 3 && clock.elapsed() < patience_ms) {
    QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    bool idle = host_.jobs().idle() && host_.queue().empty();
    if (const desktop::workspace* work = window_.work())
      for (int index = 0; index < work->lists()->count(); ++index)
        if (auto* list = qobject_cast<desktop::list_view*>(work->lists()->widget(index)))
          idle = idle && !list->busy();
    if (const desktop::workspace* work = window_.work()) {
      if (const auto* view = work->schedule()) idle = idle && !view->busy();
      if (const auto* report = work->report_in_front()) idle = idle && !report->busy();
    }
    quiet = idle ? quiet + 1 : 0;
    if (!idle) QTest::qSleep(1);
  }
  watch_work();
}

bool desktop_driver::start(const std::string& login) {
  if (login.empty()) return true;
  settle();
  return window_.work() != nullptr;
}

desktop::workspace& desktop_driver::work() const {
  return *window_.work();
}

// What a new workspace opens from here on is noted.
void desktop_driver::watch_work() {
  desktop::workspace* work = window_.work();
  if (work == watched_) return;
  watched_ = work;
  if (work == nullptr) return;
  QObject::connect(work, &desktop::workspace::shown, work,
                   [this](const std::string& handle) { shown_.push_back(handle); });
  QObject::connect(work, &desktop::workspace::not_opened, work,
                   [this](const std::string&, const error& why) { not_opened_ = why; });
  work->set_witness([this](const std::string& handle, const result<outcome>& came) {
    outcomes_.insert_or_assign(handle, came);
  });
}

}  // namespace testing_support
