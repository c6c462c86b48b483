// SPDX-License-Identifier: Apache-2.0
// What is asked of the host itself: modules, operators, commands, offers, the clock.
#include <QTabWidget>
#include <QTableWidget>
#include <algorithm>
#include <cmath>

#include "host-sdk/desktop/list/list_view.hpp"
#include "host-sdk/desktop/look/flat_tabs.hpp"
#include "host-sdk/desktop/shell/command_button.hpp"
#include "host-sdk/desktop/shell/modules_window.hpp"
#include "host-sdk/desktop/shell/navigation_pane.hpp"
#include "host-sdk/desktop/shell/offers_bar.hpp"
#include "host-sdk/desktop/shell/ribbon.hpp"
#include "host-sdk/headless/moment_text.hpp"
#include "tests/desktop/support/desktop_driver.hpp"

namespace testing_support {

using namespace erp;
using headless::refuse;

json desktop_driver::modules(const request&) {
  QTableWidget* shown = nullptr;
  if (window_.work() != nullptr) {
    shown = work().show_modules()->table();
    settle();
  }
  json all = json::array();
  for (std::size_t row = 0; row < modules_.modules().size(); ++row) {
    const loader::loaded_module& module = *modules_.modules()[row];
    json entry{{"id", module.id()},
               {"version", module.file().version},
               {"caption", speech_.say(module.description().caption)},
               {"state", loader::name_of(module.state())},
               {"file", module.file().file.string()}};
    // The reason as it is read in the window, when there is one.
    const std::string reason = shown == nullptr ? speech_.say(module.reason())
                                                : shown->item(int(row), 4)->text().toStdString();
    if (!module.reason().empty()) entry["reason"] = reason;
    if (module.reason().empty() && !module.problem().empty()) entry["problem"] = reason;
    all.push_back(std::move(entry));
  }
  if (window_.work() != nullptr) work().show_modules()->close();
  return {{"modules", std::move(all)}};
}

namespace {

json places_of(const std::string& command, company::reference_host& host,
               const headless::speech& speech) {
  json places = json::array();
  for (const auto& place : host.contributions().ribbon_placements()) {
    if (place.command != command) continue;
    json ribbon{{"page", place.page},
                {"page_caption", speech.say(place.page_caption)},
                {"group", place.group},
                {"group_caption", speech.say(place.group_caption)}};
    if (!place.contextual_list.empty()) ribbon["list"] = place.contextual_list;
    places.push_back({{"ribbon", ribbon}});
  }
  for (const auto& place : host.contributions().menu_placements()) {
    if (place.command != command) continue;
    json path = json::array();
    for (const auto& step : place.path) path.push_back(speech.say(step.caption));
    places.push_back({{"menu", path}});
  }
  return places;
}

}  // namespace

json desktop_driver::commands(const request&) {
  json all = json::array();
  for (const auto* command : host_.contributions().commands()) {
    const auto& described = command->what.description;
    const auto may = host_.commands().available(described.id);
    // What is on screen, where the command has a button or a line of the menu there.
    bool enabled = may.enabled;
    const QString id = QString::fromStdString(described.id);
    const auto* button = work().the_ribbon()->findChild<desktop::command_button*>(id);
    if (button != nullptr)
      enabled = button->isEnabledTo(button->parentWidget());
    else if (const QTreeWidgetItem* item = work().navigation()->find(id))
      enabled = !item->isDisabled();
    json entry{{"id", described.id},
               {"caption", speech_.say(described.caption)},
               {"tooltip", speech_.say(described.tooltip)},
               {"key_tip", described.key_tip},
               {"shortcut", described.shortcut},
               {"places", places_of(described.id, host_, speech_)},
               {"enabled", enabled}};
    if (!enabled) {
      entry["why_disabled"] = button != nullptr ? button->accessibleDescription().toStdString()
                                                : speech_.say(may.why_not);
    }
    all.push_back(std::move(entry));
  }
  return {{"commands", std::move(all)}};
}

// By its button on the ribbon, whatever page it is on; else by its line in the menu.
json desktop_driver::press_command(const std::string& command) {
  const QString id = QString::fromStdString(command);
  desktop::ribbon* ribbon = work().the_ribbon();
  for (int tab = 0; tab < ribbon->tabs()->count(); ++tab) {
    ribbon->open_tab(tab);
    for (desktop::ribbon_group* group : ribbon->current_page()->groups()) {
      auto* button = group->findChild<desktop::command_button*>(id);
      if (button == nullptr || !button->isEnabled()) continue;
      if (group->is_collapsed()) click(group->drop_button());
      click(button);
      settle();
      return with_opened(json::object());
    }
  }
  QTreeWidgetItem* item = work().navigation()->find(id);
  if (item != nullptr && !item->isDisabled()) {
    work().navigation()->setCurrentItem(item);
    press(work().navigation(), Qt::Key_Return);
    settle();
    return with_opened(json::object());
  }
  // Nothing to click: what a disabled button would say.
  headless::must(host_.commands().run(command, {}));
  settle();
  return with_opened(json::object());
}

json desktop_driver::run(const request& asked) {
  if (asked.has("handle") && work().find_form(asked.text("handle")) != nullptr)
    return run_in_form(asked);
  if (asked.has("handle")) bring_to_front(list_of(asked));
  const std::string command = asked.text("command");
  if (asked.has("args")) {
    headless::must(host_.commands().run(command, asked.args()));
    settle();
    return with_opened(json::object());
  }
  return press_command(command);
}

json desktop_driver::opened_json(const std::string& handle) const {
  if (const auto* list = host_.windows().find_list(handle))
    return {{"kind", "list"}, {"id", list->list}, {"handle", handle}};
  if (host_.windows().find_schedule(handle)) return {{"kind", "schedule"}, {"handle", handle}};
  if (const auto* report = host_.windows().find_report(handle))
    return {{"kind", "report"}, {"id", report->report}, {"handle", handle}};
  const auto* form = host_.windows().find_form(handle);
  return {{"kind", "form"}, {"id", form == nullptr ? "" : form->form}, {"handle", handle}};
}

json desktop_driver::with_opened(json answer) {
  if (shown_.empty() && not_opened_) throw headless::refused{*not_opened_};
  if (shown_.empty() && !work().trouble().isEmpty())
    refuse(error_code::denied, verbatim(work().trouble().toStdString()));
  for (const std::string& handle : std::exchange(shown_, {})) {
    if (answer.contains("opened"))
      answer["also_opened"].push_back(opened_json(handle));
    else
      answer["opened"] = opened_json(handle);
  }
  return answer;
}

json desktop_driver::offers(const request&) {
  json all = json::array();
  for (const auto* offer : host_.windows().offers()) {
    const auto* bar =
        work().offers()->findChild<QWidget*>("offer." + QString::fromStdString(offer->id));
    if (bar == nullptr || !bar->isVisible()) continue;  // then it is not on screen
    json shown = headless::to_json(*offer, speech_);
    shown["message"] = bar->accessibleName().toStdString();
    all.push_back(std::move(shown));
  }
  return {{"offers", std::move(all)}};
}

json desktop_driver::offer_events() {
  json events = json::array();
  std::set<std::string> waiting;
  for (const auto* offer : host_.windows().offers()) {
    waiting.insert(offer->id);
    if (offers_told_.count(offer->id) > 0) continue;
    events.push_back({{"event", "offer"}, {"ask", offer->id}});
    events.back().update(headless::to_json(*offer, speech_));
  }
  offers_told_ = std::move(waiting);
  return events;
}

json desktop_driver::clock(const request& asked) {
  if (asked.has("advance_s")) {
    const double seconds = asked.member("advance_s").get<double>();
    host_.clock().advance(std::chrono::milliseconds(std::llround(seconds * 1000)));
    settle();
  }
  json answer{{"now", headless::show_instant(host_.clock().now(), speech_.zone)},
              {"zone", speech_.zone},
              {"fixed", host_.clock().fixed()}};
  shown_.clear();
  return answer;
}

json desktop_driver::lists(const request&) {
  json all = json::array();
  for (const auto* list : host_.contributions().lists())
    all.push_back(headless::to_json(list->what.description, speech_));
  return {{"lists", std::move(all)}};
}

json desktop_driver::forms(const request&) {
  json all = json::array();
  for (const auto* form : host_.contributions().forms())
    all.push_back(headless::to_json(form->what.description, speech_));
  return {{"forms", std::move(all)}};
}

}  // namespace testing_support
