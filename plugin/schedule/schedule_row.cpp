// SPDX-License-Identifier: Apache-2.0
#include "plugin/schedule/schedule_row.hpp"

#include <set>

#include "plugin/slot/slot.hpp"

namespace crm {

namespace {

int reach_of(std::chrono::milliseconds length) {
  for (const int days : schedule_reaches_days)
    if (length <= std::chrono::days(days)) return days;
  return 0;
}

}  // namespace

std::vector<schedule_row> schedule_rows(const activity& record) {
  std::vector<schedule_row> rows;
  if (!record.in_schedule && record.kind != activity_kind::task) return rows;
  std::set<erp::record_key> employees(record.employees.begin(), record.employees.end());
  if (record.employee) employees.insert(*record.employee);
  const auto length = record.ends_at - record.starts_at;
  for (const auto& employee : employees)
    rows.push_back({employee, record.all_day, reach_of(length), record.starts_at, record.ends_at,
                    takes_time(record)});
  return rows;
}

}  // namespace crm
