// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/host_process.hpp"
#include "tests/support/story_company.hpp"

// An operator at work: what a story says, in the words of the protocol. The same words reach
// erp-headless and the real window, whichever the desk was set up with. Failed expectations are
// GoogleTest failures of the running test; a desk is used by one thread.

namespace testing_support {

enum class host_kind { headless, desktop };

struct desk_setup {
  host_kind kind = host_kind::headless;
  std::string database;  // connection string
  std::string binding = "demo";
  std::string login;
  std::string password = story_password;  // empty: on the launcher's word
  std::string language = "en";
  std::string now = "2026-03-02T09:00:00+01:00";
  std::string station = "BIURO-1";
  std::string fault = {};  // as in ERP_FAULT, see db/README.md
};

class form_desk;

class desk {
 public:
  explicit desk(const desk_setup& setup);

  json ask(const json& request) { return host_.ask(request); }
  std::string ask_line(const std::string& line) { return host_.ask_line(line); }
  json ok(const json& request);                                // expects "ok": true
  json refused(const json& request, const std::string& code);  // expects that error code
  void kill() { host_.kill(); }

  json command(const std::string& id);  // its entry in {"do":"commands"}
  void select(const std::vector<std::string>& contractors);
  std::string opened_by(const std::string& command, json with = json::object());  // handle
  form_desk new_contact_with(const std::string& contractor);
  form_desk new_contact();  // from Main → CRM → My activities
  form_desk new_one_with(const std::string& contractor, const std::string& command);
  form_desk open_contact(const std::string& key);
  form_desk open_stored(const std::string& form, const std::string& key);
  json rows(const std::string& list_handle, json how = json::object());
  void advance(int seconds);

 private:
  host_process host_;
};

class form_desk {
 public:
  form_desk(desk& desk, std::string handle) : desk_(desk), handle_(std::move(handle)) {}

  const std::string& handle() const { return handle_; }
  json state();
  json field(const std::string& id);
  bool enabled(const std::string& id) { return field(id).at("enabled").get<bool>(); }
  std::string error_at(const std::string& id);  // empty when there is none
  void set(const std::string& id, const json& value);
  json choices(const std::string& id, const std::string& search = {});
  std::string key_of(const std::string& id, const std::string& search);  // the only match
  json run(const std::string& command, json with = json::object());
  std::string save();  // expects success; the key
  json save_refused(const std::string& code);
  json answer(const json& asks, const std::string& choice, const std::string& text = {});
  json close(bool discard = false);

 private:
  desk& desk_;
  std::string handle_;
};

// How a host is told it at its start.
void add_password(const std::string& password, std::vector<std::string>& arguments);
std::filesystem::path program(const std::string& name);  // of this build
std::filesystem::path program_of(host_kind kind);

}  // namespace testing_support
