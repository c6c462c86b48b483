// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cctype>

#include "db/binding/binding.hpp"

namespace db {
namespace {

bool same_name(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](unsigned char x, unsigned char y) {
    return std::tolower(x) == std::tolower(y);
  });
}

// A column that the SELECT does not have: nothing is known, except that who is there is active and
// that nobody administers.
std::string absent(std::string_view column, const binding& binding, const std::string& entity,
                   const dialect& dialect) {
  if (column == "active") return "1";
  if (column == "administers") return "0";
  const auto target = key_target(entity, column);
  return target.empty() ? dialect.null_text() : dialect.null_key(binding.key_of(target));
}

std::string column_list(const binding& binding, const dialect& dialect, const entity& entity,
                        const std::vector<described_column>& present) {
  std::string list;
  const auto add = [&](std::string_view column) {
    const bool there = std::any_of(present.begin(), present.end(),
                                   [&](const auto& one) { return same_name(one.name, column); });
    list += list.empty() ? "" : ", ";
    list += there ? "e." + std::string(column)
                  : absent(column, binding, std::string(entity.name), dialect);
    list += " AS " + std::string(column);
  };
  for (const auto column : entity.columns) add(column);
  for (const auto column : entity.optional_columns) add(column);
  return list;
}

}  // namespace

std::vector<std::string> view_statements(const binding& binding, session& session) {
  std::vector<std::string> statements;
  const auto& dialect = session.dialect();
  for (const auto& entity : entities()) {
    const auto head = "CREATE VIEW erp_" + std::string(entity.name) + " AS SELECT ";
    const auto bound = binding.entities.find(entity.name);
    if (bound == binding.entities.end()) {
      statements.push_back(head + column_list(binding, dialect, entity, {}) + " WHERE 1 = 0");
      continue;
    }
    const auto& select = bound->second.select;
    const auto columns = column_list(binding, dialect, entity, session.columns_of(select));
    statements.push_back(dialect.of_script(head + columns + " FROM (\n" + select + "\n) e"));
  }
  return statements;
}

}  // namespace db
