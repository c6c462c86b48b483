// SPDX-License-Identifier: Apache-2.0
#include "tests/golden/grants.hpp"

#include <regex>

namespace golden {

namespace {

const std::string relation = "((?:crm|erp)_[a-z_]+)";

void add_matches(const std::string& text, const std::regex& words, const std::string& right,
                 rights& found) {
  for (std::sregex_iterator match(text.begin(), text.end(), words), end; match != end; ++match)
    found[(*match)[1]].insert(right);
}

bool gives(const rights& all, const std::string& table, const std::string& right) {
  const auto found = all.find(table);
  return found != all.end() && found->second.count(right) > 0;
}

}  // namespace

rights rights_used(const std::set<std::string>& statements) {
  static const std::regex inserted("^INSERT INTO " + relation);
  static const std::regex updated("^UPDATE " + relation);
  static const std::regex deleted("^DELETE FROM " + relation);
  static const std::regex read("\\b(?:FROM|JOIN) " + relation);
  rights used;
  for (const auto& statement : statements) {
    add_matches(statement, inserted, "INSERT", used);
    add_matches(statement, updated, "UPDATE", used);
    add_matches(statement, deleted, "DELETE", used);
    // A condition, or an id that is answered, is read.
    const bool reads =
        statement.find(" WHERE ") != statement.npos || statement.find(" OUTPUT ") != statement.npos;
    for (const auto* changing : {&inserted, &updated, &deleted})
      if (reads) add_matches(statement, *changing, "SELECT", used);
    if (!std::regex_search(statement, deleted)) add_matches(statement, read, "SELECT", used);
  }
  return used;
}

rights rights_granted(const std::string& script) {
  static const std::regex grant("GRANT ([A-Z, ]+) ON " + relation + " TO crm_user;");
  static const std::regex word("[A-Z]+");
  rights granted;
  for (std::sregex_iterator match(script.begin(), script.end(), grant), end; match != end;
       ++match) {
    const auto list = (*match)[1].str();
    for (std::sregex_iterator right(list.begin(), list.end(), word); right != end; ++right)
      granted[(*match)[2]].insert((*right)[0]);
  }
  return granted;
}

std::string missing(const rights& used, const rights& granted) {
  std::string lines;
  for (const auto& [table, some] : used)
    for (const auto& right : some)
      if (!gives(granted, table, right)) lines += right + " ON " + table + " is missing\n";
  return lines;
}

}  // namespace golden
