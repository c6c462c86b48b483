// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/kit/sql_list_choices.hpp"

#include <algorithm>
#include <cassert>
#include <map>

#include "host-sdk/kit/sql_statement.hpp"
#include "host-sdk/kit/word_search.hpp"

namespace erp::kit {

namespace {

constexpr int choices_max = 100;
constexpr std::size_t choices_at_once = 50;

sql_statement select_from(const choice_source& source) {
  assert(source.details.size() <= 2);
  sql_statement select;
  select << "SELECT " << source.key << ", " << source.caption;
  select.columns = {source.key_type, db::column_type::text};
  for (const auto& detail : source.details) {
    select << ", " << detail;
    select.columns.push_back(db::column_type::text);
  }
  select << " FROM " << source.from;
  return select;
}

choice read_choice(const choice_source& source, const db::statement& row) {
  choice made;
  made.key.id = key_text(row, 0, source.key_type);
  made.caption = verbatim(row.is_null(1) ? made.key.id : row.text(1));
  std::string detail;
  for (std::size_t i = 0; i < source.details.size(); ++i) {
    const auto text = row.optional_text(static_cast<int>(i) + 2).value_or("");
    detail += (detail.empty() || text.empty() ? "" : ", ") + text;
  }
  if (!detail.empty()) made.detail = verbatim(std::move(detail));
  return made;
}

void also(condition& all, const condition& one) {
  if (one.empty()) return;
  all.sql += (all.empty() ? "(" : " AND (") + one.sql + ")";
  all.parameters.insert(all.parameters.end(), one.parameters.begin(), one.parameters.end());
}

// Padded with the last key, so that there are two texts, not one for each number of keys.
condition key_among(const choice_source& source, const std::vector<sql_value>& keys) {
  condition among{source.key + " IN (", {}, {}};
  const std::size_t places = keys.size() == 1 ? 1 : choices_at_once;
  for (std::size_t i = 0; i < places; ++i) {
    among.sql += i == 0 ? "?" : ", ?";
    among.parameters.push_back(i < keys.size() ? keys[i] : keys.back());
  }
  among.sql += ")";
  return among;
}

std::map<record_key, choice> read_keys(db::session& session, const choice_source& source,
                                       const condition& where,
                                       const std::vector<record_key>& keys) {
  std::map<record_key, choice> found;
  for (std::size_t from = 0; from < keys.size(); from += choices_at_once) {
    std::vector<sql_value> some;
    for (auto i = from; i < std::min(keys.size(), from + choices_at_once); ++i)
      if (auto value = key_value(source.key_type, keys[i].id)) some.push_back(std::move(*value));
    if (some.empty()) continue;
    auto all = key_among(source, some);
    also(all, where);
    auto select = select_from(source);
    select << " WHERE " << all;
    auto& rows = run(session, select);
    while (rows.fetch()) {
      auto made = read_choice(source, rows);
      found.emplace(made.key, std::move(made));
    }
  }
  return found;
}

}  // namespace

choice_page find_choices(db::session& session, const choice_source& source, const condition& where,
                         const std::string& typed, int limit) {
  const auto wanted = static_cast<std::size_t>(std::clamp(limit, 1, choices_max));
  condition all = where;
  if (!all.empty()) all.sql = "(" + all.sql + ")";
  also(all, words_in(session.dialect(), source.searched, typed));
  auto select = select_from(source);
  if (!all.empty()) select << " WHERE " << all;
  select << " ORDER BY " << source.order << ", " << source.key;
  select.sql = session.dialect().limited(select.sql, std::to_string(choices_max + 1));
  auto& rows = run(session, select);
  choice_page page;
  while (rows.fetch()) {
    page.more = page.choices.size() == wanted;
    if (page.more) break;
    page.choices.push_back(read_choice(source, rows));
  }
  rows.close();
  return page;
}

std::vector<choice> choices_of(db::session& session, const choice_source& source,
                               const std::vector<record_key>& keys) {
  const auto found = read_keys(session, source, {}, keys);
  std::vector<choice> choices;
  for (const auto& key : keys) {
    const auto one = found.find(key);
    choices.push_back(one != found.end() ? one->second : choice{key, verbatim(key.id), {}});
  }
  return choices;
}

std::vector<record_key> keys_among(db::session& session, const choice_source& source,
                                   const condition& where, const std::vector<record_key>& keys) {
  const auto found = read_keys(session, source, where, keys);
  std::vector<record_key> there;
  for (const auto& key : keys)
    if (found.count(key)) there.push_back(key);
  return there;
}

}  // namespace erp::kit
