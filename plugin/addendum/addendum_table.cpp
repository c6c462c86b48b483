// SPDX-License-Identifier: Apache-2.0
#include "plugin/addendum/addendum_table.hpp"

#include "db/binding/key.hpp"

namespace crm {

using db::column_type;

void addendum_table::add(std::int64_t activity, const addendum& added) {
  auto& add = session_.prepare(
      "INSERT INTO crm_addendum (activity, at, operator, station, content)"
      " VALUES (:activity, :at, :operator, :station, :content)");
  add.bind(activity).bind(added.at.time_since_epoch().count());
  db::bind_key(add, keys_.operator_, added.by.id);
  add.bind(added.station.empty() ? std::optional<std::string>() : added.station);
  add.bind(added.content);
  add.run();
}

std::vector<addendum> addendum_table::read(std::int64_t activity) {
  auto& find = session_.prepare(
      "SELECT at, operator, station, content FROM crm_addendum WHERE activity = :activity"
      " ORDER BY id",
      {column_type::integer, db::column_of(keys_.operator_), column_type::text, column_type::text});
  find.bind(activity);
  find.run();
  std::vector<addendum> all;
  while (find.fetch())
    all.push_back({erp::instant(std::chrono::milliseconds(find.integer(0))),
                   {db::key_text(find, 1, keys_.operator_)},
                   find.optional_text(2).value_or(""),
                   find.text(3)});
  return all;
}

}  // namespace crm
