// SPDX-License-Identifier: Apache-2.0
#include "db/dialect/dialects.hpp"

namespace db {
namespace {

class sqlite_dialect final : public dialect {
 public:
  db::server server() const override { return db::server::sqlite; }
  std::string_view name() const override { return "sqlite"; }

  std::string limited(std::string_view select, std::string_view count) const override {
    return std::string(select) + " LIMIT " + std::string(count);
  }
  std::string insert_returning(std::string_view table, std::string_view columns,
                               std::string_view values, std::string_view id) const override {
    return "INSERT INTO " + std::string(table) + " (" + std::string(columns) + ") VALUES (" +
           std::string(values) + ") RETURNING " + std::string(id);
  }
  std::string folded(std::string_view expression) const override {
    return "erp_fold(" + std::string(expression) + ")";  // registered by session/sqlite_driver
  }
  // The order of an inner SELECT is the only one that group_concat follows before 3.44.
  std::string joined(std::string_view expression, std::string_view from,
                     std::string_view order) const override {
    return "(SELECT group_concat(each_one, ', ') FROM (SELECT " + std::string(expression) +
           " AS each_one FROM " + std::string(from) + " ORDER BY " + std::string(order) + "))";
  }
  // Without statistics SQLite prefers any equality to the order: it would sort a million ended
  // rows rather than read fifty of them in an index.
  std::string with_index(std::string_view table, std::string_view index) const override {
    return std::string(table) + " INDEXED BY " + std::string(index);
  }

  // Without statistics it would walk the second and ask the first for each row.
  std::string read_first(std::string_view first, std::string_view second,
                         std::string_view on) const override {
    return std::string(first) + " CROSS JOIN " + std::string(second) + " ON " + std::string(on);
  }
  std::string search_key(std::string_view) const override { return "rowid"; }
  // Each word in quotes, so that none is an operator: "pacz"* "kraj"*
  word_search begin_words(std::string_view column,
                          const std::vector<std::string>& words) const override {
    std::string match;
    for (const auto& word : words) match += (match.empty() ? "\"" : " \"") + word + "\"*";
    return {std::string(column) + " MATCH ?", {match}};
  }

  std::string not_of_key_type(std::string_view expression, key_type type) const override {
    const auto type_of = "typeof(" + std::string(expression) + ")";  // of the value, not the column
    if (type == key_type::integer) return type_of + " <> 'integer'";
    if (type == key_type::text) return type_of + " <> 'text'";
    return "(" + type_of + " <> 'text' OR length(" + std::string(expression) + ") <> 36)";
  }
  std::string not_a_date(std::string_view expression) const override {
    const std::string text(expression);
    return "(" + text + " NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' OR date(" + text +
           ", '+0 days') IS NOT " + text + ")";
  }
  // Whatever the column says, its values are what somebody put in: a text of digits will do.
  std::string not_above_zero(std::string_view expression) const override {
    const std::string value(expression);
    return "(CAST(" + value + " AS REAL) <= 0 OR (typeof(" + value + ") = 'text' AND " + value +
           " GLOB '*[^0-9.]*'))";
  }
  std::string day_of_date(std::string_view expression) const override {
    return "CAST(julianday(date(" + std::string(expression) + ")) - 2440587.5 AS INTEGER)";
  }
  std::string decimal_text(std::string_view expression) const override {
    const std::string value(expression);
    return "CASE typeof(" + value + ") WHEN 'real' THEN printf('%.10f', " + value + ") ELSE CAST(" +
           value + " AS TEXT) END";
  }
  std::string count_relations() const override {
    return "SELECT COUNT(*) FROM sqlite_master WHERE type IN ('table', 'view') AND name = :name";
  }

  std::string count_rights_to_create() const override { return {}; }

  std::string identity_type() const override { return "INTEGER PRIMARY KEY"; }
  std::string integer_type() const override { return "INTEGER"; }
  // SQLite keeps no length; what a text may hold is checked before it comes here.
  std::string text_type(int) const override { return "TEXT"; }
  std::string key_column_type(key_type type) const override {
    return type == key_type::integer ? "INTEGER" : "TEXT";
  }
  std::string declared_key_type() const override { return {}; }
  std::string null_key(key_type) const override { return "NULL"; }
  std::string null_text() const override { return "NULL"; }
  std::string migration_lock(std::string_view, int) const override { return {}; }
  std::string migration_unlock(std::string_view) const override { return {}; }
};

}  // namespace

const dialect& sqlite_dialect_of() {
  static const sqlite_dialect sqlite;
  return sqlite;
}

}  // namespace db
