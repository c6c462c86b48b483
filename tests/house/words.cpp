// SPDX-License-Identifier: Apache-2.0
#include "tests/house/words.hpp"

#include <algorithm>
#include <functional>
#include <regex>

namespace house {

namespace {

std::vector<violation> lines_with(const source_tree& tree, const std::regex& pattern,
                                  const std::string& message,
                                  const std::function<bool(const source_file&)>& looked_at) {
  std::vector<violation> found;
  for (const source_file& file : tree) {
    if (!looked_at(file)) continue;
    for (std::size_t i = 0; i < file.lines.size(); ++i)
      if (std::regex_search(file.lines[i], pattern))
        found.push_back({file.path, static_cast<int>(i) + 1, message});
  }
  return found;
}

bool may_hold_sql(const std::string& path) {
  static const std::regex table_or_query("_(table|query)\\.[hc]pp$");
  static const std::regex list("_(table|query|list)\\.[hc]pp$");
  if (starts_with(path, "db/") || starts_with(path, "tests/")) return true;
  if (starts_with(path, "host-sdk/kit/")) return path.find("/sql_list") != std::string::npos;
  if (starts_with(path, "host-sdk/company/")) return std::regex_search(path, list);
  return starts_with(path, "plugin/") && std::regex_search(path, table_or_query);
}

}  // namespace

std::vector<violation> missing_licence(const source_tree& tree) {
  std::vector<violation> found;
  for (const source_file& file : tree) {
    if (!is_cpp(file)) continue;
    if (file.lines.empty() || file.lines[0] != "// SPDX-License-Identifier: Apache-2.0")
      found.push_back({file.path, 1, "does not begin with the SPDX line"});
  }
  return found;
}

std::vector<violation> missing_pragma_once(const source_tree& tree) {
  std::vector<violation> found;
  for (const source_file& file : tree) {
    if (!is_header(file)) continue;
    if (std::find(file.lines.begin(), file.lines.end(), "#pragma once") == file.lines.end())
      found.push_back({file.path, 1, "a header without #pragma once"});
  }
  return found;
}

std::vector<violation> unfinished_marks(const source_tree& tree) {
  // Spelt in pieces, so that this file does not find itself.
  static const std::regex marks(
      "\\b(TO"
      "DO|FIX"
      "ME|XX"
      "X|HA"
      "CK)\\b");
  return lines_with(tree, marks, "an unfinished thing is an issue, not a mark",
                    [](const source_file&) { return true; });
}

std::vector<violation> machine_paths(const source_tree& tree) {
  static const std::regex anywhere("(^|[^A-Za-z0-9_./~-])/(home|root|work|Users)/");
  static const std::regex in_code("\"/(tmp|opt|usr|var|etc|mnt|srv)/");
  auto found =
      lines_with(tree, anywhere, "a path of one machine", [](const source_file&) { return true; });
  for (violation& v : lines_with(tree, in_code, "a path of one machine", is_cpp))
    found.push_back(std::move(v));
  return found;
}

std::vector<violation> misplaced_sql(const source_tree& tree) {
  static const std::regex sql(
      "\\b(SELECT|INSERT INTO|DELETE FROM|CREATE (TABLE|VIEW|INDEX)|ORDER BY|GROUP BY|UNION "
      "ALL)\\b|"
      "\\bUPDATE [a-z_]+ SET\\b|\\b(FROM|WHERE|JOIN|SET) [a-z_.]+\\b");
  std::vector<violation> found;
  for (const source_file& file : tree) {
    if (!is_cpp(file) || may_hold_sql(file.path)) continue;
    for (const literal& text : literals(file))
      if (std::regex_search(text.text, sql))
        found.push_back({file.path, text.line, "SQL belongs in a _table or _query file"});
  }
  return found;
}

}  // namespace house
