// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <utility>

#include "db/binding/checksum.hpp"
#include "db/dialect/sql_text.hpp"
#include "db/migrate/migrator.hpp"
#include "db/migrate/schema_file.hpp"

namespace db {
namespace {

// "0003_search.sqlite.sql" → "sqlite"; "" for a file that every server understands.
std::string_view server_of(std::string_view file) {
  const auto first = file.find('.');
  const auto last = file.rfind('.');
  return first == last ? std::string_view() : file.substr(first + 1, last - first - 1);
}

std::vector<migration> chosen(std::string_view schema, server server) {
  std::vector<migration> result;
  for (const auto& file : schema_files()) {
    const auto only_for = server_of(file.name);
    if (file.schema != schema) continue;
    if (!only_for.empty() && only_for != dialect::of(server).name()) continue;
    result.push_back({.number = std::stoi(file.name.substr(0, 4)),
                      .file = file.name,
                      .sql = file.sql,
                      .checksum = checksum(file.sql)});
  }
  return result;
}

// The moment at which the statement runs, in milliseconds UTC.
std::string now_in(db::server kind) {
  switch (kind) {
    case server::sqlite:
      return "CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)";
    case server::postgresql:
      return "CAST(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) * 1000 AS BIGINT)";
    case server::mariadb:
      return "CAST(UNIX_TIMESTAMP(NOW(3)) * 1000 AS SIGNED)";
    case server::sql_server:
      return "DATEDIFF_BIG(MILLISECOND, '19700101', SYSUTCDATETIME())";
  }
  return {};
}

// Puts the words of one file's tokens in, and says where one is unknown.
class filler {
 public:
  filler(const migration& migration, const key_types_of_host& keys, const dialect& dialect)
      : migration_(migration), keys_(keys), dialect_(dialect) {}

  std::string filled() {
    const auto& sql = migration_.sql;
    std::string result;
    std::size_t at = 0;
    while (true) {
      const auto open = sql.find("{{", at);
      result.append(sql, at, open - at);
      if (open == std::string::npos) return result;
      const auto close = sql.find("}}", open);
      if (close == std::string::npos) refuse(open, "{{ without }}");
      result += meaning(open, sql.substr(open + 2, close - open - 2));
      at = close + 2;
    }
  }

 private:
  std::string meaning(std::size_t at, const std::string& token) {
    const auto blank = std::min(token.find(' '), token.size());
    const auto word = token.substr(0, blank);
    const auto argument = token.substr(std::min(blank + 1, token.size()));
    if (token == "id") return dialect_.identity_type();
    if (token == "integer") return dialect_.integer_type();
    if (token == "now") return now_in(dialect_.server());
    if (token == "text") return dialect_.text_type(0);
    if (word == "text" && is_number(argument)) return dialect_.text_type(std::stoi(argument));
    if (const auto key = keys_.find(argument); word == "key" && key != keys_.end())
      return key->second;
    refuse(at, "unknown token {{" + token + "}}");
  }

  static bool is_number(const std::string& text) {
    return !text.empty() && text.size() < 6 &&
           text.find_first_not_of("0123456789") == std::string::npos;
  }

  [[noreturn]] void refuse(std::size_t at, const std::string& why) const {
    const auto line =
        1 + std::count(migration_.sql.begin(),
                       migration_.sql.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    throw failure(failure_kind::bad_configuration,
                  migration_.file + ":" + std::to_string(line) + ": " + why);
  }

  const migration& migration_;
  const key_types_of_host& keys_;
  const dialect& dialect_;
};

}  // namespace

const std::vector<migration>& migrations(std::string_view schema, server server) {
  static const auto known = [] {
    std::map<std::pair<std::string, db::server>, std::vector<migration>, std::less<>> all;
    for (const auto& file : schema_files())
      for (const auto server :
           {server::sqlite, server::postgresql, server::mariadb, server::sql_server}) {
        const auto key = std::pair(file.schema, server);
        if (!all.contains(key)) all.emplace(key, chosen(file.schema, server));
      }
    return all;
  }();
  static const std::vector<migration> none;
  const auto found = known.find(std::pair(std::string(schema), server));
  return found == known.end() ? none : found->second;
}

std::vector<std::string> statements_of(const migration& migration, const key_types_of_host& keys,
                                       const dialect& dialect) {
  auto statements = split_statements(filler(migration, keys, dialect).filled());
  for (auto& statement : statements) statement = dialect.of_script(statement);
  return statements;
}

}  // namespace db
