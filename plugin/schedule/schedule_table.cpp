// SPDX-License-Identifier: Apache-2.0
#include "plugin/schedule/schedule_table.hpp"

#include <algorithm>

#include "db/binding/key.hpp"
#include "plugin/stored_moment.hpp"

namespace crm {

namespace {}  // namespace

void schedule_table::add(std::int64_t activity, const std::vector<schedule_row>& rows) {
  if (rows.empty()) return;
  auto& add = session_.prepare(
      "INSERT INTO crm_schedule"
      " (activity, employee, whole_days, reach_days, starts_at, ends_at, takes_time) VALUES"
      " (:activity, :employee, :whole_days, :reach_days, :starts_at, :ends_at, :takes_time)");
  for (const auto& row : rows) {
    add.bind(activity);
    db::bind_key(add, keys_.employee, row.employee.id);
    add.bind(row.whole_days).bind(row.reach_days);
    add.bind(ms(row.starts_at)).bind(ms(row.ends_at)).bind(row.takes_time);
    add.run();
  }
}

void schedule_table::replace(std::int64_t activity, const std::vector<schedule_row>& rows) {
  if (read(activity) == rows) return;
  auto& remove = session_.prepare("DELETE FROM crm_schedule WHERE activity = :activity");
  remove.bind(activity);
  remove.run();
  add(activity, rows);
}

// In the order of schedule_rows.
std::vector<schedule_row> schedule_table::read(std::int64_t activity) {
  using db::column_type;
  auto& find = session_.prepare(
      "SELECT employee, whole_days, reach_days, starts_at, ends_at, takes_time FROM crm_schedule"
      " WHERE activity = :activity",
      {db::column_of(keys_.employee), column_type::integer, column_type::integer,
       column_type::integer, column_type::integer, column_type::integer});
  find.bind(activity);
  find.run();
  std::vector<schedule_row> rows;
  while (find.fetch())
    rows.push_back({{db::key_text(find, 0, keys_.employee)},
                    find.integer(1) != 0,
                    static_cast<int>(find.integer(2)),
                    instant_of(find.integer(3)),
                    instant_of(find.integer(4)),
                    find.integer(5) != 0});
  std::sort(rows.begin(), rows.end(),
            [](const auto& one, const auto& other) { return one.employee < other.employee; });
  return rows;
}

}  // namespace crm
