// SPDX-License-Identifier: Apache-2.0
#include "tests/load/simulated_operator.hpp"

#include <chrono>
#include <stdexcept>
#include <thread>

#include "tests/load/company.hpp"
#include "tests/support/desk.hpp"
#include "tests/support/story_company.hpp"

namespace load {

namespace {

constexpr std::chrono::milliseconds a_moment(250);  // before somebody presses the button again
constexpr std::chrono::seconds patience(90);

std::vector<std::string> arguments(int number, const how_to_work& how) {
  return {"--database", how.connection,
          "--binding",  testing_support::story_company::binding().string(),
          "--operator", login_of(number),
          "--zone",     "Europe/Warsaw",
          "--language", "en"};
}

std::string code_of(const testing_support::json& answer) {
  return answer.contains("error") ? answer["error"].value("code", "") : "";
}

}  // namespace

simulated_operator::simulated_operator(int number, const how_to_work& how, tally& tally)
    : number_(number),
      how_(how),
      tally_(tally),
      chance_(static_cast<unsigned>(number)),
      host_(testing_support::program("erp-headless"), arguments(number, how)) {
  list_ = ask("open the list", {{"do", "open_list"}, {"list", "crm.list.activities"}}).at("handle");
}

void simulated_operator::work(const std::atomic<bool>& enough) {
  while (!enough) {
    const unsigned next = chance_() % 10;
    if (next < 4) {
      save_new();
    } else if (next < 6 && !own_.empty()) {
      change_note(own_[chance_() % own_.size()]);
    } else if (next < 7) {
      if (const auto key = tally_.any_key(chance_)) change_note(*key);
    } else {
      turn_pages();
    }
  }
}

void simulated_operator::save_new() {
  const int contractor = static_cast<int>(chance_() % contractor_count);
  const std::string form =
      ask("open an empty form", {{"do", "open_form"},
                                 {"form", "crm.form.contact"},
                                 {"context", {{"contractor", contractor_of(contractor)}}}})
          .at("handle");
  stored_contact contact{"", token(), "notatka " + token() + " zażółć", chance_() % 5 == 0};
  set(form, "contact_persons", json::array({person_of(contractor)}));
  set(form, "subject", contact.subject);
  set(form, "note", contact.note);
  if (contact.with_follow_up) {
    set(form, "follow_up", true);
    set(form, "follow_up_amount", 1);
  }
  contact.key = save("save a contact", form, "subject", contact.subject);
  own_.push_back(contact.key);
  tally_.add(contact);
  close(form);
}

void simulated_operator::change_note(const std::string& key) {
  const std::string form =
      ask("open a contact", {{"do", "open_form"}, {"form", "crm.form.contact"}, {"key", key}})
          .at("handle");
  const std::string note = "zmiana " + token() + " łąka";
  set(form, "note", note);
  if (save("save a change", form, "note", note) != key)
    throw std::runtime_error("a change was saved as another record");
  tally_.add(stored_note{key, note});
  close(form);
}

void simulated_operator::turn_pages() {
  json request{{"do", "page"}, {"handle", list_}, {"filter", "all"}, {"limit", 50}};
  if (chance_() % 2) request["where"] = {{"employee", nullptr}};
  if (chance_() % 8 == 0) request["search"] = "swieze zrodlo";
  std::string what = request.contains("search") ? "search" : "first page";
  for (int page = 0; page < 3; ++page) {
    const json answer = ask(what, request);
    if (answer.at("next").is_null()) return;
    request["after"] = answer["next"];
    what = "next page";
  }
}

simulated_operator::json simulated_operator::ask(const std::string& what, const json& request) {
  const auto until = std::chrono::steady_clock::now() + patience;
  while (true) {
    const auto from = std::chrono::steady_clock::now();
    json answer = host_.ask(request);
    if (answer.value("ok", false)) {
      tally_.took(what, std::chrono::steady_clock::now() - from);
      return answer;
    }
    const bool saving = what.starts_with("save");  // the form has to be looked at before the next
    if (saving && code_of(answer) == "conflict") {
      tally_.was_asked();
      return answer;
    }
    const bool away = code_of(answer) == "unavailable" || code_of(answer) == "busy";
    if (!away || !how_.server_may_go || std::chrono::steady_clock::now() > until)
      throw std::runtime_error(what + ": " + answer.dump());
    if (answer["error"].value("message", "").empty())
      throw std::runtime_error(what + ": nothing was said");
    tally_.was_away();
    if (saving) return answer;
    std::this_thread::sleep_for(a_moment);
  }
}

std::string simulated_operator::save(const std::string& what, const std::string& form,
                                     const std::string& field, const std::string& typed) {
  const auto until = std::chrono::steady_clock::now() + patience;
  json request{{"do", "run"}, {"handle", form}, {"command", "save"}};
  while (std::chrono::steady_clock::now() < until) {
    const json answer = ask(what, request);
    if (answer.contains("saved")) return answer["saved"].at("key");
    expect_kept(form, field, typed);
    if (answer.contains("asks")) {
      tally_.was_asked();
      request = {
          {"do", "answer"}, {"handle", form}, {"ask", answer["asks"].at("id")}, {"choice", "mine"}};
      continue;
    }
    std::this_thread::sleep_for(a_moment);
    request = {{"do", "run"}, {"handle", form}, {"command", "save"}};
  }
  throw std::runtime_error(what + ": never saved");
}

void simulated_operator::set(const std::string& form, const std::string& field, const json& value) {
  const json answer =
      host_.ask({{"do", "set"}, {"handle", form}, {"field", field}, {"value", value}});
  if (!answer.value("ok", false)) throw std::runtime_error("set " + field + ": " + answer.dump());
}

void simulated_operator::expect_kept(const std::string& form, const std::string& field,
                                     const std::string& typed) {
  const json state = host_.ask({{"do", "state"}, {"handle", form}});
  for (const auto& each : state.at("fields"))
    if (each.at("id") == field && each.at("value") == typed) return;
  throw std::runtime_error("the form did not keep what was typed: " + state.dump());
}

void simulated_operator::close(const std::string& handle) {
  const json answer = host_.ask({{"do", "close"}, {"handle", handle}});
  if (!answer.contains("closed")) throw std::runtime_error("close: " + answer.dump());
}

std::string simulated_operator::token() {
  return std::to_string(number_) + "-" + std::to_string(++tokens_);
}

}  // namespace load
