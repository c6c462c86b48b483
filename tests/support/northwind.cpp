// SPDX-License-Identifier: Apache-2.0
#include "tests/support/northwind.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <stdexcept>

#include "db/session/unit_of_work.hpp"

namespace testing_support {

namespace fs = std::filesystem;

namespace {

using column = db::column_type;

struct northwind_column {
  std::string name;
  std::string type;  // as SQLite's own declaration says
  bool is_key = false;
};

struct northwind_table {
  std::string name;
  std::vector<northwind_column> columns;
};

std::vector<northwind_table> tables_of(db::session& original) {
  auto& find = original.prepare(
      "SELECT t.name, c.name, c.type, c.pk FROM sqlite_master t, pragma_table_info(t.name) c "
      "WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' ORDER BY t.name, c.cid",
      {column::text, column::text, column::text, column::integer});
  std::vector<northwind_table> tables;
  for (find.run(); find.fetch();) {
    if (tables.empty() || tables.back().name != find.text(0)) tables.push_back({find.text(0), {}});
    tables.back().columns.push_back({find.text(1), find.text(2), find.integer(3) != 0});
  }
  return tables;
}

// What its types are called elsewhere. Money is exact. MariaDB's texts have a length, without which
// it takes none for a key.
std::string type_of(const northwind_column& column, db::server server) {
  static const std::map<std::string, std::string> everywhere = {{"INTEGER", "INTEGER"},
                                                                {"NUMERIC", "DECIMAL(19,4)"},
                                                                {"REAL", "DOUBLE PRECISION"},
                                                                {"DATE", "DATE"}};
  if (const auto found = everywhere.find(column.type); found != everywhere.end())
    return found->second;
  const bool postgresql = server == db::server::postgresql;
  if (column.type == "DATETIME") return postgresql ? "TIMESTAMP" : "DATETIME";
  if (column.type == "BLOB") return postgresql ? "BYTEA" : "LONGBLOB";
  return postgresql ? "TEXT" : column.is_key ? "VARCHAR(40)" : "VARCHAR(600)";
}

// Names are written as in the binding: without quotes where there is no space in them.
std::string written(const std::string& name) {
  return name.find(' ') == std::string::npos ? name : "\"" + name + "\"";
}

std::string create(const northwind_table& table, db::server server) {
  std::string columns, keys;
  for (const auto& column : table.columns) {
    columns += column.name + " " + type_of(column, server) + ", ";
    if (column.is_key) keys += (keys.empty() ? "" : ", ") + column.name;
  }
  return "CREATE TABLE " + written(table.name) + " (" + columns + "PRIMARY KEY (" + keys + "))";
}

std::string select(const northwind_table& table) {
  std::string columns;
  for (const auto& column : table.columns)
    columns += (columns.empty() ? "" : ", ") +
               (column.type == "BLOB" ? "hex(" + column.name + ")" : column.name);
  return "SELECT " + columns + " FROM " + written(table.name);
}

// Everything is given as text, as which SQLite reads it.
std::string insert(const northwind_table& table, db::server server) {
  std::string values;
  for (const auto& column : table.columns) {
    std::string value = ":v" + std::to_string(&column - table.columns.data());
    const bool postgresql = server == db::server::postgresql;
    if (postgresql) value = "CAST(" + value + " AS TEXT)";
    if (column.type == "BLOB")
      value = postgresql ? "decode(" + value + ", 'hex')" : "unhex(" + value + ")";
    else if (postgresql)
      value = "CAST(" + value + " AS " + type_of(column, server) + ")";
    values += (values.empty() ? "" : ", ") + value;
  }
  return "INSERT INTO " + written(table.name) + " VALUES (" + values + ")";
}

void copy_rows(db::session& from, db::session& to, const northwind_table& table) {
  const std::vector<column> texts(table.columns.size(), column::text);
  auto& read = from.prepare(select(table), texts);
  auto& write = to.prepare(insert(table, to.dialect().server()));
  for (read.run(); read.fetch();) {
    for (int i = 0; i < static_cast<int>(texts.size()); ++i) write.bind(read.optional_text(i));
    write.run();
  }
}

}  // namespace

fs::path northwind_file() {
  if (const char* named = std::getenv("CRM_NORTHWIND")) return named;
  return fs::path(TEST_SOURCES) / "../../shared/data/northwind/northwind.db";
}

void make_northwind(const server_database& empty) {
  const auto target = empty.target();
  if (target.kind == db::server::sqlite) {
    fs::copy_file(northwind_file(), target.file);
    fs::permissions(target.file, fs::perms::owner_write, fs::perm_options::add);
    return;
  }
  auto original = db::parse_connection("sqlite3://" + northwind_file().string());
  original.read_only = true;
  db::session from(original);
  db::session to(target);
  const auto tables = tables_of(from);
  for (const auto& table : tables) to.execute(create(table, target.kind));
  db::unit_of_work unit(to);
  for (const auto& table : tables) copy_rows(from, to, table);
  unit.commit();
}

std::vector<std::string> rows_of_northwind(const server_database& database,
                                           const std::string& table) {
  db::session session(database.target());
  std::string columns;
  int count = 0;
  for (const auto& [name, content] : session.columns_of("SELECT * FROM " + written(table))) {
    if (name == "Photo" || name == "photo") continue;
    columns += (columns.empty() ? "" : ", ") + name;
    ++count;
  }
  auto& read = session.prepare("SELECT " + columns + " FROM " + written(table),
                               std::vector<column>(static_cast<std::size_t>(count), column::text));
  std::vector<std::string> rows;
  for (read.run(); read.fetch();) {
    std::string row;
    for (int i = 0; i < count; ++i) row += read.optional_text(i).value_or("NULL") + "|";
    rows.push_back(row);
  }
  std::sort(rows.begin(), rows.end());
  return rows;
}

}  // namespace testing_support
