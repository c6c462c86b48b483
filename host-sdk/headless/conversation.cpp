// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/headless/conversation.hpp"

#include <chrono>
#include <map>
#include <utility>

namespace erp::headless {

using kit::tr;

namespace {

json error_answer(const error& why, const speech& speech) {
  return {{"ok", false}, {"error", to_json(why, speech)}};
}

// Where a JSON parser stopped, without its own name for the mistake.
error not_json(const json::parse_error& wrong) {
  return {error_code::invalid,
          tr("The line is not JSON in UTF-8; reading stopped at byte {1}",
             static_cast<std::int64_t>(wrong.byte)),
          {},
          {}};
}

// What a station that is locked still answers.
bool answered_when_locked(const std::string& what) {
  return what == "unlock" || what == "login" || what == "lock" || what == "clock" ||
         what == "modules";
}

// Nothing of a password stays in memory once the request is answered.
class wiped_afterwards {
 public:
  explicit wiped_afterwards(json& parsed) : parsed_(parsed) {}
  ~wiped_afterwards() {
    if (!parsed_.is_object()) return;
    for (const char* member : {"password", "new_password"})
      if (const auto found = parsed_.find(member); found != parsed_.end() && found->is_string())
        company::wipe(found->get_ref<std::string&>());
  }
  wiped_afterwards(const wiped_afterwards&) = delete;
  wiped_afterwards& operator=(const wiped_afterwards&) = delete;

