// SPDX-License-Identifier: Apache-2.0
#include "plugin/history/history_table.hpp"

#include "db/binding/key.hpp"

namespace crm {

using db::column_type;

namespace {

std::optional<std::string> words(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

}  // namespace

void history_table::add(const change_stamp& stamp, const std::vector<field_change>& changes) {
  auto& add = session_.prepare(
      "INSERT INTO crm_history (activity, change_no, at, operator, station, cause, field,"
      " before_value, after_value, reason)"
      " VALUES (:activity, :change_no, :at, :operator, :station, :cause, :field, :before_value,"
      " :after_value, :reason)");
  for (const auto& change : changes) {
    add.bind(stamp.activity).bind(stamp.change_no).bind(stamp.at.time_since_epoch().count());
    db::bind_key(add, keys_.operator_, stamp.by.id);
    add.bind(words(stamp.station)).bind(words(stamp.cause));
    add.bind(change.field).bind(change.before).bind(change.after);
    add.bind(words(stamp.reason));
    add.run();
  }
}

std::vector<history_row> history_table::read(std::int64_t activity) {
  auto& find = session_.prepare(
      "SELECT change_no, at, operator, field, before_value, after_value, reason, station, cause"
      " FROM crm_history WHERE activity = :activity ORDER BY id",
      {column_type::integer, column_type::integer, db::column_of(keys_.operator_),
       column_type::text, column_type::text, column_type::text, column_type::text,
       column_type::text, column_type::text});
  find.bind(activity);
  find.run();
  std::vector<history_row> rows;
  while (find.fetch())
    rows.push_back({find.integer(0),
                    erp::instant(std::chrono::milliseconds(find.integer(1))),
                    {db::key_text(find, 2, keys_.operator_)},
                    {find.text(3), find.optional_text(4), find.optional_text(5)},
                    find.optional_text(6).value_or(""),
                    find.optional_text(7).value_or(""),
                    find.optional_text(8).value_or("")});
  return rows;
}

bool history_table::changed_since(std::int64_t activity, const std::string& field,
                                  std::int64_t version) {
  auto& find = session_.prepare(
      session_.dialect().limited("SELECT id FROM crm_history WHERE activity = :activity"
                                 " AND field = :field AND change_no > :version",
                                 "1"),
      {column_type::integer});
  find.bind(activity).bind(field).bind(version);
  find.run();
  const bool changed = find.fetch();
  find.close();
  return changed;
}

}  // namespace crm
