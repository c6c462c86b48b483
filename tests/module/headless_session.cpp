// SPDX-License-Identifier: Apache-2.0
#include "tests/module/headless_session.hpp"

#include <gtest/gtest.h>

#include "tests/support/desk.hpp"

namespace module_tests {

headless_session::headless_session(const std::vector<std::filesystem::path>& modules,
                                   const std::string& login) {
  std::vector<std::string> arguments{
      "--database", company_.connection(),
      "--binding",  testing_support::story_company::binding().string(),
      "--now",      "2026-03-02T09:00:00+01:00",
      "--zone",     "Europe/Warsaw",
      "--language", "en",
      "--settings", (folder_.path() / "settings.json").string(),
      "--log",      (folder_.path() / "host.log").string()};
  if (!login.empty()) {
    arguments.insert(arguments.end(), {"--operator", login});
    testing_support::add_password(testing_support::story_password, arguments);
  }
  for (const auto& module : modules) arguments.insert(arguments.end(), {"--module", module});
  host_ = std::make_unique<testing_support::host_process>(testing_support::program("erp-headless"),
                                                          arguments);
}

json headless_session::ok(const json& request) {
  json answer = ask(request);
  EXPECT_TRUE(answer.value("ok", false)) << request.dump() << "\n  was answered " << answer.dump();
  return answer;
}

json headless_session::refused(const json& request, const std::string& code) {
  json answer = ask(request);
  EXPECT_FALSE(answer.value("ok", true)) << request.dump() << "\n  was answered " << answer.dump();
  EXPECT_EQ(answer["error"].value("code", ""), code) << answer.dump();
  EXPECT_FALSE(answer["error"].value("message", "").empty()) << answer.dump();
  return answer;
}

json headless_session::module(const std::string& file_name) {
  const json answer = ok({{"do", "modules"}});
  for (const auto& module : answer.at("modules"))
    if (std::filesystem::path(module.at("file").get<std::string>()).filename() == file_name)
      return module;
  ADD_FAILURE() << file_name << " is not listed: " << answer.dump();
  return json::object();
}

}  // namespace module_tests
