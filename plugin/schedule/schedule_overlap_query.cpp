// SPDX-License-Identifier: Apache-2.0
#include "plugin/schedule/schedule_overlap_query.hpp"

#include "plugin/stored_moment.hpp"

namespace crm {

namespace {

using erp::kit::condition;

void append(condition& all, const condition& more) {
  all.sql += more.sql;
  all.parameters.insert(all.parameters.end(), more.parameters.begin(), more.parameters.end());
}

// Among rows at most `reach` days long (0: longer than the longest).
condition overlapping_one(const db::dialect& dialect, const employee_keys& employees,
                          const schedule_stretch& in, int reach) {
  condition where;
  where.sql = "SELECT activity, employee, starts_at, ends_at, takes_time FROM " +
              dialect.with_index("crm_schedule", "crm_schedule_by_employee") +
              " WHERE employee IN (";
  for (std::size_t i = 0; i < employees.size(); ++i) where.sql += i == 0 ? "?" : ", ?";
  where.parameters = employees;
  where.sql += std::string(") AND whole_days = ") + (in.whole_days ? "1" : "0") +
               " AND reach_days = " + std::to_string(reach);
  if (reach > 0) {
    where.sql += " AND starts_at > ?";
    where.parameters.emplace_back(ms(in.from - std::chrono::days(reach)));
  }
  where.sql += " AND starts_at < ? AND (ends_at > ? OR starts_at >= ?)";
  for (const auto at : {in.until, in.from, in.from}) where.parameters.emplace_back(ms(at));
  return where;
}

}  // namespace

employee_keys rounded_up(employee_keys employees) {
  if (employees.empty()) return employees;
  for (const std::size_t step : {1U, 2U, 5U, 10U, 20U, 50U, 100U})
    if (employees.size() <= step) {
      employees.resize(step, erp::kit::sql_value(employees.back()));
      break;
    }
  return employees;
}

condition overlapping(const db::dialect& dialect, const employee_keys& employees,
                      const std::vector<schedule_stretch>& stretches, const condition& and_where) {
  condition all;
  for (const auto& in : stretches)
    for (const int reach : schedule_reaches_days) {
      if (!all.sql.empty()) all.sql += " UNION ALL ";
      append(all, overlapping_one(dialect, employees, in, reach));
      append(all, and_where);
    }
  return all;
}

}  // namespace crm
