// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/activity_search_query.hpp"

#include <algorithm>

#include "host-sdk/kit/word_search.hpp"

namespace crm {

namespace {

// So many matches are read and sorted faster than an index is walked looking for them; more are
// found faster on the way through the index, because they are everywhere.
constexpr std::int64_t few = 10'000;

// The index holds letters and digits only; a word without any would match nothing at all.
bool can_be_found(const std::string& word) {
  return std::any_of(word.begin(), word.end(), [](unsigned char c) {
    return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
  });
}

// Each word in quotes, so that nothing in it is an operator: "pacz"* "kraj"*
std::string match_of(const std::string& typed) {
  std::string match;
  for (const auto& word : erp::kit::search_words(typed)) {
    if (!can_be_found(word)) continue;
    match += match.empty() ? "\"" : " \"";
    for (const char c : word) match += c == '"' ? std::string("\"\"") : std::string(1, c);
    match += "\"*";
  }
  return match;
}

bool are_few(db::session& session, const std::string& match) {
  static const std::string matches =
      std::string("SELECT rowid FROM crm_activity_search WHERE crm_activity_search MATCH :words");
  auto& count =
      session.prepare("SELECT COUNT(*) FROM (" +
                          session.dialect().limited(matches, std::to_string(few + 1)) + ") found",
                      {db::column_type::integer});
  count.bind(match).run();
  count.fetch();
  const auto found = count.integer(0);
  count.close();
  return found <= few;
}

}  // namespace

erp::kit::sql_search search_activities(db::session& session, const std::string& typed) {
  const auto match = match_of(typed);
  if (match.empty()) return {{}, {"1 = 0", {}, {}}};
  if (are_few(session, match))
    return {"crm_activity_search f CROSS JOIN crm_activity a ON a.id = f.rowid",
            {"crm_activity_search MATCH ?", {match}, {}}};
  return {{},
          {"a.id IN (SELECT rowid FROM crm_activity_search WHERE crm_activity_search MATCH ?)",
           {match},
           {}}};
}

}  // namespace crm
