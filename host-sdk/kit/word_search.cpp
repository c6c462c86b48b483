// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/kit/word_search.hpp"

#include "db/dialect/fold.hpp"

namespace erp::kit {

namespace {

constexpr std::size_t words_max = 8;
constexpr std::size_t bytes_max = 1000;

// What means something to LIKE on any server is searched for as it is.
std::string anywhere(const std::string& word) {
  std::string pattern = "%";
  for (const char c : word) {
    if (c == '%' || c == '_' || c == '[' || c == '!') pattern += '!';
    pattern += c;
  }
  return pattern + "%";
}

}  // namespace

std::vector<std::string> search_words(const std::string& typed) {
  const auto folded = db::fold(typed.substr(0, bytes_max));
  std::vector<std::string> words;
  for (std::size_t at = 0; at < folded.size() && words.size() < words_max;) {
    const auto blank = std::min(folded.find(' ', at), folded.size());
    if (blank > at) words.push_back(folded.substr(at, blank - at));
    at = blank + 1;
  }
  return words;
}

condition words_in(const db::dialect& dialect, const std::vector<std::string>& expressions,
                   const std::string& typed) {
  if (!db::is_valid_utf8(typed) || typed.find('\0') != typed.npos) return {"1 = 0", {}, {}};
  condition all;
  for (const auto& word : search_words(typed)) {
    all.sql += all.sql.empty() ? "(" : " AND (";
    for (std::size_t i = 0; i < expressions.size(); ++i) {
      if (i > 0) all.sql += " OR ";
      all.sql += dialect.folded(expressions[i]) + " LIKE ? ESCAPE '!'";
      all.parameters.push_back(anywhere(word));
    }
    all.sql += ")";
  }
  return all;
}

}  // namespace erp::kit
