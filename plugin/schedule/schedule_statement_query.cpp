// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "db/binding/key.hpp"
#include "host-sdk/kit/zone.hpp"
#include "plugin/access/visible_query.hpp"
#include "plugin/schedule/schedule_query.hpp"
#include "plugin/schedule/schedule_row.hpp"

// The statements of schedule_query. Both look into one index of crm_schedule alone, class of length
// by class of length, and read of an activity only what is shown.

namespace crm {

namespace {

using db::column_type;
using erp::kit::condition;
using erp::kit::sql_statement;
using erp::kit::sql_value;
using keys_of = std::vector<sql_value>;

constexpr int venue_read_max = 200;  // characters

// Zones are at most so far from UTC; a whole day of any of them lies between.
constexpr std::chrono::hours zone_ahead_max{14};
constexpr std::chrono::hours zone_behind_max{12};

std::int64_t ms(erp::instant at) {
  return at.time_since_epoch().count();
}

// Few different texts, however many employees are looked at: the last one stands for none.
keys_of visible_keys(const key_types& keys, const calendar_scope& scope,
                     const std::vector<erp::record_key>& employees) {
  keys_of seen;
  for (const auto& employee : employees)
    if (scope.sees(employee))
      if (auto key = erp::kit::key_value(db::column_of(keys.employee), employee.id))
        seen.push_back(std::move(*key));
  if (seen.empty()) return seen;
  for (const std::size_t step : {1U, 2U, 5U, 10U, 20U, 50U, 100U})
    if (seen.size() <= step) {
      seen.resize(step, sql_value(seen.back()));
      break;
    }
  return seen;
}

struct stretch {
  bool whole_days = false;
  erp::instant from;
  erp::instant until;
};

// What overlaps the stretch among rows at most `reach` days long (0: longer than the longest). A
// moment overlaps what it lies in, its beginning included.
condition overlapping(const db::dialect& dialect, const keys_of& employees, const stretch& in,
                      int reach) {
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

void append(condition& to, const condition& part) {
  to.sql += part.sql;
  to.parameters.insert(to.parameters.end(), part.parameters.begin(), part.parameters.end());
}

// The first rows by start, as a SELECT.
condition first_of(const db::dialect& dialect, const keys_of& employees,
                   const std::vector<stretch>& stretches, const condition& and_where, int rows) {
  condition found;
  found.sql = "SELECT u.activity, u.employee, u.starts_at, u.ends_at, u.takes_time FROM (";
  bool first = true;
  for (const auto& in : stretches)
    for (const int reach : schedule_reaches_days) {
      if (!first) found.sql += " UNION ALL ";
      append(found, overlapping(dialect, employees, in, reach));
      append(found, and_where);
      first = false;
    }
  found.sql += ") u ORDER BY u.starts_at, u.activity";
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
  if (const auto seen = may_be_seen(may.visible(), keys, "a"); seen.empty())
    out << "1";
  else
    out << "CASE WHEN " << seen << " THEN 1 ELSE 0 END";
}

stretch whole_days_of(const schedule_days& days) {
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
  found << "SELECT s.activity, s.employee, s.starts_at, s.ends_at, CASE WHEN ";
  if (const auto allowed = may_be_seen(may.visible(), keys, "a"); allowed.empty())
    found << "1 = 1";
  else
    found << allowed;
  found << " THEN COALESCE(c.name, a.subject) END FROM "
        << with_activities(dialect, first_of(dialect, seen, {{false, from, until}},
                                             {" AND takes_time = 1 AND activity <> ?", {but}, {}},
                                             schedule_rows_asked(limit)));
  const auto integer = column_type::integer;
  found.columns = {integer, db::column_of(keys.employee), integer, integer, column_type::text};
  return found;
}

}  // namespace crm
