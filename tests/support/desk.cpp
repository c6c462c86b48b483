// SPDX-License-Identifier: Apache-2.0
#include "tests/support/desk.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

namespace testing_support {

std::filesystem::path program(const std::string& name) {
  return std::filesystem::path(TEST_PROGRAMS) / name;
}

std::filesystem::path program_of(host_kind kind) {
  return program(kind == host_kind::headless ? "erp-headless" : "desktop-story-host");
}

void add_password(const std::string& password, std::vector<std::string>& arguments) {
  if (password.empty()) return;
  constexpr char variable[] = "ERP_TEST_PASSWORD";
  setenv(variable, password.c_str(), 1);  // the host that is started next inherits it
  arguments.push_back("--password-from");
  arguments.push_back(std::string("env:") + variable);
}

namespace {

std::vector<std::string> arguments_of(const desk_setup& setup) {
  std::vector<std::string> arguments{"--database", setup.database,  "--binding", setup.binding,
                                     "--zone",     "Europe/Warsaw", "--now",     setup.now,
                                     "--station",  setup.station};
  if (!setup.language.empty()) {
    arguments.push_back("--language");
    arguments.push_back(setup.language);
  }
  if (!setup.login.empty()) {
    arguments.push_back("--operator");
    arguments.push_back(setup.login);
    add_password(setup.password, arguments);
  }
  return arguments;
}

std::string code_of(const json& answer) {
  return answer.contains("error") ? answer["error"].value("code", "") : "";
}

}  // namespace

desk::desk(const desk_setup& setup)
    : host_(program_of(setup.kind), arguments_of(setup), setup.fault) {}

json desk::ok(const json& request) {
  json answer = host_.ask(request);
  EXPECT_TRUE(answer.value("ok", false)) << request.dump() << "\n  was answered " << answer.dump();
  return answer;
}

json desk::refused(const json& request, const std::string& code) {
  json answer = host_.ask(request);
  EXPECT_FALSE(answer.value("ok", true)) << request.dump() << "\n  was answered " << answer.dump();
  EXPECT_EQ(code_of(answer), code) << answer.dump();
  return answer;
}

json desk::command(const std::string& id) {
  const json answer = ok({{"do", "commands"}});  // named: a loop does not keep it alive
  for (const auto& command : answer.at("commands"))
    if (command.at("id") == id) return command;
  ADD_FAILURE() << "there is no command " << id;
  return json::object();
}

void desk::select(const std::vector<std::string>& contractors) {
  ok({{"do", "select"}, {"list", "contractors"}, {"keys", contractors}});
}

std::string desk::opened_by(const std::string& command, json with) {
  with["do"] = "run";
  with["command"] = command;
  const json answer = ok(with);
  if (answer.contains("opened")) return answer["opened"].at("handle");
  ADD_FAILURE() << command << " opened nothing: " << answer.dump();
  return {};
}

form_desk desk::new_one_with(const std::string& contractor, const std::string& command) {
  select({contractor});
  opened_by("crm.command.actions");
  return {*this, opened_by(command)};
}

form_desk desk::new_contact_with(const std::string& contractor) {
  return new_one_with(contractor, "crm.command.new_contact");
}

form_desk desk::new_contact() {
  opened_by("crm.command.my_activities");
  return {*this, opened_by("crm.command.new_contact")};
}

form_desk desk::open_contact(const std::string& key) {
  return open_stored("crm.form.contact", key);
}

form_desk desk::open_stored(const std::string& form, const std::string& key) {
  return {*this, ok({{"do", "open_form"}, {"form", form}, {"key", key}}).at("handle")};
}

json desk::rows(const std::string& list_handle, json how) {
  how["do"] = "page";
  how["handle"] = list_handle;
  return ok(how).at("rows");
}

void desk::advance(int seconds) {
  ok({{"do", "clock"}, {"advance_s", seconds}});
}

json form_desk::state() {
  return desk_.ok({{"do", "state"}, {"handle", handle_}});
}

json form_desk::field(const std::string& id) {
  const json now = state();
  for (const auto& field : now.at("fields"))
    if (field.at("id") == id) return field;
  ADD_FAILURE() << "the form has no field " << id;
  return json::object();
}

std::string form_desk::error_at(const std::string& id) {
  const json entry = field(id);
  if (!entry.contains("error") || entry["error"].is_null()) return {};
  return entry["error"].get<std::string>();
}

void form_desk::set(const std::string& id, const json& value) {
  desk_.ok({{"do", "set"}, {"handle", handle_}, {"field", id}, {"value", value}});
}

json form_desk::choices(const std::string& id, const std::string& search) {
  return desk_.ok({{"do", "choices"}, {"handle", handle_}, {"field", id}, {"search", search}})
      .at("choices");
}

std::string form_desk::key_of(const std::string& id, const std::string& search) {
  const json found = choices(id, search);
  EXPECT_EQ(found.size(), 1u) << "'" << search << "' in " << id << " finds " << found.dump();
  return found.empty() ? "" : found[0].at("key").get<std::string>();
}

json form_desk::run(const std::string& command, json with) {
  with["do"] = "run";
  with["handle"] = handle_;
  with["command"] = command;
  return desk_.ok(with);
}

std::string form_desk::save() {
  const json answer = run("save");
  if (answer.contains("saved")) return answer["saved"].at("key");
  ADD_FAILURE() << "was not saved: " << answer.dump();
  return {};
}

json form_desk::save_refused(const std::string& code) {
  return desk_.refused({{"do", "run"}, {"handle", handle_}, {"command", "save"}}, code);
}

json form_desk::answer(const json& asks, const std::string& choice, const std::string& text) {
  json request{{"do", "answer"}, {"handle", handle_}, {"ask", asks.at("id")}, {"choice", choice}};
  if (!text.empty()) request["text"] = text;
  return desk_.ok(request);
}

json form_desk::close(bool discard) {
  return desk_.ok({{"do", "close"}, {"handle", handle_}, {"discard", discard}});
}

}  // namespace testing_support
