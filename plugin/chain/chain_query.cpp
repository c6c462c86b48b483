// SPDX-License-Identifier: Apache-2.0
#include "plugin/chain/chain_query.hpp"

#include <algorithm>

#include "plugin/access/visible_query.hpp"

namespace crm {

namespace {

using db::column_type;
using erp::kit::condition;
using erp::kit::sql_statement;

// What is asked for of each, in this order.
namespace column {
enum { id, kind, state, starts_at, ends_at, all_day, zone, seen, subject, contractor };
}

sql_statement entries(const key_types& keys, const visibility_scope& visible,
                      const std::string& from) {
  sql_statement ask;
  ask << "SELECT a.id, a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.zone, ";
  ask << "CASE WHEN " << may_be_seen(visible, keys, "a") << " THEN 1 ELSE 0 END";
  ask << ", a.subject, c.name FROM " << from
      << " LEFT JOIN erp_contractor c ON c.record_key = a.contractor WHERE ";
  using db::column_type::integer;
  using db::column_type::text;
  ask.columns = {integer, integer, integer, integer, integer, integer, text, integer, text, text};
  return ask;
}

chain_entry read_entry(const db::statement& row) {
  chain_entry entry;
  entry.id = row.integer(column::id);
  entry.kind = static_cast<activity_kind>(row.integer(column::kind));
  entry.state = static_cast<activity_state>(row.integer(column::state));
  entry.at = {erp::instant(std::chrono::milliseconds(row.integer(column::starts_at))),
              erp::instant(std::chrono::milliseconds(row.integer(column::ends_at))),
              row.integer(column::all_day) != 0};
  entry.zone = row.text(column::zone);
  entry.seen = row.integer(column::seen) != 0;
  if (!entry.seen) return entry;
  entry.about = row.optional_text(column::subject).value_or("");
  if (entry.about.empty()) entry.about = row.optional_text(column::contractor).value_or("");
  return entry;
}

// The first `most` rows; 0: all.
void append(admitted& inside, sql_statement ask, int most, std::vector<chain_entry>& all) {
  if (most > 0) ask.sql = inside.session.dialect().limited(ask.sql, std::to_string(most));
  auto& rows = erp::kit::run(inside.session, ask);
  while (rows.fetch()) all.push_back(read_entry(rows));
}

// One that is no other's: the first of a chain does not say its chain.
void append_one(admitted& inside, std::int64_t id, std::vector<chain_entry>& all) {
  auto ask = entries(inside.keys, inside.may.visible(), "crm_activity a");
  ask << condition{"a.id = ?", {id}, {}};
  append(inside, std::move(ask), 0, all);
}

chain_entry key_of(const activity& a) {
  chain_entry entry;
  entry.id = a.id;
  entry.at = slot_of(a);
  return entry;
}

}  // namespace

sql_statement chain_statement(const db::dialect& dialect, const key_types& keys,
                              const visibility_scope& visible, bool seen_only, const activity& from,
                              chain_way way) {
  const bool after = way == chain_way::after;
  auto ask = entries(keys, visible, dialect.with_index("crm_activity a", "crm_activity_by_chain"));
  const auto start = from.starts_at.time_since_epoch().count();
  ask << condition{after ? "a.chain = ? AND a.starts_at >= ? AND (a.starts_at > ? OR a.id > ?)"
                         : "a.chain = ? AND a.starts_at <= ? AND (a.starts_at < ? OR a.id < ?)",
                   {chain_of(from), start, start, from.id},
                   {}};
  if (seen_only) ask << " AND " << may_be_seen(visible, keys, "a");
  ask << (after ? " ORDER BY a.starts_at, a.id" : " ORDER BY a.starts_at DESC, a.id DESC");
  return ask;
}

std::vector<chain_entry> read_chain(admitted& inside, const activity& current) {
  std::vector<chain_entry> all;
  for (const auto way : {chain_way::before, chain_way::after})
    append(inside,
           chain_statement(inside.session.dialect(), inside.keys, inside.may.visible(), true,
                           current, way),
           chain_shown_max - 1, all);
  if (chain_of(current) != current.id) append_one(inside, chain_of(current), all);
  std::erase_if(all, [](const chain_entry& one) { return !one.seen; });
  if (all.empty()) return {};
  append_one(inside, current.id, all);
  std::sort(all.begin(), all.end(), comes_before);
  const auto at = std::find_if(all.begin(), all.end(),
                               [&](const chain_entry& one) { return one.id == current.id; });
  // As many on either side, as far as there are so many.
  const auto most = static_cast<std::ptrdiff_t>(chain_shown_max);
  const auto size = static_cast<std::ptrdiff_t>(all.size());
  const auto first = std::clamp<std::ptrdiff_t>((at - all.begin()) - most / 2, 0,
                                                std::max<std::ptrdiff_t>(size - most, 0));
  return {all.begin() + first, all.begin() + std::min(first + most, size)};
}

std::vector<chain_entry> later_in_chain(admitted& inside, const activity& current) {
  std::vector<chain_entry> all;
  append(inside,
         chain_statement(inside.session.dialect(), inside.keys, inside.may.visible(), true, current,
                         chain_way::after),
         0, all);
  if (chain_of(current) != current.id) append_one(inside, chain_of(current), all);
  std::erase_if(all, [here = key_of(current)](const chain_entry& one) {
    return !one.seen || !comes_before(here, one);
  });
  std::sort(all.begin(), all.end(), comes_before);
  return all;
}

}  // namespace crm
