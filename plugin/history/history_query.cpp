// SPDX-License-Identifier: Apache-2.0
#include "plugin/history/history_query.hpp"

#include <algorithm>

#include "db/binding/key.hpp"
#include "db/dialect/fold.hpp"
#include "host-sdk/kit/sql_list_choices.hpp"
#include "host-sdk/kit/sql_statement.hpp"
#include "plugin/stored_moment.hpp"

namespace crm {

namespace {

using db::column_type;
using erp::kit::condition;
using erp::kit::sql_statement;

void also(condition& all, const std::string& sql, erp::kit::sql_value value) {
  all.sql += (all.sql.empty() ? "" : " AND ") + sql;
  all.parameters.push_back(std::move(value));
}

void narrow(condition& all, const key_types& keys, const history_filter& filter,
            std::optional<std::int64_t> before) {
  if (before) also(all, "h.id < ?", *before);
  if (filter.from) also(all, "h.at >= ?", ms(*filter.from));
  if (filter.until) also(all, "h.at < ?", ms(*filter.until));
  if (!filter.who) return;
  const auto key = erp::kit::key_value(db::column_of(keys.operator_), filter.who->id);
  if (key)
    also(all, "h.operator = ?", *key);
  else
    all.sql += " AND 1 = 0";
}

condition of_dictionary(const std::string& dictionary, std::optional<std::int64_t> value) {
  condition all{"d.code = ?", {dictionary}, {}};
  if (value) also(all, "h.dictionary_value = ?", *value);
  return all;
}

constexpr char from_activity_history[] = "crm_history h";
constexpr char dictionary_history[] =
    "crm_dictionary_history h JOIN crm_dictionary_value v ON v.id = h.dictionary_value"
    " JOIN crm_dictionary d ON d.id = v.dictionary";

std::vector<kept_change> read(db::session& session, const key_types& keys, sql_statement select) {
  select.columns = {column_type::integer,
                    column_type::integer,
                    column_type::integer,
                    column_type::integer,
                    db::column_of(keys.operator_),
                    column_type::text,
                    column_type::text,
                    column_type::text,
                    column_type::text,
                    column_type::text,
                    column_type::text};
  auto& rows = erp::kit::run(session, select);
  std::vector<kept_change> all;
  while (rows.fetch()) {
    kept_change one{rows.integer(0), rows.integer(1), {}};
    one.row.change_no = rows.integer(2);
    one.row.at = erp::instant(std::chrono::milliseconds(rows.integer(3)));
    one.row.by = {db::key_text(rows, 4, keys.operator_)};
    one.row.change = {rows.text(5), rows.optional_text(6), rows.optional_text(7)};
    one.row.station = rows.optional_text(8).value_or("");
    one.row.reason = rows.optional_text(9).value_or("");
    one.row.cause = rows.optional_text(10).value_or("");
    all.push_back(std::move(one));
  }
  return all;
}

std::vector<erp::choice> changers(db::session& session, const key_types& keys, const char* from,
                                  const condition& where) {
  sql_statement select;
  select << "SELECT DISTINCT h.operator FROM " << from << " WHERE " << where;
  select.columns = {db::column_of(keys.operator_)};
  auto& rows = erp::kit::run(session, select);
  std::vector<erp::record_key> found;
  while (rows.fetch()) found.push_back({db::key_text(rows, 0, keys.operator_)});
  auto names = operator_names(session, keys, found);
  std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) {
    return db::sort_key(a.caption.id) < db::sort_key(b.caption.id);
  });
  return names;
}

std::vector<kept_change> read_newest(db::session& session, const key_types& keys,
                                     sql_statement select, int count) {
  select << " ORDER BY h.id DESC";
  select.sql = session.dialect().limited(select.sql, std::to_string(count));
  return read(session, keys, std::move(select));
}

sql_statement select_of_activity(const condition& where) {
  sql_statement select;
  select << "SELECT h.id, h.activity, h.change_no, h.at, h.operator, h.field, h.before_value,"
            " h.after_value, h.station, h.reason, h.cause FROM "
         << from_activity_history << " WHERE " << where;
  return select;
}

}  // namespace

std::vector<kept_change> changes_of_activity(db::session& session, const key_types& keys,
                                             std::int64_t activity, const history_filter& filter,
                                             std::optional<std::int64_t> before, int count) {
  condition where{"h.activity = ?", {activity}, {}};
  narrow(where, keys, filter, before);
  return read_newest(session, keys, select_of_activity(where), count);
}

std::vector<kept_change> all_day_changes(db::session& session, const key_types& keys,
                                         std::int64_t activity) {
  auto select = select_of_activity(
      {"h.activity = ? AND h.field = ?", {activity, std::string("all_day")}, {}});
  select << " ORDER BY h.id";
  return read(session, keys, std::move(select));
}

std::vector<kept_change> changes_of_dictionary(db::session& session, const key_types& keys,
                                               const std::string& dictionary,
                                               std::optional<std::int64_t> value,
                                               const history_filter& filter,
                                               std::optional<std::int64_t> before, int count) {
  auto where = of_dictionary(dictionary, value);
  narrow(where, keys, filter, before);
  sql_statement select;
  select << "SELECT h.id, h.dictionary_value, h.change_no, h.at, h.operator, h.field,"
            " h.before_value, h.after_value, h.station, NULL, NULL FROM "
         << dictionary_history << " WHERE " << where;
  return read_newest(session, keys, std::move(select), count);
}

std::vector<erp::choice> changers_of_activity(db::session& session, const key_types& keys,
                                              std::int64_t activity) {
  return changers(session, keys, from_activity_history, {"h.activity = ?", {activity}, {}});
}

std::vector<erp::choice> changers_of_dictionary(db::session& session, const key_types& keys,
                                                const std::string& dictionary,
                                                std::optional<std::int64_t> value) {
  return changers(session, keys, dictionary_history, of_dictionary(dictionary, value));
}

std::vector<erp::choice> operator_names(db::session& session, const key_types& keys,
                                        const std::vector<erp::record_key>& operators) {
  const erp::kit::choice_source source{"erp_operator o",
                                       "o.record_key",
                                       db::column_of(keys.operator_),
                                       "COALESCE(o.name, o.login)",
                                       {"o.login"},
                                       {"o.name", "o.login"},
                                       "o.name"};
  return erp::kit::choices_of(session, source, operators);
}

}  // namespace crm
