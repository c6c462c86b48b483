// SPDX-License-Identifier: Apache-2.0
#include "db/migrate/rights.hpp"

#include <algorithm>

#include "db/binding/binding.hpp"
#include "db/dialect/sql_text.hpp"
#include "db/migrate/migrator.hpp"
#include "db/session/unit_of_work.hpp"

namespace db {
namespace {

// Tries one statement in a transaction of its own, which is given up.
bool is_refused(session& session, const std::string& sql) {
  unit_of_work unit(session);
  try {
    session.execute(sql);
    return false;
  } catch (const failure& failed) {
    if (failed.kind() == failure_kind::connection_lost) throw;
    // Rights are looked at first: whatever else the server minds, it would have let us.
    return failed.kind() == failure_kind::access_denied;
  }
}

struct trial {
  const char* right;
  std::string sql;
};

// Of the last column, which the server never makes itself.
std::vector<trial> trials(session& session, const std::string& table) {
  const auto select = "SELECT * FROM " + table;
  const auto column = session.columns_of(select).back().name;
  return {{"INSERT", "INSERT INTO " + table + " (" + column + ") SELECT " + column + " FROM " +
                         table + " WHERE 1 = 0"},
          {"UPDATE", "UPDATE " + table + " SET " + column + " = " + column + " WHERE 1 = 0"},
          {"DELETE", "DELETE FROM " + table + " WHERE 1 = 0"}};
}

}  // namespace

std::vector<std::string> tables_of_schema(std::string_view schema, server server) {
  std::vector<std::string> tables;
  for (const auto& migration : migrations(schema, server))
    for (const auto& statement : split_statements(migration.sql))
      for (const std::string_view head : {"CREATE TABLE ", "CREATE VIRTUAL TABLE "})
        if (statement.starts_with(head)) {
          const auto begin = head.size();
          tables.push_back(statement.substr(begin, statement.find_first_of(" (", begin) - begin));
        }
  return tables;
}

std::vector<std::string> missing_rights(session& session, std::string_view schema) {
  std::vector<std::string> missing;
  const auto lacks = [&](const char* right, const std::string& name) {
    missing.push_back(session.target().label() + ": this login lacks the right to " + right +
                      " on " + name);
  };
  std::vector<std::string> views;
  for (const auto& entity : entities()) views.push_back("erp_" + std::string(entity.name));
  for (const auto& view : views)
    if (is_refused(session, "SELECT COUNT(*) FROM " + view + " WHERE 1 = 0")) lacks("SELECT", view);
  for (const auto& table : tables_of_schema(schema, session.target().kind)) {
    if (is_refused(session, "SELECT COUNT(*) FROM " + table + " WHERE 1 = 0")) {
      lacks("SELECT", table);
      continue;
    }
    for (const auto& [right, sql] : trials(session, table))
      if (is_refused(session, sql)) lacks(right, table);
  }
  return missing;
}

bool may_install(session& session) {
  const auto select = session.dialect().count_rights_to_create();
  if (select.empty()) return !session.target().read_only;
  auto& rights = session.prepare(select, {column_type::integer});
  rights.run();
  const bool may = rights.fetch() && rights.integer(0) > 0;
  rights.close();
  return may;
}

}  // namespace db
