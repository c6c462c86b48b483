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

// A column that the SELECT does not have: nothing is known, except that who is there is active.
std::string_view absent(std::string_view column) {
  return column == "active" ? "1" : "NULL";
}

std::string column_list(const entity& entity, const std::vector<std::string>& present) {
  std::string list;
  const auto add = [&](std::string_view column) {
    const bool there = std::any_of(present.begin(), present.end(),
                                   [&](const auto& name) { return same_name(name, column); });
    list += list.empty() ? "" : ", ";
    list += there ? "e." + std::string(column) : std::string(absent(column));
    list += " AS " + std::string(column);
  };
  for (const auto column : entity.columns) add(column);
  for (const auto column : entity.optional_columns) add(column);
  return list;
}

}  // namespace

std::vector<std::string> view_statements(const binding& binding, session& session) {
  std::vector<std::string> statements;
  for (const auto& entity : entities()) {
    const auto head = "CREATE VIEW erp_" + std::string(entity.name) + " AS SELECT ";
    const auto bound = binding.entities.find(entity.name);
    if (bound == binding.entities.end()) {
      statements.push_back(head + column_list(entity, {}) + " WHERE 1 = 0");
      continue;
    }
    const auto& select = bound->second.select;
    statements.push_back(head + column_list(entity, session.columns_of(select)) + " FROM (\n" +
                         select + "\n) e");
  }
  return statements;
}

}  // namespace db
