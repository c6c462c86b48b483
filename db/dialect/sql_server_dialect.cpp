// SPDX-License-Identifier: Apache-2.0
#include <cassert>

#include "db/dialect/dialects.hpp"
#include "db/dialect/letters.hpp"
#include "db/dialect/sql_text.hpp"

// T-SQL of SQL Server 2017 and newer, within what Babelfish takes as well.

namespace db {
namespace {

class sql_server_dialect final : public dialect {
 public:
  db::server server() const override { return db::server::sql_server; }
  std::string_view name() const override { return "sql_server"; }

  // TOP rather than OFFSET … FETCH, which demands an ORDER BY.
  std::string limited(std::string_view select, std::string_view count) const override {
    constexpr std::string_view word = "SELECT ";
    assert(select.starts_with(word));
    return "SELECT TOP (" + std::string(count) + ") " + std::string(select.substr(word.size()));
  }
  std::string insert_returning(std::string_view table, std::string_view columns,
                               std::string_view values, std::string_view id) const override {
    return "INSERT INTO " + std::string(table) + " (" + std::string(columns) +
           ") OUTPUT inserted." + std::string(id) + " VALUES (" + std::string(values) + ")";
  }
  // Letters of Europe whatever the database's collation; others as that collation lowers them.
  std::string folded(std::string_view expression) const override {
    const auto& letters = letters_folded();
    auto text = "LOWER(CAST(" + std::string(expression) +
                " AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2";
    for (const auto& [letter, plain] : letters.longer)
      text = "REPLACE(" + text + ", N'" + letter + "', N'" + plain + "')";
    return "TRANSLATE(" + text + ", N'" + letters.from + "', N'" + letters.to + "')";
  }
  // What STRING_AGG answers is of its argument's type, which Babelfish forgets.
  std::string joined(std::string_view expression, std::string_view from,
                     std::string_view order) const override {
    return "(SELECT CAST(STRING_AGG(CAST(" + std::string(expression) +
           " AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY " + std::string(order) +
           ") AS NVARCHAR(MAX)) FROM " + std::string(from) + ")";
  }
  std::string with_index(std::string_view table, std::string_view index) const override {
    return std::string(table) + " WITH (INDEX(" + std::string(index) + "))";
  }

  // Full-text search is an optional part of the server.
  word_search begin_words(std::string_view column,
                          const std::vector<std::string>& words) const override {
    word_search search;
    for (const auto& word : words)
      search.also("N' ' + " + std::string(column) + " LIKE ?", "% " + word + "%");
    return search;
  }

  std::string not_of_key_type(std::string_view, key_type) const override { return {}; }
  std::string not_a_date(std::string_view expression) const override {
    const std::string text(expression);
    return "(" + text + " NOT LIKE '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' OR TRY_CAST(" +
           text + " AS DATE) IS NULL)";
  }
  std::string day_of_date(std::string_view expression) const override {
    return "DATEDIFF(DAY, '19700101', CAST(" + std::string(expression) + " AS DATE))";
  }
  std::string decimal_text(std::string_view expression) const override {
    return "CAST(CAST(" + std::string(expression) + " AS DECIMAL(38, 10)) AS NVARCHAR(60))";
  }
  std::string count_relations() const override {
    return "SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES"
           " WHERE TABLE_SCHEMA = SCHEMA_NAME() AND TABLE_NAME = :name";
  }

  std::string count_rights_to_create() const override {
    return "SELECT COALESCE(HAS_PERMS_BY_NAME(DB_NAME(), 'DATABASE', 'CREATE TABLE'), 0)";
  }

  std::string identity_type() const override { return "BIGINT IDENTITY(1,1) NOT NULL PRIMARY KEY"; }
  std::string integer_type() const override { return "BIGINT"; }
  // Compared code by code: sort keys are, and codes must not be the same as others by accent.
  std::string text_type(int characters_max) const override {
    if (characters_max == 0) return "NVARCHAR(MAX)";
    return "NVARCHAR(" + std::to_string(characters_max) + ") COLLATE Latin1_General_100_BIN2";
  }
  std::string key_column_type(key_type type) const override {
    return type == key_type::integer ? "BIGINT"
           : type == key_type::text  ? "NVARCHAR(190)"
                                     : "UNIQUEIDENTIFIER";
  }
  std::string declared_key_type() const override {
    return "SELECT t.name + CASE WHEN c.max_length = -1 THEN '(190)' WHEN t.name IN ('nvarchar', "
           "'nchar') THEN '(' + "
           "CAST(c.max_length / 2 AS VARCHAR(10)) + ')' WHEN t.name IN ('varchar', 'char') THEN "
           "'(' + CAST(c.max_length AS VARCHAR(10)) + ')' WHEN t.name IN ('decimal', 'numeric') "
           "THEN '(' + CAST(c.precision AS VARCHAR(10)) + ', ' + CAST(c.scale AS VARCHAR(10)) + "
           "')' ELSE '' END + COALESCE(' COLLATE ' + c.collation_name, '') FROM sys.columns c "
           "JOIN sys.types t ON t.user_type_id = c.system_type_id "
           "WHERE c.object_id = OBJECT_ID(:view) AND c.name = 'record_key' AND c.max_length > 0";
  }
  std::string null_key(key_type type) const override {
    return "CAST(NULL AS " + key_column_type(type) + ")";
  }
  std::string null_text() const override { return "CAST(NULL AS NVARCHAR(190))"; }

  std::string of_script(const std::string& statement) const override {
    return with_national_literals(statement);
  }
  std::string migration_lock(std::string_view schema, int seconds) const override {
    return "DECLARE @taken INT; EXEC @taken = sp_getapplock @Resource = '" + std::string(schema) +
           "_migrate', @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = " +
           std::to_string(seconds) + "000; SELECT CASE WHEN @taken >= 0 THEN 1 ELSE 0 END";
  }
  std::string migration_unlock(std::string_view schema) const override {
    return "EXEC sp_releaseapplock @Resource = '" + std::string(schema) +
           "_migrate', @LockOwner = 'Session'";
  }
};

}  // namespace

const dialect& sql_server_dialect_of() {
  static const sql_server_dialect sql_server;
  return sql_server;
}

}  // namespace db
