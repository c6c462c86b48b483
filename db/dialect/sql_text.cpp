// SPDX-License-Identifier: Apache-2.0
#include "db/dialect/sql_text.hpp"

#include <algorithm>
#include <cctype>

namespace db {
namespace {

bool is_word_character(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

// End of the quoted text, comment, word or single character that begins at `at`.
std::size_t token_end(std::string_view text, std::size_t at) {
  const auto end_after = [&](std::string_view close, std::size_t from) {
    const auto found = text.find(close, from);
    return found == std::string_view::npos ? text.size() : found + close.size();
  };
  const char c = text[at];
  // A doubled quote reads as two quoted texts side by side, which ends at the same place.
  if (c == '\'' || c == '"' || c == '`') return end_after({&text[at], 1}, at + 1);
  if (c == '[') return end_after("]", at + 1);
  if (text.substr(at, 2) == "--") return std::min(text.find('\n', at), text.size());
  if (text.substr(at, 2) == "/*") return end_after("*/", at + 2);
  std::size_t end = at + 1;
  if (is_word_character(c))
    while (end < text.size() && is_word_character(text[end])) ++end;
  return end;
}

std::string upper(std::string_view word) {
  std::string result(word);
  for (auto& c : result) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return result;
}

// Follows the words of one statement, to know whether a semicolon stands inside a trigger's body.
class trigger_body {
 public:
  void word(const std::string& word) {
    if (words_ < 4) {  // CREATE OR REPLACE TRIGGER
      if (words_ == 0) creates_ = word == "CREATE";
      if (creates_ && word == "TRIGGER") trigger_ = true;
      ++words_;
    }
    if (!trigger_) return;
    if (word == "BEGIN" || word == "CASE") ++depth_;
    if (word == "END") --depth_;
  }
  bool open() const { return depth_ > 0; }

 private:
  int words_ = 0;
  int depth_ = 0;
  bool creates_ = false;
  bool trigger_ = false;
};

void keep(std::vector<std::string>& statements, std::string& statement) {
  while (!statement.empty() && std::isspace(static_cast<unsigned char>(statement.back())) != 0)
    statement.pop_back();
  if (!statement.empty()) statements.push_back(statement);
  statement.clear();
}

}  // namespace

std::vector<std::string> split_statements(std::string_view script) {
  std::vector<std::string> statements;
  std::string statement;
  trigger_body body;
  for (std::size_t at = 0; at < script.size();) {
    const auto end = token_end(script, at);
    const auto token = script.substr(at, end - at);
    const bool comment =
        token.size() > 1 && (token.substr(0, 2) == "--" || token.substr(0, 2) == "/*");
    const bool blank = std::isspace(static_cast<unsigned char>(token[0])) != 0;
    if (token == ";" && !body.open()) {
      keep(statements, statement);
      body = {};
    } else if (!(statement.empty() && (comment || blank))) {
      if (is_word_character(token[0])) body.word(upper(token));
      statement += token;
    }
    at = end;
  }
  keep(statements, statement);
  return statements;
}

positional_sql with_question_marks(std::string_view statement) {
  positional_sql result;
  for (std::size_t at = 0; at < statement.size();) {
    const auto end = token_end(statement, at);
    const auto token = statement.substr(at, end - at);
    const bool names = token == ":" && end < statement.size() && is_word_character(statement[end]);
    const bool cast = at > 0 && statement[at - 1] == ':';  // value::type
    if (names && !cast) {
      result.sql += '?';
      ++result.parameters;
      at = token_end(statement, end);
    } else {
      result.sql += token;
      at = end;
    }
  }
  return result;
}

std::string with_national_literals(std::string_view statement) {
  std::string result;
  for (std::size_t at = 0; at < statement.size();) {
    const auto end = token_end(statement, at);
    const auto token = statement.substr(at, end - at);
    const bool beyond_ascii = std::any_of(
        token.begin(), token.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    if (token[0] == '\'' && beyond_ascii && (result.empty() || result.back() != 'N')) result += 'N';
    result += token;
    at = end;
  }
  return result;
}

}  // namespace db
