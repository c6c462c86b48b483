// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <regex>
#include <sstream>

#include "tests/golden/golden_text.hpp"
#include "tests/golden/grants.hpp"
#include "tests/golden/t_sql_rules.hpp"

// Runs every recording, then compares all of them at once with the reviewed file. A run with a
// filter records a part only and compares nothing.

namespace {

constexpr char golden_file[] = TEST_SOURCES "/golden/sql_server.sql";
constexpr char grants_file[] = TEST_SOURCES "/../db/admin/grants.sql";

std::string content_of(const char* file) {
  std::ostringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  return text.str();
}

// Every table of ours must be used by what was recorded, or a part of the product was forgotten.
void complain_of_unused_tables(const std::set<std::string>& statements) {
  static const std::regex created("^CREATE TABLE (crm_[a-z_]+)");
  for (const auto& statement : statements) {
    std::smatch match;
    if (!std::regex_search(statement, match, created)) continue;
    const std::regex used("\\b(FROM|INTO|UPDATE|JOIN) " + match[1].str() + "\\b");
    if (std::none_of(statements.begin(), statements.end(),
                     [&](const auto& one) { return std::regex_search(one, used); }))
      ADD_FAILURE() << "no recording reads or writes " << match[1];
  }
}

class golden_comparison : public testing::Environment {
 public:
  void TearDown() override {
    const auto& recorded = golden::recorded_text();
    for (const auto& statement : recorded.statements())
      for (const auto& rule : golden::broken_rules(statement))
        ADD_FAILURE() << "not for SQL Server (" << rule << "): " << statement;
    if (testing::GTEST_FLAG(filter) != "*") return;
    complain_of_unused_tables(recorded.statements());
    EXPECT_EQ(golden::missing(golden::rights_used(golden::recorded_at_work()),
                              golden::rights_granted(content_of(grants_file))),
              "")
        << grants_file;
    if (std::getenv("CRM_ACCEPT_SQL")) {
      std::ofstream(golden_file, std::ios::binary) << recorded.text();
      return;
    }
    const auto changes = golden::difference(content_of(golden_file), recorded.text());
    EXPECT_TRUE(changes.empty())
        << "What SQL Server is told has changed:\n\n"
        << changes << "If that is right: CRM_ACCEPT_SQL=1 build/bin/test_golden, and commit "
        << "tests/golden/sql_server.sql.";
  }
};

}  // namespace

int main(int count, char** arguments) {
  testing::InitGoogleMock(&count, arguments);
  testing::AddGlobalTestEnvironment(new golden_comparison);
  return RUN_ALL_TESTS();
}
