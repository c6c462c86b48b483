// SPDX-License-Identifier: Apache-2.0
#include "tests/db/workbench.hpp"

#include <stdlib.h>

#include <fstream>
#include <sstream>
#include <vector>

#include "db/dialect/sql_text.hpp"

namespace db::test {

namespace fs = std::filesystem;

folder::folder() {
  auto name = (fs::temp_directory_path() / "crm-db-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = name;
}

folder::~folder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

fs::path folder::write(std::string_view name, std::string_view content) const {
  std::ofstream(path_ / name, std::ios::binary) << content;
  return path_ / name;
}

connection_target target_of(const fs::path& file) {
  connection_target target;
  target.file = file.string();
  target.may_create = true;
  target.synchronous = false;
  return target;
}

fs::path source(std::string_view path) {
  return fs::path(TEST_SOURCES) / ".." / path;
}

std::string content_of(const fs::path& file) {
  std::ostringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  return text.str();
}

void run_script(session& session, const std::string& script) {
  for (const auto& statement : split_statements(script)) session.execute(statement);
}

fs::path foreign_company(const folder& folder) {
  session session(target_of(folder / "foreign.db"));
  run_script(session, content_of(source("tests/support/foreign_schema.sql")));
  return folder / "foreign.db";
}

binding foreign_binding() {
  return read_binding(source("tests/support/foreign.toml"));
}

std::int64_t number(session& session, const std::string& select) {
  auto& found = session.prepare(select, {column_type::integer});
  found.run();
  if (!found.fetch()) throw std::logic_error("no row: " + select);
  const auto result = found.integer(0);
  found.close();
  return result;
}

std::string text(session& session, const std::string& select) {
  auto& found = session.prepare(select, {column_type::text});
  found.run();
  if (!found.fetch()) throw std::logic_error("no row: " + select);
  auto result = found.is_null(0) ? "NULL" : found.text(0);
  found.close();
  return result;
}

namespace {

std::vector<std::string> texts(session& session, const std::string& select) {
  auto& all = session.prepare(select, {column_type::text});
  all.run();
  std::vector<std::string> result;
  while (all.fetch()) result.push_back(all.text(0));
  return result;
}

}  // namespace

std::string host_rows(session& session) {
  std::string all;
  for (const auto& sql :
       texts(session,
             "SELECT coalesce(sql, name) FROM sqlite_master WHERE name NOT LIKE 'crm\\_%' "
             "ESCAPE '\\' AND tbl_name NOT LIKE 'crm\\_%' ESCAPE '\\' AND name NOT LIKE "
             "'erp\\_%' ESCAPE '\\' ORDER BY name"))
    all += sql + "\n";
  for (const auto& table :
       texts(session,
             "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE "
             "'crm\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name")) {
    std::string row = "''";
    for (const auto& column : session.columns_of("SELECT * FROM \"" + table + "\""))
      row += " || '|' || quote(\"" + column.name + "\")";
    for (const auto& line : texts(session, "SELECT " + row + " FROM \"" + table + "\" ORDER BY 1"))
      all += table + line + "\n";
  }
  return all;
}

}  // namespace db::test
