// SPDX-License-Identifier: Apache-2.0
#include "tests/support/story_company.hpp"

#include <cstdlib>
#include <fstream>
#include <regex>
#include <sstream>
#include <stdexcept>

#include "db/dialect/sql_text.hpp"
#include "tests/support/desk.hpp"
#include "tests/support/granted.hpp"

namespace testing_support {

namespace fs = std::filesystem;

fs::path story_company::binding() {
  return fs::path(TEST_SOURCES) / "support/story_company.toml";
}

std::vector<std::string> story_company_script(const db::dialect& dialect) {
  std::ostringstream script;
  script << std::ifstream(fs::path(TEST_SOURCES) / "support/story_company.sql").rdbuf();
  auto statements = db::split_statements(script.str());
  // On SQL Server TEXT is a type that cannot be compared.
  static const std::regex text("\\bTEXT\\b");
  for (auto& statement : statements) {
    if (dialect.server() == db::server::sql_server)
      statement = std::regex_replace(statement, text, "NVARCHAR(190)");
    statement = dialect.of_script(statement);
  }
  return statements;
}

void make_story_company(db::session& session) {
  for (const auto& statement : story_company_script(session.dialect())) session.execute(statement);
}

void install_module(const server_database& database, const std::string& binding) {
  const auto installed = run_program(
      program("crm-admin"), {"install", "--database", database.connection(), "--binding", binding});
  if (installed.exit_code != 0) throw std::runtime_error(installed.output);
  db::session session(database.target());
  grant_everything(session);
}

void give_passwords(const server_database& database, const std::string& binding) {
  std::vector<std::string> arguments{"passwords", "--database", database.connection(),
                                     "--binding", binding,      "--cheap"};
  constexpr char variable[] = "ERP_TEST_PASSWORD";
  setenv(variable, story_password, 1);
  arguments.insert(arguments.end(), {"--initial-from", std::string("env:") + variable});
  const auto given = run_program(program("demo-company"), arguments);
  if (given.exit_code != 0) throw std::runtime_error(given.output);
}

story_company::story_company(const test_server& server)
    : database_(
          lent_copy_of_made_once(server, "story company", [](const server_database& database) {
            {
              db::session session(database.target());
              make_story_company(session);
            }
            install_module(database, binding().string());
            give_passwords(database, binding().string());
          })) {}

}  // namespace testing_support
