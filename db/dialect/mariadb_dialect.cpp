// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "db/dialect/dialects.hpp"
#include "db/dialect/fold.hpp"

namespace db {
namespace {

constexpr std::string_view binary_text = " CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin";

class mariadb_dialect final : public dialect {
 public:
  db::server server() const override { return db::server::mariadb; }
  std::string_view name() const override { return "mariadb"; }

  std::string limited(std::string_view select, std::string_view count) const override {
    return std::string(select) + " LIMIT " + std::string(count);
  }
  std::string insert_returning(std::string_view table, std::string_view columns,
                               std::string_view values, std::string_view id) const override {
    return "INSERT INTO " + std::string(table) + " (" + std::string(columns) + ") VALUES (" +
           std::string(values) + ") RETURNING " + std::string(id);
  }
  // The collation knows case and accents; to it these letters are letters of their own.
  std::string folded(std::string_view expression) const override {
    std::string text = "CONVERT(" + std::string(expression) + " USING utf8mb4)";
    constexpr std::array<std::array<const char*, 2>, 6> letters = {
        {{"ł", "l"}, {"Ł", "l"}, {"đ", "d"}, {"Đ", "d"}, {"ø", "o"}, {"Ø", "o"}}};
    for (const auto& [letter, plain] : letters)
      text = "REPLACE(" + text + ", '" + letter + "', '" + plain + "')";
    return "(" + text + " COLLATE utf8mb4_unicode_520_ci)";
  }
  std::string joined(std::string_view expression, std::string_view from,
                     std::string_view order) const override {
    return "(SELECT GROUP_CONCAT(" + std::string(expression) + " ORDER BY " + std::string(order) +
           " SEPARATOR ', ') FROM " + std::string(from) + ")";
  }
  // Its optimizer leaves the keyset's index for another and sorts everything.
  std::string with_index(std::string_view table, std::string_view index) const override {
    return std::string(table) + " FORCE INDEX (" + std::string(index) + ")";
  }

  std::string read_first(std::string_view first, std::string_view second,
                         std::string_view on) const override {
    return std::string(first) + " STRAIGHT_JOIN " + std::string(second) + " ON " + std::string(on);
  }
  // Its index has no words of one or two letters (innodb_ft_min_token_size).
  word_search begin_words(std::string_view column,
                          const std::vector<std::string>& words) const override {
    word_search search;
    std::string match;
    for (const auto& word : words)
      if (characters(word) > 2) match += (match.empty() ? "+" : " +") + word + "*";
    if (!match.empty())
      search.also("MATCH (" + std::string(column) + ") AGAINST (? IN BOOLEAN MODE)", match);
    for (const auto& word : words)
      if (characters(word) <= 2)
        search.also("CONCAT(' ', " + std::string(column) + ") LIKE ?", "% " + word + "%");
    return search;
  }
  // It would begin with the words and read the whole index of the order for each: a limit, however
  // large, is what it does not look behind.
  std::string looked_into(const std::string& select) const override {
    return "SELECT * FROM (" + select + " LIMIT 1000000000) looked_into";
  }

  std::string not_of_key_type(std::string_view, key_type) const override { return {}; }
  // The days of a month of no number it would count.
  std::string not_a_date(std::string_view expression) const override {
    const std::string text(expression);
    return "(" + text + " NOT REGEXP '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'" +
           " OR TO_DAYS(" + text + ") IS NULL)";
  }
  std::string day_of_date(std::string_view expression) const override {
    return "DATEDIFF(" + std::string(expression) + ", '1970-01-01')";
  }
  std::string decimal_text(std::string_view expression) const override {
    return "CAST(CAST(" + std::string(expression) + " AS DECIMAL(38, 10)) AS CHAR(60))";
  }
  std::string count_relations() const override {
    return "SELECT COUNT(*) FROM information_schema.tables"
           " WHERE table_schema = DATABASE() AND table_name = :name";
  }

  std::string count_rights_to_create() const override {
    return "SELECT COUNT(*) FROM (SELECT privilege_type FROM information_schema.user_privileges"
           " WHERE privilege_type = 'CREATE' UNION ALL"
           " SELECT privilege_type FROM information_schema.schema_privileges"
           " WHERE privilege_type = 'CREATE' AND DATABASE() LIKE table_schema) held";
  }

  std::string identity_type() const override {
    return "BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY";
  }
  std::string integer_type() const override { return "BIGINT"; }
  // Compared byte by byte: sort keys are, and codes must not be the same as others by accent.
  std::string text_type(int characters_max) const override {
    if (characters_max == 0) return "LONGTEXT" + std::string(binary_text);
    return "VARCHAR(" + std::to_string(characters_max) + ")" + std::string(binary_text);
  }
  std::string key_column_type(key_type type) const override {
    return type == key_type::integer ? "BIGINT"
           : type == key_type::text  ? "VARCHAR(190)"
                                     : "CHAR(36)";
  }
  // A key of ours cannot be of the types that hold any length.
  std::string declared_key_type() const override {
    return "SELECT CONCAT(CASE WHEN data_type LIKE '%text' THEN 'varchar(190)' ELSE column_type "
           "END, COALESCE(CONCAT(' CHARACTER SET ', character_set_name, "
           "' COLLATE ', collation_name), '')) FROM information_schema.columns "
           "WHERE table_schema = DATABASE() AND table_name = :view AND column_name = 'record_key'";
  }
  std::string null_key(key_type type) const override {
    return type == key_type::integer ? "CAST(NULL AS SIGNED)" : "CAST(NULL AS CHAR(36))";
  }
  std::string null_text() const override { return "CAST(NULL AS CHAR(190))"; }

  bool ddl_in_transaction() const override { return false; }
  std::string repeatable(const std::string& ddl) const override {
    for (const std::string_view head :
         {"CREATE TABLE ", "CREATE INDEX ", "CREATE UNIQUE INDEX ", "CREATE FULLTEXT INDEX "})
      if (ddl.starts_with(head))
        return std::string(head) + "IF NOT EXISTS " + ddl.substr(head.size());
    // ALTER TABLE table ADD column type
    if (ddl.starts_with("ALTER TABLE "))
      if (const auto add = ddl.find(" ADD "); add != std::string::npos)
        return ddl.substr(0, add) + " ADD COLUMN IF NOT EXISTS " + ddl.substr(add + 5);
    constexpr std::string_view view = "CREATE VIEW ";
    if (ddl.starts_with(view)) return "CREATE OR REPLACE VIEW " + ddl.substr(view.size());
    return ddl;
  }
  // An index of some rows is not known here; one that tells rows apart takes NULLs as different.
  std::string of_script(const std::string& statement) const override {
    if (!statement.starts_with("CREATE UNIQUE INDEX ")) return statement;
    const auto condition = statement.find("WHERE ");
    if (condition == std::string::npos) return statement;
    return statement.substr(0, statement.find_last_not_of(" \n", condition - 1) + 1);
  }
  // Names of locks are known to the whole server.
  std::string migration_lock(std::string_view schema, int seconds) const override {
    return "SELECT GET_LOCK(" + lock_name(schema) + ", " + std::to_string(seconds) + ")";
  }
  std::string migration_unlock(std::string_view schema) const override {
    return "SELECT RELEASE_LOCK(" + lock_name(schema) + ")";
  }

 private:
  static std::string lock_name(std::string_view schema) {
    return "CONCAT(LEFT(DATABASE(), 40), '." + std::string(schema) + "_migrate')";
  }
};

}  // namespace

const dialect& mariadb_dialect_of() {
  static const mariadb_dialect mariadb;
  return mariadb;
}

}  // namespace db
