// SPDX-License-Identifier: Apache-2.0
// desktop-tour: takes the pictures of the README from the running window, offscreen. TOUR_FOLDER
// says where to, TOUR_SUFFIX how they end; the arguments are those of erp-desktop.

#include <QApplication>
#include <QDir>
#include <exception>
#include <iostream>
#include <stdexcept>

#include "host-sdk/company/own_lists.hpp"
#include "host-sdk/desktop/bridge/arguments.hpp"
#include "host-sdk/desktop/bridge/event_loop.hpp"
#include "host-sdk/desktop/form/form_window.hpp"
#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/desktop/schedule/schedule_view.hpp"
#include "host-sdk/desktop/shell/desktop_commands.hpp"
#include "tests/desktop/support/desktop_driver.hpp"

namespace {

using namespace erp;
using testing_support::json;

class tour {
 public:
  tour(desktop::main_window& window, testing_support::desktop_driver& driver)
      : window_(window), driver_(driver) {}

  void walk() {
    say({{"do", "select"}, {"list", "contractors"}, {"keys", {"5"}}});
    picture(window_, "contractors");
    say({{"do", "run"}, {"command", "crm.command.actions"}});
    const json opened = say({{"do", "run"}, {"command", "crm.command.new_contact"}});
    const std::string form = opened.at("opened").at("handle");
    front_form().resize(980, 1010);
    picture(front_form(), "contact-new");
    driver_.answer(json{{"do", "run"}, {"handle", form}, {"command", "save"}}.dump());
    picture(front_form(), "contact-errors");
    fill(form);
    say({{"do", "run"}, {"handle", form}, {"command", "save"}});
    say({{"do", "set"}, {"handle", form}, {"field", "ended"}, {"value", true}});
    say({{"do", "run"}, {"handle", form}, {"command", "save"}});
    picture(front_form(), "contact-ended");
    say({{"do", "close"}, {"handle", form}, {"discard", true}});
    take_meeting();
    take_task();
    say({{"do", "select"}, {"list", "contractors"}, {"keys", {"5"}}});
    const json mine = say({{"do", "run"}, {"command", "crm.command.my_activities"}});
    say({{"do", "page"}, {"handle", mine.at("opened").at("handle")}, {"filter", "all"}});
    picture(window_, "activities");
    say({{"do", "run"}, {"command", "crm.command.schedule"}});
    for (int span = 1; span <= 5; ++span) {
      const auto view = desktop::schedule_span(span);
      window_.work()->schedule()->show_span(view);
      picture(window_, "schedule_" + QString::fromStdString(desktop::id_of(view)));
    }
    take_reports();
  }

 private:
  json say(const json& request) {
    json answer = json::parse(driver_.answer(request.dump()));
    if (!answer.at("ok").get<bool>()) throw std::runtime_error(request.dump() + answer.dump());
    return answer;
  }

  void set(const std::string& form, const char* field, const json& value) {
    say({{"do", "set"}, {"handle", form}, {"field", field}, {"value", value}});
  }

  // The keys of the first few that the field offers.
  json first_choices(const std::string& form, const char* field, std::size_t count) {
    const json offered = say({{"do", "choices"}, {"handle", form}, {"field", field}});
    json keys = json::array();
    for (const json& choice : offered.at("choices"))
      if (keys.size() < count) keys.push_back(choice.at("key"));
    return keys;
  }

  void fill(const std::string& form) {
    set(form, "contact_persons", first_choices(form, "contact_persons", 1));
    set(form, "subject", "Zapytanie o ofertę");
    set(form, "note", "Prosi o ofertę do piątku, decyzja do końca miesiąca.");
    set(form, "follow_up", true);
    set(form, "follow_up_amount", 3);
  }

  std::string new_one(const char* command) {
    say({{"do", "select"}, {"list", "contractors"}, {"keys", {"5"}}});
    say({{"do", "run"}, {"command", "crm.command.actions"}});
    const json opened = say({{"do", "run"}, {"command", command}});
    return opened.at("opened").at("handle");
  }

