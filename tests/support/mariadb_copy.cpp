// SPDX-License-Identifier: Apache-2.0
#include "tests/support/mariadb_copy.hpp"

#include <deque>
#include <vector>

namespace testing_support {

namespace {

using column = db::column_type;

std::vector<std::string> texts(db::session& session, const std::string& select) {
  auto& query = session.prepare(select, {column::text});
  query.run();
  std::vector<std::string> all;
  while (query.fetch()) all.push_back(query.text(0));
  return all;
}

std::vector<std::string> names(db::session& session, const std::string& database,
                               const std::string& type) {
  return texts(session, "SELECT table_name FROM information_schema.tables WHERE table_schema = '" +
                            database + "' AND table_type = '" + type + "' ORDER BY table_name");
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size())
    text.replace(at, what.size(), with);
  return text;
}

// The statement that made it, with every name in it now one of the new database.
std::string statement_of(db::session& session, const std::string& show, int columns, int which,
                         const std::string& from, const std::string& to) {
  auto& query =
      session.prepare(show, std::vector<column>(static_cast<std::size_t>(columns), column::text));
  query.run();
  query.fetch();
  const std::string statement = replaced(query.text(which), from, to);
  query.close();
  return statement;
}

void copy_table(db::session& session, const std::string& table, const std::string& from,
                const std::string& to) {
  const std::string original = from + ".\"" + table + "\"";
  session.execute(statement_of(session, "SHOW CREATE TABLE " + original, 2, 1, from, to));
  std::string columns;  // but those that the server computes
  for (const auto& name :
       texts(session, "SELECT column_name FROM information_schema.columns WHERE table_schema = '" +
                          from + "' AND table_name = '" + table +
                          "' AND is_generated = 'NEVER' ORDER BY ordinal_position"))
    columns += (columns.empty() ? "\"" : ", \"") + name + "\"";
  session.execute("INSERT INTO \"" + table + "\" (" + columns + ") SELECT " + columns + " FROM " +
                  original);
}

// A view can stand on another that comes later by name.
void copy_views(db::session& session, const std::string& from, const std::string& to) {
  const auto all = names(session, from, "VIEW");
  std::deque<std::string> waiting;
  for (const auto& view : all)
    waiting.push_back(
        statement_of(session, "SHOW CREATE VIEW " + from + ".\"" + view + "\"", 4, 1, from, to));
  for (std::size_t failed = 0; !waiting.empty();) {
    try {
      session.execute(waiting.front());
      failed = 0;
    } catch (const db::failure&) {
      if (++failed > waiting.size()) throw;
      waiting.push_back(waiting.front());
    }
    waiting.pop_front();
  }
}

}  // namespace

void copy_mariadb(db::session& session, const std::string& from, const std::string& to) {
  session.execute("SET foreign_key_checks = 0");
  for (const auto& table : names(session, from, "BASE TABLE")) copy_table(session, table, from, to);
  session.execute("SET foreign_key_checks = 1");
  copy_views(session, from, to);
  for (const auto& trigger : texts(session,
                                   "SELECT trigger_name FROM information_schema.triggers WHERE "
                                   "trigger_schema = '" +
                                       from + "' ORDER BY action_order"))
    session.execute(statement_of(session, "SHOW CREATE TRIGGER " + from + ".\"" + trigger + "\"", 7,
                                 2, from, to));
}

}  // namespace testing_support
