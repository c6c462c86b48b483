// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/kit/sql_statement.hpp"

#include <cassert>
#include <charconv>

namespace erp::kit {

sql_statement& sql_statement::operator<<(std::string_view part) {
  sql += part;
  return *this;
}

sql_statement& sql_statement::operator<<(const condition& part) {
  std::size_t used = 0;
  for (const char c : part.sql) {
    if (c != '?') {
      sql += c;
      continue;
    }
    parameters.push_back(part.parameters.at(used++));
    sql += ":p" + std::to_string(parameters.size());
  }
  assert(used == part.parameters.size());
  return *this;
}

db::statement& run(db::session& session, const sql_statement& statement) {
  auto& prepared = session.prepare(statement.sql, statement.columns);
  for (const auto& parameter : statement.parameters) {
    if (const auto* number = std::get_if<std::int64_t>(&parameter))
      prepared.bind(*number);
    else
      prepared.bind(std::string_view(std::get<std::string>(parameter)));
  }
  prepared.run();
  return prepared;
}

std::optional<sql_value> key_value(db::column_type type, std::string_view key) {
  if (key.empty()) return std::nullopt;
  if (type == db::column_type::text) return std::string(key);
  std::int64_t number = 0;
  const auto end = key.data() + key.size();
  const auto read = std::from_chars(key.data(), end, number);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return number;
}

std::string key_text(const db::statement& statement, int column, db::column_type type) {
  if (type == db::column_type::integer) return std::to_string(statement.integer(column));
  return statement.text(column);
}

}  // namespace erp::kit