  void take_meeting() {
    const std::string form = new_one("crm.command.new_meeting");
    front_form().resize(1020, 1010);
    set(form, "contact_persons", first_choices(form, "contact_persons", 2));
    set(form, "subject", "Negocjacje umowy ramowej");
    set(form, "venue",
        "Hotel Pod Dębem, ul. Rzeczna 4\nsala „Lipowa”, parter\nparking od strony rzeki");
    set(form, "employees", first_choices(form, "employees", 2));
    set(form, "expected_cost", {{"amount", "1234.5678"}, {"currency", "PLN"}});
    set(form, "actual_cost", {{"amount", "289.90"}, {"currency", "EUR"}});
    set(form, "note", "Zabrać dwa warianty oferty i próbki osłon.");
    picture(front_form(), "meeting");
    set(form, "expected_cost", {{"amount", "12.34567"}, {"currency", "PLN"}});
    set(form, "actual_cost", {{"amount", "-5"}, {"currency", "EUR"}});
    driver_.answer(json{{"do", "run"}, {"handle", form}, {"command", "save"}}.dump());
    picture(front_form(), "meeting-errors");
    say({{"do", "close"}, {"handle", form}, {"discard", true}});
  }

  void take_task() {
    const std::string form = new_one("crm.command.new_task");
    front_form().resize(980, 860);
    set(form, "subject", "Przygotować ofertę z montażem");
    set(form, "note", "Dwa warianty, z montażem i bez.");
    picture(front_form(), "task");
    say({{"do", "close"}, {"handle", form}, {"discard", true}});
  }

  void take_reports() {
    take_report("effectiveness", json::object());
    take_report("negotiations", {{"contractor", 164}});
    take_report("acquisition", json::object());
  }

  void take_report(const std::string& name, const json& about) {
    const json opened =
        say({{"do", "open_report"}, {"report", "crm.report." + name}, {"context", about}});
    say({{"do", "report"}, {"handle", opened.at("handle")}});
    picture(window_, "report_" + QString::fromStdString(name));
  }

  // The form opened last.
  static QWidget& front_form() {
    QWidget* last = nullptr;
    for (QWidget* window : QApplication::topLevelWidgets())
      if (auto* form = qobject_cast<desktop::form_window*>(window); form && form->isVisible())
        last = form;
    if (!last) throw std::runtime_error("no form is open");
    return *last;
  }

  void picture(QWidget& widget, const QString& name) {
    driver_.settle();
    const QString file = QDir(qEnvironmentVariable("TOUR_FOLDER"))
                             .filePath(name + qEnvironmentVariable("TOUR_SUFFIX") + ".png");
    if (!widget.grab().save(file)) throw std::runtime_error("cannot write " + file.toStdString());
    std::cout << file.toStdString() << "\n";
  }

  desktop::main_window& window_;
  testing_support::desktop_driver& driver_;
};

void take(const desktop::program_arguments& arguments) {
  company::reference_host host(arguments.host);
  loader::module_loader modules(desktop::seats_of(host));
  desktop::event_loop loop(host);
  desktop::speech words(host);
  const desktop::desk desk{host, modules, words};
  desktop::main_window window(desk, words);
  const subscriptions own = company::register_own_lists(host);
  desktop::load_modules(modules, arguments.modules, arguments.installation.modules);
  const subscriptions commands = desktop::register_desktop_commands(desk, window);
  window.resize(1280, 800);
  window.show();
  testing_support::desktop_driver driver(window, host, modules);
  window.start(arguments.login, arguments.password);
  driver.settle();
  if (!driver.start(arguments.login)) throw std::runtime_error("that operator was not let in");
  tour(window, driver).walk();
}

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  QApplication::setApplicationName("desktop-tour");
  try {
    const auto arguments = desktop::read_arguments(std::vector<std::string>(argv, argv + argc));
    desktop::look::apply(application);
    take(arguments);
    return 0;
  } catch (const desktop::start_refused& stop) {
    std::cerr << stop.message;
    return stop.exit_code;
  } catch (const std::exception& failure) {
    std::cerr << failure.what() << "\n";
    return 2;
  }
}
