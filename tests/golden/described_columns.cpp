// SPDX-License-Identifier: Apache-2.0
#include "tests/golden/described_columns.hpp"

namespace golden {

namespace {

constexpr std::string_view head = "SELECT * FROM (\nSELECT ";

// "c.customer_id AS record_key" → the key, a whole number.
described column_of(std::string_view item) {
  const auto blank = item.find_last_of(". \n");
  const auto name = blank == item.npos ? item : item.substr(blank + 1);
  const auto as = item.find(" AS ");
  return {std::string(name),
          item.substr(0, as).ends_with("_id") || name == "active" || name == "rate"};
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \n");
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(" \n") - first + 1);
}

}  // namespace

std::vector<described> described_columns(std::string_view statement) {
  if (!statement.starts_with(head)) return {};
  const auto list = statement.substr(head.size());
  std::vector<described> columns;
  std::size_t from = 0;
  int depth = 0;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (list[i] == '(') ++depth;
    if (list[i] == ')') --depth;
    const auto rest = list.substr(i);
    const bool end = rest.starts_with("FROM ") || rest.starts_with("UNION ") || depth < 0;
    if (depth > 0 || (list[i] != ',' && !end)) continue;
    columns.push_back(column_of(trimmed(list.substr(from, i - from))));
    from = i + 1;
    if (end) break;
  }
  return columns;
}

std::size_t parameters_in(std::string_view statement) {
  std::size_t count = 0;
  bool quoted = false;
  for (const char c : statement) {
    if (c == '\'') quoted = !quoted;
    if (c == '?' && !quoted) ++count;
  }
  return count;
}

}  // namespace golden
