// SPDX-License-Identifier: Apache-2.0
#include <chrono>
#include <stdexcept>
#include <thread>
#include <vector>

#include "tests/support/restored.hpp"

namespace testing_support {

namespace {

std::vector<std::string> texts(db::session& session, const std::string& select) {
  auto& query = session.prepare(select, {db::column_type::text});
  query.run();
  std::vector<std::string> all;
  while (query.fetch()) all.push_back(query.text(0));
  query.close();
  return all;
}

std::string joined(const std::vector<std::string>& parts, const std::string& between) {
  std::string all;
  for (const auto& part : parts) all += (all.empty() ? "" : between) + part;
  return all;
}

std::vector<std::string> columns_of(db::session& session, const std::string& schema,
                                    const std::string& table) {
  return texts(session,
               "SELECT CONCAT('\"', column_name, '\"') FROM information_schema.columns"
               " WHERE table_schema = '" +
                   schema + "' AND table_name = '" + table +
                   "' AND is_generated = 'NEVER' ORDER BY ordinal_position");
}

std::string rows_again(db::session& session, const std::string& original) {
  std::string script;
  for (const auto& table : texts(session,
                                 "SELECT table_name FROM information_schema.tables"
                                 " WHERE table_type = 'BASE TABLE' AND table_schema = '" +
                                     original + "' ORDER BY table_name")) {
    const std::string columns = joined(columns_of(session, original, table), ", ");
    script += "DELETE FROM \"" + table + "\"; INSERT INTO \"" + table + "\" (" + columns +
              ") SELECT " + columns + " FROM " + original + ".\"" + table + "\"; ";
  }
  return "BEGIN NOT ATOMIC START TRANSACTION; " + script + "COMMIT; END";
}

std::vector<std::string> next_ids(db::session& session, const std::string& name) {
  return texts(session,
               "SELECT CONCAT('ALTER TABLE \"', table_name, '\" AUTO_INCREMENT = ',"
               " auto_increment) FROM information_schema.tables WHERE table_schema = '" +
                   name + "' AND auto_increment IS NOT NULL ORDER BY table_name");
}

// A table that was made or changed has another number; so has none of the text index's own.
std::string structure_of(db::session& session, const std::string& name) {
  return joined(texts(session,
                      "SELECT CONCAT(table_id, ' ', n_cols, ' ', name) AS part"
                      " FROM information_schema.innodb_sys_tables WHERE name LIKE '" +
                          name + "/%' AND name NOT LIKE '" + name +
                          "/FTS%' UNION ALL SELECT CONCAT(table_type, ' ', table_name)"
                          " FROM information_schema.tables WHERE table_schema = '" +
                          name + "' ORDER BY part"),
                "\n");
}

// Whoever is killed has been rolled back when he is no longer told of.
void send_everybody_away(db::session& session, const std::string& name) {
  const std::string others =
      "SELECT CAST(id AS CHAR) FROM information_schema.processlist"
      " WHERE db = '" +
      name + "' AND id <> CONNECTION_ID()";
  const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  for (auto there = texts(session, others); !there.empty(); there = texts(session, others)) {
    if (std::chrono::steady_clock::now() > patience)
      throw std::runtime_error("somebody does not leave " + name);
    for (const auto& one : there) try {
        session.execute("KILL " + one);
      } catch (const db::failure&) {
        // He has just gone by himself.
      }
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

}  // namespace

mariadb_content content_of_mariadb(db::session& copy, const std::string& name,
                                   const std::string& original) {
  return {structure_of(copy, name), rows_again(copy, original), next_ids(copy, name)};
}

bool restored_mariadb(db::session& copy, const std::string& name, const mariadb_content& content) {
  send_everybody_away(copy, name);
  if (structure_of(copy, name) != content.structure) return false;
  copy.execute("SET foreign_key_checks = 0");
  copy.execute(content.rows);
  const auto now = next_ids(copy, name);
  if (now.size() != content.next_ids.size()) return false;
  for (std::size_t i = 0; i < now.size(); ++i)
    if (now[i] != content.next_ids[i]) copy.execute(content.next_ids[i]);
  return true;
}

}  // namespace testing_support
