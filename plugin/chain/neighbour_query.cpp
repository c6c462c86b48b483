// SPDX-License-Identifier: Apache-2.0
#include "plugin/chain/neighbour_query.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "host-sdk/kit/sql_statement.hpp"
#include "plugin/access/visible_query.hpp"

namespace crm {

namespace {

using db::column_type;
using erp::kit::sql_statement;

bool is_seen(admitted& inside, std::int64_t id) {
  sql_statement ask;
  ask << "SELECT a.id FROM crm_activity a WHERE " << erp::kit::condition{"a.id = ?", {id}, {}}
      << " AND " << may_be_seen(inside.may.visible(), inside.keys, "a");
  ask.columns = {column_type::integer};
  auto& find = erp::kit::run(inside.session, ask);
  const bool seen = find.fetch();
  find.close();
  return seen;
}

// Of one that was deleted.
std::optional<std::int64_t> followed_by_deleted(db::session& session, std::int64_t id) {
  auto& find = session.prepare(
      "SELECT follow_up_of FROM crm_activity WHERE id = :id AND deleted_at IS NOT NULL",
      {column_type::integer});
  find.bind(id);
  find.run();
  if (!find.fetch()) return std::nullopt;
  const auto source = find.optional_integer(0);
  find.close();
  return source;
}

std::optional<std::int64_t> newest_after(admitted& inside, std::int64_t id) {
  sql_statement ask;
  ask << "SELECT a.id FROM crm_activity a WHERE "
      << erp::kit::condition{"a.follow_up_of = ?", {id}, {}} << " AND "
      << may_be_seen(inside.may.visible(), inside.keys, "a") << " ORDER BY a.id DESC";
  ask.sql = inside.session.dialect().limited(ask.sql, "1");
  ask.columns = {column_type::integer};
  auto& find = erp::kit::run(inside.session, ask);
  if (!find.fetch()) return std::nullopt;
  const auto newest = find.integer(0);
  find.close();
  return newest;
}

// The newest first.
std::vector<std::int64_t> deleted_after(db::session& session, std::int64_t id) {
  auto& find = session.prepare(
      "SELECT id FROM crm_activity WHERE follow_up_of = :source AND deleted_at IS NOT NULL"
      " ORDER BY id DESC",
      {column_type::integer});
  find.bind(id);
  find.run();
  std::vector<std::int64_t> ids;
  while (find.fetch()) ids.push_back(find.integer(0));
  return ids;
}

}  // namespace

std::optional<std::int64_t> source_of(admitted& inside, const activity& record) {
  std::set<std::int64_t> looked_at;
  auto source = record.follow_up_of;
  while (source && looked_at.insert(*source).second) {
    if (is_seen(inside, *source)) return source;
    source = followed_by_deleted(inside.session, *source);
  }
  return std::nullopt;
}

std::optional<std::int64_t> follow_up_of(admitted& inside, std::int64_t id) {
  std::vector<std::int64_t> all{id};
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (const auto newest = newest_after(inside, all[i])) return newest;
    for (const auto deleted : deleted_after(inside.session, all[i]))
      if (std::find(all.begin(), all.end(), deleted) == all.end()) all.push_back(deleted);
  }
  return std::nullopt;
}

}  // namespace crm
