// SPDX-License-Identifier: Apache-2.0
#include "tests/golden/t_sql_rules.hpp"

#include <algorithm>
#include <functional>
#include <regex>

#include "tests/golden/described_columns.hpp"

namespace golden {

namespace {

// A comment's words and apostrophes are nobody's.
std::string without_comments(std::string_view statement) {
  std::string bare;
  bool quoted = false;
  for (std::size_t i = 0; i < statement.size(); ++i) {
    if (statement[i] == '\'') quoted = !quoted;
    if (!quoted && statement.substr(i).starts_with("--")) i = statement.find('\n', i);
    if (i >= statement.size()) break;
    bare += statement[i];
  }
  return bare;
}

// Literals emptied, so that nothing in them is taken for SQL.
std::string without_literals(std::string_view statement) {
  std::string bare;
  bool quoted = false;
  for (const char c : statement) {
    if (c == '\'') quoted = !quoted;
    if (!quoted || c == '\'') bare += c;
  }
  return bare;
}

struct rule {
  std::string name;
  std::function<bool(const std::string& bare, std::string_view whole)> broken;
};

// A rule against words, which are a regular expression.
rule no(const char* name, const std::string& words) {
  return {name, [expression = std::regex(words)](const std::string& bare, std::string_view) {
            return std::regex_search(bare, expression);
          }};
}

bool starts_select_without_top(std::string_view inner) {
  return inner.starts_with("SELECT") && !inner.starts_with("SELECT TOP ") &&
         inner.find(" OFFSET ") == inner.npos;
}

// The part in parentheses (or the view) that an ORDER BY stands in must be cut by TOP.
bool sorts_what_is_not_cut(const std::string& bare, std::string_view) {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < bare.size(); ++i) {
    if (bare[i] == '(') open.push_back(i + 1);
    if (bare[i] == ')' && !open.empty()) open.pop_back();
    if (!std::string_view(bare).substr(i).starts_with("ORDER BY")) continue;
    std::string_view inner(bare);
    if (open.empty() && !bare.starts_with("CREATE VIEW")) continue;
    inner.remove_prefix(open.empty() ? bare.find("SELECT") : open.back());
    while (inner.starts_with('\n')) inner.remove_prefix(1);
    if (starts_select_without_top(inner)) return true;
  }
  return false;
}

// 'ż' is turned into the database's code page, N'ż' is not.
bool has_a_narrow_literal(const std::string&, std::string_view whole) {
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (whole[i] != '\'') continue;
    const auto end = std::min(whole.find('\'', i + 1), whole.size());
    const auto literal = whole.substr(i, end - i);
    const bool wide = std::any_of(literal.begin(), literal.end(),
                                  [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    if (wide && (i == 0 || whole[i - 1] != 'N')) return true;
    i = end;
  }
  return false;
}

// A column that has the name of a word which T-SQL keeps for itself; those that a column might be
// called, out of Microsoft's list of reserved keywords.
bool names_a_column_with_a_reserved_word(const std::string& bare, std::string_view) {
  static const std::regex expression(
      "([(,]\\s*|\\bADD )(all|any|as|asc|authorization|backup|begin|between|break|browse|bulk|by|"
      "cascade|case|check|checkpoint|close|clustered|collate|column|commit|compute|constraint|"
      "contains|continue|convert|create|cross|current|cursor|database|deallocate|declare|default|"
      "delete|deny|desc|disk|distinct|distributed|double|drop|dump|else|end|escape|except|exec|"
      "execute|exists|exit|external|fetch|file|fillfactor|for|foreign|from|full|function|goto|"
      "grant|group|having|holdlock|identity|if|in|index|inner|insert|intersect|into|is|join|key|"
      "kill|left|like|lineno|load|merge|national|nocheck|not|null|of|off|offsets|on|open|option|or|"
      "order|outer|over|percent|pivot|plan|precision|primary|print|proc|procedure|public|read|"
      "reconfigure|references|replication|restore|restrict|return|revert|revoke|right|rollback|"
      "rowcount|rule|save|schema|select|set|setuser|shutdown|some|statistics|table|then|to|top|"
      "tran|"
      "transaction|trigger|truncate|union|unique|unpivot|update|use|user|values|varying|view|when|"
      "where|while|with) (BIGINT|INT|NVARCHAR|VARCHAR|NCHAR|CHAR|UNIQUEIDENTIFIER|DECIMAL)\\b");
  return std::regex_search(bare, expression);
}

const std::vector<rule>& rules() {
  static const std::vector<rule> all = {
      no("merge", "\\bMERGE\\b"),
      no("limit", "\\bLIMIT\\b"),
      no("returning", "\\bRETURNING\\b"),
      no("joined by bars", "\\|\\|"),
      no("cast by colons", "::"),
      no("upsert", "\\bON (CONFLICT|DUPLICATE)\\b|\\bINSERT OR\\b|\\bREPLACE INTO\\b"),
      no("create if it is not there", "\\bIF NOT EXISTS\\b"),
      no("other servers' search", "\\b(MATCH|AGAINST|ILIKE|TSQUERY|to_tsquery)\\b"),
      no("other servers' joins", "\\bSTRAIGHT_JOIN\\b|\\bUSING\\b|\\bCROSS JOIN [^()]* ON\\b"),
      no("other servers' hints", "\\bINDEXED BY\\b|\\bFORCE INDEX\\b"),
      no("other servers' functions", "\\b(SUBSTR|LENGTH|NOW|GROUP_CONCAT|IFNULL|erp_fold)\\("),
      no("other servers' types", "\\b(AUTOINCREMENT|AUTO_INCREMENT|BIGSERIAL|SERIAL|BOOLEAN)\\b"),
      no("hidden row numbers", "\\b(rowid|ctid)\\b"),
      no("truth as a value", "\\b(TRUE|FALSE)\\b"),
      no("ids by the connection", "\\bSCOPE_IDENTITY\\b|@@IDENTITY|\\bIDENT_CURRENT\\b"),
      no("hidden counts", "\\bNOCOUNT\\b"),
      no("waiting", "\\bWAITFOR\\b"),
      no("a column that becomes NOT NULL", "\\bALTER COLUMN\\b"),
      no("text in the code page", "\\b(VARCHAR|CHAR|TEXT)\\(MAX\\)"),
      no("grave accents", "`"),
      {"a reserved word as a column", names_a_column_with_a_reserved_word},
      {"sorted and not cut", sorts_what_is_not_cut},
      {"a narrow literal", has_a_narrow_literal},
      {"too many parameters",
       [](const std::string&, std::string_view whole) { return parameters_in(whole) > 2000; }},
  };
  return all;
}

}  // namespace

std::vector<std::string> broken_rules(std::string_view statement) {
  const auto whole = without_comments(statement);
  const auto bare = without_literals(whole);
  std::vector<std::string> broken;
  for (const auto& one : rules())
    if (one.broken(bare, whole)) broken.push_back(one.name);
  return broken;
}

std::vector<std::string> rule_names() {
  std::vector<std::string> names;
  for (const auto& one : rules()) names.push_back(one.name);
  return names;
}

}  // namespace golden