 private:
  json& parsed_;
};

// Work that does not end, or sets going ever more, must not keep an answer back for ever.
constexpr std::chrono::seconds patience{30};

}  // namespace

conversation::conversation(company::reference_host& host, loader::module_loader& modules)
    : host_(host),
      modules_(modules),
      speech_{[&host](const text& text) { return host.say(text); }, host.clock().zone()},
      front_(host, speech_) {}

std::string conversation::answer(std::string_view line) {
  json answer;
  try {
    json parsed = json::parse(line);
    const wiped_afterwards wiped(parsed);
    answer = dispatch(parsed);
  } catch (const json::parse_error& wrong) {
    answer = error_answer(not_json(wrong), speech_);
  } catch (const refused& refused) {
    answer = error_answer(refused.why, speech_);
  } catch (const std::exception& wrong) {
    host_.log().write(services::log_level::error, std::string("a request: ") + wrong.what());
    answer = error_answer(
        {error_code::internal, tr("The host failed at this request; the log says how"), {}, {}},
        speech_);
  }
  return finish(std::move(answer));
}

std::string conversation::answer_too_long() {
  return finish(error_answer({error_code::invalid, tr("The line is too long"), {}, {}}, speech_));
}

std::string conversation::finish(json answer) {
  settle();
  json events = front_.take_events();
  for (const auto& [handle, why] : front_.take_failed())
    events.push_back(
        {{"event", "open_failed"}, {"handle", handle}, {"error", to_json(why, speech_)}});
  if (!events.empty()) answer["events"] = std::move(events);
  return answer.dump(-1, ' ', false, json::error_handler_t::replace);
}

conversation::handler conversation::handler_of(const std::string& what) {
  static const std::map<std::string, handler, std::less<>> all{
      {"modules", &conversation::modules},
      {"login", &conversation::login},
      {"change_password", &conversation::change_password},
      {"lock", &conversation::lock},
      {"unlock", &conversation::unlock},
      {"commands", &conversation::commands},
      {"select", &conversation::select},
      {"run", &conversation::run},
      {"offers", &conversation::offers},
      {"notifications", &conversation::notifications},
      {"clock", &conversation::clock},
      {"answer", &conversation::answer_question},
      {"close", &conversation::close},
      {"choices", &conversation::choices},
      {"lists", &conversation::lists},
      {"open_list", &conversation::open_list},
      {"page", &conversation::page},
      {"counts", &conversation::counts},
      {"edit_cell", &conversation::edit_cell},
      {"export", &conversation::export_list},
      {"forms", &conversation::forms},
      {"open_form", &conversation::open_form},
      {"state", &conversation::state},
      {"set", &conversation::set},
      {"open_schedule", &conversation::open_schedule},
      {"schedule", &conversation::schedule},
      {"schedule_employees", &conversation::schedule_employees},
      {"schedule_move", &conversation::schedule_move},
      {"schedule_undo", &conversation::schedule_undo},
      {"dictionaries", &conversation::dictionaries},
      {"dictionary", &conversation::dictionary},
      {"dictionary_save", &conversation::dictionary_save},
      {"dictionary_move", &conversation::dictionary_move},
      {"dictionary_remove", &conversation::dictionary_remove},
      {"dictionary_merge", &conversation::dictionary_merge},
      {"permissions", &conversation::permissions},
      {"permission_table", &conversation::permission_table_},
      {"permission_effects", &conversation::permission_effects},
      {"permission_save", &conversation::permission_save},
      {"permission_forget_gone", &conversation::permission_forget_gone},
      {"permission_history", &conversation::permission_history},
      {"history", &conversation::history},
      {"reports", &conversation::reports},
      {"open_report", &conversation::open_report},
      {"report", &conversation::report},
      {"report_choices", &conversation::report_choices},
      {"report_behind", &conversation::report_behind},
      {"report_sets", &conversation::report_sets_},
      {"report_keep", &conversation::report_keep},
      {"report_forget", &conversation::report_forget},
      {"report_export", &conversation::report_export}};
  const auto found = all.find(what);
  return found == all.end() ? nullptr : found->second;
}

json conversation::dispatch(const json& parsed) {
  if (!parsed.is_object())
    refuse(error_code::invalid, tr("A request is a JSON object: {1}", std::string("{\"do\": …}")));
  const request asked(parsed);
  const std::string what = asked.text("do");
  const auto handle = handler_of(what);
  if (handle == nullptr)
    refuse(error_code::unsupported, tr("This host knows no request \"{1}\"", what), "do");
  host_.idle_lock().touch();
  if (host_.session().locked() && !answered_when_locked(what)) return locked_answer();
  json result{{"ok", true}};
  result.update((this->*handle)(asked));
  return result;
}

// A code of the protocol's own: no module ever gives it.
json conversation::locked_answer() {
  return {{"ok", false},
          {"error",
           {{"code", "locked"},
            {"message", speech_.say(tr("This station is locked: {1} comes first",
                                       std::string(R"({"do": "unlock", "password": "…"})")))}}}};
}

void conversation::pump(const std::function<bool()>& done) {
  constexpr std::chrono::milliseconds look_again{20};
  while (!done()) {
    if (host_.queue().run_one()) continue;
    // Nothing is there and nothing is on its way: it will never be done.
    if (host_.jobs().idle(given_up_) && host_.queue().empty()) return;
    host_.queue().wait(look_again);
  }
}

void conversation::settle() {
  const auto until = std::chrono::steady_clock::now() + patience;
  pump([&] {
    if (std::chrono::steady_clock::now() < until) return false;
    given_up_ = host_.jobs().newest();
    return true;
  });
}

result<outcome> conversation::await_outcome(
    const std::function<void(form_session::then_outcome)>& begin) {
  return await<outcome>([&](form_session::then_outcome then) {
    begin(std::move(then));
    return job_handle();
  });
}

void conversation::need_operator() const {
  if (!host_.session().logged_in())
    refuse(error_code::denied,
           tr("Nobody is logged in: {1} comes first",
              std::string(R"({"do": "login", "operator": "…", "password": "…"})")));
}

json conversation::with_opened(json answer) {
  auto opened = front_.take_opened();
  if (opened.empty()) return answer;
  answer["opened"] = opened.front();
  for (std::size_t i = 1; i < opened.size(); ++i) answer["also_opened"].push_back(opened[i]);
  return answer;
}

json conversation::outcome_json(const result<outcome>& came_of_it) {
  if (!came_of_it) throw refused{came_of_it.failure()};
  json answer = json::object();
  if (came_of_it->saved) answer["saved"] = {{"key", came_of_it->saved->id}};
  if (came_of_it->asks) answer["asks"] = to_json(*came_of_it->asks, speech_);
  if (came_of_it->closed) answer["closed"] = true;
  settle();
  return with_opened(std::move(answer));
}

}  // namespace erp::headless
