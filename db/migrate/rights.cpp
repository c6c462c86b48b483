// SPDX-License-Identifier: Apache-2.0
#include "db/migrate/rights.hpp"

#include <algorithm>

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

// Of the last column, which the server never makes itself. Requires the right to read.
std::string trial_of(session& session, const std::string& right, const std::string& table) {
  if (right == "SELECT") return "SELECT COUNT(*) FROM " + table + " WHERE 1 = 0";
  if (right == "DELETE") return "DELETE FROM " + table + " WHERE 1 = 0";
  const auto column = session.columns_of("SELECT * FROM " + table).back().name;
  if (right == "UPDATE")
    return "UPDATE " + table + " SET " + column + " = " + column + " WHERE 1 = 0";
  return "INSERT INTO " + table + " (" + column + ") SELECT " + column + " FROM " + table +
         " WHERE 1 = 0";
}

std::vector<std::string> words_of(std::string_view line) {
  std::vector<std::string> words(1);
  for (const char c : line) {
    if (c != ' ' && c != ',' && c != ';')
      words.back() += c;
    else if (!words.back().empty())
      words.emplace_back();
  }
  return words;
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

// "GRANT SELECT, INSERT ON crm_history TO crm_user;"
std::vector<granted_rights> rights_in(std::string_view grants) {
  std::vector<granted_rights> all;
  while (!grants.empty()) {
    const auto words = words_of(grants.substr(0, grants.find('\n')));
    grants.remove_prefix(std::min(grants.find('\n'), grants.size() - 1) + 1);
    const auto on = std::find(words.begin(), words.end(), "ON");
    if (words.front() != "GRANT" || words.end() - on < 2) continue;
    all.push_back({*(on + 1), {words.begin() + 1, on}});
  }
  return all;
}

std::vector<std::string> missing_rights(session& session, std::string_view grants) {
  std::vector<std::string> missing;
  for (const auto& [table, rights] : rights_in(grants))
    for (const auto& right : rights) {
      if (!is_refused(session, trial_of(session, right, table))) continue;
      missing.push_back(session.target().label() + ": this login lacks the right to " + right +
                        " on " + table);
      if (right == "SELECT") break;  // nothing else can be tried without
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
