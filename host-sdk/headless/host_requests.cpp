// SPDX-License-Identifier: Apache-2.0
// What is asked of the host itself: modules, operators, commands, the clock.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

#include "host-sdk/headless/conversation.hpp"
#include "host-sdk/headless/moment_text.hpp"

namespace erp::headless {

using kit::tr;

namespace {

json module_json(const loader::loaded_module& module, const speech& speech) {
  const auto& file = module.file();
  json result{
      {"id", module.id()},
      {"version", file.version},
      {"caption", speech.say(module.description().caption)},
      {"summary", speech.say(module.description().summary)},
      {"state", loader::name_of(module.state())},
      {"file", file.file.string()},
      {"contract", std::to_string(file.contract.major) + "." + std::to_string(file.contract.minor)},
      {"build_tag", file.build_tag},
      {"load_time_ms", static_cast<double>(module.load_time().count()) / 1000}};
  if (!module.reason().empty()) result["reason"] = speech.say(module.reason());
  if (const auto problem = module.problem(); !problem.empty())
    result["problem"] = speech.say(problem);
  return result;
}

json ribbon_place(const ribbon_placement& place, const speech& speech) {
  json result{{"page", place.page},
              {"page_caption", speech.say(place.page_caption)},
              {"group", place.group},
              {"group_caption", speech.say(place.group_caption)}};
  if (!place.contextual_list.empty()) result["list"] = place.contextual_list;
  return {{"ribbon", std::move(result)}};
}

json menu_place(const menu_placement& place, const speech& speech) {
  json path = json::array();
  for (const auto& step : place.path) path.push_back(speech.say(step.caption));
  return {{"menu", std::move(path)}};
}

json keys_json(const std::vector<record_key>& keys) {
  json result = json::array();
  for (const auto& key : keys) result.push_back(key.id);
  return result;
}

}  // namespace

json conversation::modules(const request&) {
  json all = json::array();
  for (const auto& module : modules_.modules()) all.push_back(module_json(*module, speech_));
  return {{"modules", std::move(all)}};
}

json conversation::commands(const request&) {
  const auto ribbon = host_.contributions().ribbon_placements();
  const auto menu = host_.contributions().menu_placements();
  json all = json::array();
  for (const auto* command : host_.contributions().commands()) {
    const auto& described = command->what.description;
    const auto may = host_.commands().available(described.id);
    json places = json::array();
    for (const auto& place : ribbon)
      if (place.command == described.id) places.push_back(ribbon_place(place, speech_));
    for (const auto& place : menu)
      if (place.command == described.id) places.push_back(menu_place(place, speech_));
    json entry{{"id", described.id},
               {"caption", speech_.say(described.caption)},
               {"tooltip", speech_.say(described.tooltip)},
               {"key_tip", described.key_tip},
               {"shortcut", described.shortcut},
               {"places", std::move(places)},
               {"enabled", may.enabled}};
    if (!may.enabled) entry["why_disabled"] = speech_.say(may.why_not);
    all.push_back(std::move(entry));
  }
  return {{"commands", std::move(all)}};
}

command_context conversation::where(const company::open_list& list) const {
  const auto& front = host_.front_list().current();
  if (front.list == list.list && front.about == list.about) return front;
  return {list.list, {}, list.about};
}

json conversation::select(const request& asked) {
  need_operator();
  command_context now;
  if (asked.has("handle")) {
    const auto& list = list_of(asked);
    front_.bring_to_front(list);
    now = where(list);
  } else {
    now.list = asked.text("list");
    now.about = asked.about();
    if (!host_.contributions().find_list(now.list))
      refuse(error_code::not_found, tr("There is no list {1}", now.list), "list");
  }
  now.selection = asked.keys("keys");
  host_.front_list().show(now);
  return {{"selection", {{"list", now.list}, {"keys", keys_json(now.selection)}}}};
}

json conversation::run(const request& asked) {
  need_operator();
  const std::string command = asked.text("command");
  const arguments with = asked.args();
  if (asked.has("handle") && host_.windows().find_form(asked.text("handle")))
    return outcome_json(await_outcome([&](form_session::then_outcome then) {
      host_.windows().run(asked.text("handle"), command, with, std::move(then));
    }));
  if (asked.has("handle"))
    must(host_.commands().run(command, where(list_of(asked)), with));
  else
    must(host_.commands().run(command, with));
  settle();
  json answer = with_opened(json::object());
  // It was to open a form and could not: that is what came of it.
  if (!answer.contains("opened"))
    for (const auto& failed : front_.take_failed()) throw refused{failed.second};
  return answer;
}

json conversation::offers(const request&) {
  json all = json::array();
  for (const auto* offer : host_.windows().offers()) all.push_back(to_json(*offer, speech_));
  return {{"offers", std::move(all)}};
}

json conversation::notifications(const request&) {
  json all = json::array();
  for (const auto* notification : host_.windows().notifications())
    all.push_back(to_json(*notification, speech_));
  return {{"notifications", std::move(all)}};
}

json conversation::clock(const request& asked) {
  constexpr double most_s = 100.0 * 366 * 24 * 3600;
  if (asked.has("advance_s")) {
    const auto& given = asked.member("advance_s");
    const bool fits =
        given.is_number() && given.get<double>() >= 0 && given.get<double>() <= most_s;
    if (!fits)
      refuse(error_code::invalid, tr("The clock only moves forward, by seconds"), "advance_s");
    if (!host_.clock().fixed())
      refuse(error_code::unsupported,
             tr("This is the computer's clock; start with {1} to move it", std::string("--now")),
             "advance_s");
    host_.clock().advance(std::chrono::milliseconds(std::llround(given.get<double>() * 1000)));
    settle();
  }
  return with_opened({{"now", show_instant(host_.clock().now(), speech_.zone)},
                      {"zone", speech_.zone},
                      {"fixed", host_.clock().fixed()}});
}

json conversation::answer_question(const request& asked) {
  need_operator();
  const std::string ask = asked.text("ask");
  const std::string choice = asked.key("choice").id;
  if (!asked.has("handle")) {
    const auto standing = host_.windows().notifications();
    const bool notified = std::any_of(standing.begin(), standing.end(),
                                      [&](const auto* each) { return each->id == ask; });
    must(notified ? host_.windows().answer_notification(ask, choice)
                  : host_.windows().choose(ask, choice));
    settle();
    return with_opened(json::object());
  }
  if (host_.windows().find_schedule(asked.text("handle"))) return schedule_answer(asked);
  form_of(asked);
  return outcome_json(await_outcome([&](form_session::then_outcome then) {
    host_.windows().answer(asked.text("handle"), ask, record_key{choice}, asked.text_or("text", {}),
                           std::move(then));
  }));
}

json conversation::close(const request& asked) {
  const std::string handle = asked.text("handle");
  if (host_.windows().find_list(handle)) {
    host_.windows().close_list(handle);
    return {{"closed", true}};
  }
  if (host_.windows().find_report(handle)) {
    host_.windows().close_report(handle);
    return {{"closed", true}};
  }
  if (host_.windows().find_schedule(handle)) {
    host_.windows().close_schedule();
    return {{"closed", true}};
  }
  form_of(asked);
  return outcome_json(await_outcome([&](form_session::then_outcome then) {
    host_.windows().close_form(handle, asked.flag("discard"), std::move(then));
  }));
}

json conversation::choices(const request& asked) {
  if (host_.windows().find_list(asked.text("handle"))) return list_choices(asked, list_of(asked));
  return form_choices(asked, form_of(asked));
}

}  // namespace erp::headless
