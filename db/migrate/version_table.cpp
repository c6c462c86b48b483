// SPDX-License-Identifier: Apache-2.0
#include "db/migrate/version_table.hpp"

#include <chrono>

namespace db {
namespace {

const std::vector<column_type> row_columns = {column_type::integer, column_type::text,
                                              column_type::text, column_type::integer};

version_table::row row_of(const statement& found) {
  return {.number = static_cast<int>(found.integer(0)),
          .file = found.text(1),
          .checksum = found.text(2),
          .finished = !found.is_null(3)};
}

std::int64_t now_ms() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

}  // namespace

version_table::version_table(session& session, std::string_view schema)
    : session_(session), name_(std::string(schema) + "_schema_version") {}

bool relation_exists(session& session, const std::string& name) {
  auto& count = session.prepare(session.dialect().count_relations(), {column_type::integer});
  count.bind(name).run();
  const bool there = count.fetch() && count.integer(0) > 0;
  count.close();
  return there;
}

bool version_table::exists() {
  return relation_exists(session_, name_);
}

void version_table::create() {
  const auto& words = session_.dialect();
  const auto integer = words.integer_type();
  session_.execute("CREATE TABLE " + name_ + " (number " + integer +
                   " NOT NULL PRIMARY KEY, file_name " + words.text_type(200) +
                   " NOT NULL, checksum " + words.text_type(40) + " NOT NULL, started_at " +
                   integer + " NOT NULL, finished_at " + integer + ")");
}

std::vector<version_table::row> version_table::rows() {
  auto& all = session_.prepare(
      "SELECT number, file_name, checksum, finished_at FROM " + name_ + " ORDER BY number",
      row_columns);
  all.run();
  std::vector<row> rows;
  while (all.fetch()) rows.push_back(row_of(all));
  return rows;
}

std::optional<version_table::row> version_table::find(int number) {
  auto& one = session_.prepare(
      "SELECT number, file_name, checksum, finished_at FROM " + name_ + " WHERE number = :number",
      row_columns);
  one.bind(number).run();
  std::optional<row> found;
  if (one.fetch()) found = row_of(one);
  one.close();
  return found;
}

void version_table::begin(int number, const std::string& file, const std::string& checksum) {
  auto& again =
      session_.prepare("UPDATE " + name_ +
                       " SET file_name = :file, checksum = :checksum, started_at = :started,"
                       " finished_at = NULL WHERE number = :number");
  again.bind(file).bind(checksum).bind(now_ms()).bind(number).run();
  if (again.affected_rows() > 0) return;
  auto& add = session_.prepare("INSERT INTO " + name_ +
                               " (file_name, checksum, started_at, number)"
                               " VALUES (:file, :checksum, :started, :number)");
  add.bind(file).bind(checksum).bind(now_ms()).bind(number).run();
}

void version_table::finish(int number) {
  auto& done =
      session_.prepare("UPDATE " + name_ + " SET finished_at = :finished WHERE number = :number");
  done.bind(now_ms()).bind(number).run();
}

}  // namespace db
