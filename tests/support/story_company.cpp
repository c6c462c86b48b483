// SPDX-License-Identifier: Apache-2.0
#include "tests/support/story_company.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "db/session/session.hpp"
#include "tests/support/desk.hpp"

namespace testing_support {

namespace fs = std::filesystem;

namespace {

fs::path new_folder() {
  std::string name = (fs::temp_directory_path() / "crm-story-XXXXXX").string();
  if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder could be made");
  return name;
}

db::connection_target target_of(const fs::path& file, bool may_create) {
  auto target = db::parse_connection("sqlite3://" + file.string());
  target.may_create = may_create;
  return target;
}

// Made and installed once per test program; each test gets a copy.
const fs::path& installed_once() {
  static const fs::path folder = new_folder();
  static const fs::path file = [] {
    const fs::path made = folder / "story.db";
    db::session session(target_of(made, true));
    std::ifstream script(fs::path(TEST_SOURCES) / "support/story_company.sql");
    for (std::string line; std::getline(script, line);)
      if (!line.starts_with("--") && !line.empty()) session.execute(line);
    const auto installed =
        run_program(program("crm-admin"), {"install", "--database", "sqlite3://" + made.string(),
                                           "--binding", story_company::binding().string()});
    if (installed.exit_code != 0) throw std::runtime_error(installed.output);
    return made;
  }();
  return file;
}

}  // namespace

fs::path story_company::binding() {
  return fs::path(TEST_SOURCES) / "support/story_company.toml";
}

story_company::story_company() : folder_(new_folder()), database_(folder_ / "story.db") {
  fs::copy_file(installed_once(), database_);
}

story_company::~story_company() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

void story_company::execute(const std::string& sql) const {
  db::session(target_of(database_, false)).execute(sql);
}

std::string story_company::single_value(const std::string& sql) const {
  db::session session(target_of(database_, false));
  auto& query = session.prepare(sql, {db::column_type::text});
  query.run();
  return query.fetch() ? query.optional_text(0).value_or("") : "";
}

}  // namespace testing_support
