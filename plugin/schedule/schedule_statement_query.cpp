// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "db/binding/key.hpp"
#include "host-sdk/kit/zone.hpp"
#include "plugin/access/visible_query.hpp"
#include "plugin/schedule/schedule_overlap_query.hpp"
#include "plugin/schedule/schedule_query.hpp"

// The statements of schedule_query. Both look into one index of crm_schedule alone, class of length
// by class of length, and read of an activity only what is shown.

namespace crm {

namespace {

using db::column_type;
using erp::kit::condition;
using erp::kit::sql_statement;

constexpr int venue_read_max = 200;  // characters

// Zones are at most so far from UTC; a whole day of any of them lies between.
constexpr std::chrono::hours zone_ahead_max{14};
constexpr std::chrono::hours zone_behind_max{12};

employee_keys visible_keys(const key_types& keys, const calendar_scope& scope,
                           const std::vector<erp::record_key>& employees) {
  employee_keys seen;
  for (const auto& employee : employees)
    if (scope.sees(employee))
      if (auto key = erp::kit::key_value(db::column_of(keys.employee), employee.id))
        seen.push_back(std::move(*key));
  return rounded_up(std::move(seen));
}

// The first rows by start, as a SELECT.
condition first_of(const db::dialect& dialect, const employee_keys& employees,
                   const std::vector<schedule_stretch>& stretches, const condition& and_where,
                   int rows) {
  auto found = overlapping(dialect, employees, stretches, and_where);
  found.sql = "SELECT u.activity, u.employee, u.starts_at, u.ends_at, u.takes_time FROM (" +
              found.sql + ") u ORDER BY u.starts_at, u.activity";
  found.sql = dialect.limited(found.sql, std::to_string(rows));
  return found;
}

// `found` as s, and the activities of its rows as a.
condition with_activities(const db::dialect& dialect, condition found) {
  found.sql = dialect.read_first("(" + found.sql + ") s", "crm_activity a", "a.id = s.activity") +
              " LEFT JOIN erp_contractor c ON c.record_key = a.contractor";
  return found;
}

void write_whether_seen(sql_statement& out, const rights& may, const key_types& keys) {
  out << "CASE WHEN " << may_be_seen(may.visible(), keys, "a") << " THEN 1 ELSE 0 END";
}

schedule_stretch whole_days_of(const schedule_days& days) {
  const auto utc = [](erp::date day) { return erp::instant(std::chrono::sys_days(day)); };
  return {true, utc(days.first) - zone_ahead_max,
          utc(days.last) + std::chrono::days(1) + zone_behind_max};
}

}  // namespace

int schedule_rows_asked(int limit) {
  for (const int step : {10, 100, 1'000, 10'000})
    if (limit <= step) return step + 1;
  return 100'001;
}

schedule_days days_between(erp::date first, erp::date last, const std::string& zone) {
  return {first, last, erp::kit::bounds_of_day(first, zone).from,
          erp::kit::bounds_of_day(last, zone).until};
}

sql_statement schedule_statement(const db::dialect& dialect, const key_types& keys,
                                 const rights& may, const schedule_days& days,
                                 const std::vector<erp::record_key>& employees, int limit) {
  const auto seen = visible_keys(keys, may.calendars(), employees);
  if (seen.empty()) return {};
  const auto first = first_of(dialect, seen, {{false, days.from, days.until}, whole_days_of(days)},
                              {}, schedule_rows_asked(limit));
  const auto persons =
      dialect.joined("p.name",
                     "crm_activity_person ap JOIN erp_contact_person p ON p.record_key = ap.person "
                     "WHERE ap.activity = a.id",
                     "ap.position");
  sql_statement found;
  found << "SELECT a.id, s.employee, a.version, a.kind, a.state, a.starts_at, a.ends_at, a.zone,"
           " a.all_day, c.name, "
        << persons << ", a.subject, SUBSTRING(a.venue, 1, " << std::to_string(venue_read_max)
        << "), a.category, a.series, a.employee, a.created_by, me.employee, s.takes_time, ";
  write_whether_seen(found, may, keys);
  found << " FROM " << with_activities(dialect, first)
        << " LEFT JOIN crm_activity_employee me ON me.activity = a.id";
  const auto me = erp::kit::key_value(db::column_of(keys.employee), may.by().employee.id);
  if (me)
    found << condition{" AND me.employee = ?", {*me}, {}};
  else
    found << " AND 1 = 0";
  const auto integer = column_type::integer;
  const auto text = column_type::text;
  const auto employee = db::column_of(keys.employee);
  found.columns = {integer,
                   employee,
                   integer,
                   integer,
                   integer,
                   integer,
                   integer,
                   text,
                   integer,
                   text,
                   text,
                   text,
                   text,
                   integer,
                   integer,
                   employee,
                   db::column_of(keys.operator_),
                   employee,
                   integer,
                   integer};
  return found;
}

sql_statement taken_statement(const db::dialect& dialect, const key_types& keys, const rights& may,
                              erp::instant from, erp::instant until,
                              const std::vector<erp::record_key>& employees, std::int64_t but,
                              int limit) {
  const auto seen = visible_keys(keys, may.calendars(), employees);
  if (seen.empty()) return {};
  sql_statement found;
  found << "SELECT s.activity, s.employee, s.starts_at, s.ends_at, CASE WHEN "
        << may_be_seen(may.visible(), keys, "a") << " THEN COALESCE(c.name, a.subject) END FROM "
        << with_activities(dialect,
                           first_of(dialect, seen, {{false, from, until}, {true, from, until}},
                                    {" AND takes_time = 1 AND activity <> ?", {but}, {}},
                                    schedule_rows_asked(limit)));
  const auto integer = column_type::integer;
  found.columns = {integer, db::column_of(keys.employee), integer, integer, column_type::text};
  return found;
}

}  // namespace crm
