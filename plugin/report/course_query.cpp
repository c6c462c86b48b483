// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/course_query.hpp"

#include "db/binding/key.hpp"
#include "host-sdk/kit/sql_statement.hpp"
#include "host-sdk/kit/zone.hpp"
#include "plugin/activity/local_day_query.hpp"
#include "plugin/report/report_filter_query.hpp"
#include "plugin/stored_moment.hpp"

namespace crm {

namespace {

using db::column_type;
using erp::kit::condition;
using erp::kit::sql_statement;

using db::column_type::integer;
using db::column_type::text;

std::optional<erp::money> money_in(const db::statement& row, int amount, int currency) {
  if (row.is_null(amount) || row.is_null(currency)) return std::nullopt;
  return erp::money{row.integer(amount), row.text(currency)};
}

// The first line, not much of it.
std::string beginning_of(const std::string& note) {
  return note.substr(0, note.find_first_of("\r\n"));
}

// What is asked for of an activity of the course, in this order.
namespace course_column {
enum {
  id,
  kind,
  state,
  starts_at,
  ends_at,
  category,
  employee,
  subject,
  note,
  expected,
  expected_in,
  actual,
  actual_in,
  spent,
  local_day
};
}

course_entry read_entry(const db::statement& row, const key_types& keys) {
  course_entry entry;
  entry.id = row.integer(course_column::id);
  entry.kind = static_cast<activity_kind>(row.integer(course_column::kind));
  entry.state = static_cast<activity_state>(row.integer(course_column::state));
  entry.starts_at = instant_of(row.integer(course_column::starts_at));
  entry.ends_at = instant_of(row.integer(course_column::ends_at));
  entry.category = row.optional_integer(course_column::category);
  entry.employee.id = db::key_text(row, course_column::employee, keys.employee);
  entry.about = row.optional_text(course_column::subject).value_or("");
  if (entry.about.empty())
    entry.about = beginning_of(row.optional_text(course_column::note).value_or(""));
  entry.expected = money_in(row, course_column::expected, course_column::expected_in);
  entry.actual = money_in(row, course_column::actual, course_column::actual_in);
  entry.spent = std::chrono::seconds(row.integer(course_column::spent));
  entry.local_day = static_cast<int>(row.optional_integer(course_column::local_day).value_or(0));
  return entry;
}

}  // namespace

condition counted_in(admitted& inside, const report_question& question) {
  condition all{"a.state <> 3 AND a.contractor IS NOT NULL", {}, {}};
  const auto from = question.day("from");
  if (from || !question.key(by::contractor))
    all = both(std::move(all),
               {"a.starts_at >= ?",
                {ms(from ? erp::kit::bounds_of_day(*from, question.zone).from : since_ever)},
                {}});
  if (const auto to = question.day("to"))
    all = both(std::move(all),
               {"a.starts_at < ?", {ms(erp::kit::bounds_of_day(*to, question.zone).until)}, {}});
  if (!question.key(by::contractor))
    all = both(std::move(all), {"a.starts_at <= ?", {ms(question.now)}, {}});
  return both(std::move(all), seen_and_narrowed_by(inside, question));
}

void read_course(admitted& inside, const condition& counted,
                 const std::function<void(course_entry)>& take) {
  sql_statement ask;
  ask.columns = {
      integer, integer, integer, integer, integer, integer, db::column_of(inside.keys.employee),
      text,    text,    integer, text,    integer, text,    integer,
      integer};
  ask << "SELECT a.id, a.kind, a.state, a.starts_at, a.ends_at, a.category, a.employee, a.subject,"
         " SUBSTRING(a.note, 1, 200), a.expected_amount, a.expected_currency, a.actual_amount,"
         " a.actual_currency, COALESCE(a.elapsed_s, a.measured_s), "
      << local_day("a") << " FROM crm_activity a WHERE " << counted
      << " ORDER BY a.starts_at, a.id";
  auto& rows = erp::kit::run(inside.session, ask);
  while (rows.fetch()) take(read_entry(rows, inside.keys));
}

void read_persons(admitted& inside, const condition& counted,
                  const std::function<void(const course_person&)>& take) {
  sql_statement ask;
  ask.columns = {integer, db::column_of(inside.keys.contact_person), text, integer};
  ask << "SELECT a.id, ap.person, (SELECT MIN(p.name) FROM erp_contact_person p WHERE p.record_key"
         " = ap.person), a.starts_at FROM crm_activity a JOIN crm_activity_person ap"
         " ON ap.activity = a.id WHERE "
      << counted << " ORDER BY a.starts_at, a.id, ap.position";
  auto& rows = erp::kit::run(inside.session, ask);
  while (rows.fetch()) {
    course_person one{rows.integer(0),
                      {db::key_text(rows, 1, inside.keys.contact_person)},
                      {},
                      instant_of(rows.integer(3))};
    one.name = rows.optional_text(2).value_or(one.person.id);
    take(one);
  }
}

void read_employees(admitted& inside, const condition& counted,
                    const std::function<void(const course_person&)>& take) {
  sql_statement ask;
  ask.columns = {integer, db::column_of(inside.keys.employee), integer};
  ask << "SELECT a.id, ae.employee, a.starts_at FROM crm_activity a JOIN crm_activity_employee ae"
         " ON ae.activity = a.id WHERE "
      << counted << " ORDER BY a.starts_at, a.id, ae.position";
  auto& rows = erp::kit::run(inside.session, ask);
  while (rows.fetch())
    take({rows.integer(0),
          {db::key_text(rows, 1, inside.keys.employee)},
          {},
          instant_of(rows.integer(2))});
}

std::optional<std::int64_t> customer_since_day(admitted& inside,
                                               const erp::record_key& contractor) {
  const auto key = erp::kit::key_value(db::column_of(inside.keys.contractor), contractor.id);
  if (!key) return std::nullopt;
  sql_statement ask;
  ask.columns = {integer};
  ask << "SELECT " << inside.session.dialect().day_of_date("c.customer_since")
      << " FROM erp_contractor c WHERE " << condition{"c.record_key = ?", {*key}, {}};
  auto& rows = erp::kit::run(inside.session, ask);
  std::optional<std::int64_t> day;
  if (rows.fetch()) day = rows.optional_integer(0);
  rows.close();
  return day;
}

}  // namespace crm
