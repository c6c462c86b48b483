// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "tests/module/corpus.hpp"
#include "tests/support/desk.hpp"
#include "tests/support/host_process.hpp"
#include "tests/support/story_company.hpp"

// erp-headless at the stories' firm with the modules that a test names. One thread; failed
// expectations are GoogleTest failures of the running test.

namespace module_tests {

using testing_support::json;

inline std::filesystem::path crm_module() {
  return testing_support::program("erp-headless").parent_path().parent_path() / "modules" /
         "crm-activities.so";
}

// The request, with the password that everybody of the firm has.
inline json sign_in(const std::string& login) {
  return {{"do", "login"}, {"operator", login}, {"password", testing_support::story_password}};
}

class headless_session {
 public:
  explicit headless_session(const std::vector<std::filesystem::path>& modules,
                            const std::string& login = "kowalski");

  json ask(const json& request) { return host_->ask(request); }
  json ask_line(const std::string& line) { return json::parse(host_->ask_line(line)); }
  json ok(const json& request);                                // expects "ok": true
  json refused(const json& request, const std::string& code);  // expects that error
  json module(const std::string& file_name);                   // its entry in {"do":"modules"}

 private:
  testing_support::story_company company_;
  scratch_folder folder_;
  std::unique_ptr<testing_support::host_process> host_;
};

}  // namespace module_tests
