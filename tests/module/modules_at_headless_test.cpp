// SPDX-License-Identifier: Apache-2.0
// The whole corpus in one host: every module listed with its reason, and the host at work.
#include <gtest/gtest.h>

#include "tests/module/headless_session.hpp"

namespace module_tests {

namespace {

std::vector<std::filesystem::path> whole_corpus() {
  std::vector<std::filesystem::path> files;
  for (const auto& broken : corpus()) files.push_back(module_path(broken.name));
  files.push_back(module_path("example-notebook"));
  return files;
}

}  // namespace

TEST(ModulesAtHeadless, ListsEveryModuleWithItsStateAndReasonAndGoesOn) {
  scratch_folder folder;
  auto files = whole_corpus();
  files.push_back(folder.write("letter.so", "This is a letter.\n"));
  files.push_back(folder.write("cut.so", cut_example(example_size() / 2)));
  headless_session host(files);
  for (const auto& broken : corpus()) {
    const json listed = host.module(broken.name + ".so");
    EXPECT_EQ(listed.at("state"), erp::loader::name_of(broken.ends)) << listed.dump();
    EXPECT_NE(listed.value("reason", "").find(broken.reason), std::string::npos) << listed.dump();
  }
  EXPECT_NE(host.module("letter.so").value("reason", "").find("Not a library"), std::string::npos);
  EXPECT_NE(host.module("cut.so").value("reason", "").find("cut short"), std::string::npos);
  EXPECT_EQ(host.module("example-notebook.so").at("state"), "started");
  EXPECT_FALSE(host.module("example-notebook.so").contains("reason"));
  host.ok({{"do", "run"}, {"command", "example.command.notebook"}});
}

TEST(ModulesAtHeadless, OutlivesAModuleThatThrowsWheneverItIsCalled) {
  headless_session host({module_path("throws_in_callbacks")});
  host.ok({{"do", "clock"}, {"advance_s", 5}});
  const json listed = host.module("throws_in_callbacks.so");
  EXPECT_EQ(listed.at("state"), "started");
  EXPECT_NE(listed.value("problem", "").find("called back"), std::string::npos) << listed.dump();
  host.refused({{"do", "run"}, {"command", "broken.command.throws"}}, "internal");
  host.refused({{"do", "run"}, {"command", "broken.command.unavailable"}}, "denied");
  host.refused({{"do", "open_list"}, {"list", "broken.list"}}, "internal");
  host.refused({{"do", "open_form"}, {"form", "broken.form"}}, "internal");
  EXPECT_EQ(host.ok({{"do", "notifications"}}).at("notifications").size(), 1u);
  host.ok({{"do", "answer"}, {"ask", "broken.notification"}, {"choice", "answer"}});
  EXPECT_TRUE(host.ok({{"do", "notifications"}}).at("notifications").empty());
  host.ok(sign_in("nowak"));
}

TEST(ModulesAtHeadless, LetsALeakingModuleWorkAndEndsInOrder) {
  headless_session host({module_path("leaks_a_subscription")});
  host.ok({{"do", "modules"}});
  EXPECT_EQ(host.module("leaks_a_subscription.so").at("state"), "started");
}

}  // namespace module_tests
