// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/activity_search_query.hpp"

#include "db/dialect/fold.hpp"
#include "host-sdk/kit/sql_statement.hpp"

namespace crm {

namespace {

// So many matches are read and sorted faster than an index is walked looking for them; more are
// found faster on the way through the index, because they are everywhere.
constexpr std::int64_t few = 10'000;
constexpr std::size_t words_max = 8;
constexpr std::size_t typed_bytes_max = 1000;

erp::kit::condition matching(const db::dialect& dialect, const std::string& typed) {
  auto words = db::words_of(std::string_view(typed).substr(0, typed_bytes_max));
  if (words.empty()) return {};
  if (words.size() > words_max) words.resize(words_max);
  auto search = dialect.begin_words("f.folded", words);
  erp::kit::condition where{std::move(search.where), {}, {}};
  for (auto& parameter : search.parameters) where.parameters.push_back(std::move(parameter));
  return where;
}

bool are_few(db::session& session, const std::string& key, const erp::kit::condition& where) {
  erp::kit::sql_statement matches;
  matches << "SELECT " << key << " FROM crm_activity_search f WHERE " << where;
  erp::kit::sql_statement count;
  count << "SELECT COUNT(*) FROM ("
        << session.dialect().limited(matches.sql, std::to_string(few + 1)) << ") found";
  count.parameters = std::move(matches.parameters);
  count.columns = {db::column_type::integer};
  auto& counted = erp::kit::run(session, count);
  counted.fetch();
  const auto found = counted.integer(0);
  counted.close();
  return found <= few;
}

}  // namespace

erp::kit::sql_search search_activities(db::session& session, const std::string& typed) {
  const auto& dialect = session.dialect();
  const auto key = "f." + dialect.search_key("activity");
  auto where = matching(dialect, typed);
  if (where.empty()) return {{}, {"1 = 0", {}, {}}};
  if (are_few(session, key, where))
    return {dialect.read_first("crm_activity_search f", "crm_activity a", "a.id = " + key), where};
  const auto keys = "SELECT " + key + " FROM crm_activity_search f WHERE " + where.sql;
  where.sql = "a.id IN (" + dialect.looked_into(keys) + ")";
  return {{}, where};
}

}  // namespace crm
