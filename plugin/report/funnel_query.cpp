// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/funnel_query.hpp"

#include "db/binding/key.hpp"
#include "host-sdk/kit/sql_statement.hpp"
#include "plugin/report/condition_parts.hpp"
#include "plugin/report/report_filter_query.hpp"
#include "plugin/stored_moment.hpp"

namespace crm {

namespace {

using db::column_type;
using erp::kit::condition;
using erp::kit::sql_statement;

using db::column_type::integer;

// Where a contractor comes to another category than before, and to which next and when.
condition runs(const condition& counted) {
  condition_parts r;
  r << "SELECT a.id, a.contractor, a.category, a.starts_at, LAG(a.category) OVER (PARTITION BY"
       " a.contractor ORDER BY a.starts_at, a.id) AS category_before FROM crm_activity a WHERE"
       " a.category IS NOT NULL";
  r.also(counted);
  condition_parts s;
  s << "SELECT r.contractor, r.category, r.starts_at, LEAD(r.category) OVER (PARTITION BY"
       " r.contractor ORDER BY r.starts_at, r.id) AS next_category, LEAD(r.starts_at) OVER"
       " (PARTITION BY r.contractor ORDER BY r.starts_at, r.id) AS next_at FROM ("
    << r.all() << ") r WHERE r.category_before IS NULL OR r.category_before <> r.category";
  return s.all();
}

}  // namespace

sql_statement statement_of_categories(const condition& counted) {
  sql_statement ask;
  ask.columns = {integer, integer, integer, integer};
  ask << "SELECT a.category, COUNT(DISTINCT a.contractor), COUNT(*),"
         " SUM(COALESCE(a.elapsed_s, a.measured_s)) FROM crm_activity a WHERE a.category IS NOT"
         " NULL AND "
      << counted << " GROUP BY a.category";
  return ask;
}

std::vector<category_figures> read_categories(admitted& inside, const condition& counted) {
  auto& rows = erp::kit::run(inside.session, statement_of_categories(counted));
  std::vector<category_figures> all;
  while (rows.fetch())
    all.push_back(
        {rows.integer(0), rows.integer(1), rows.integer(2), std::chrono::seconds(rows.integer(3))});
  return all;
}

namespace {

// Contractors with whom something has begun since.
condition heard_of(const condition& counted, erp::instant since) {
  condition_parts h;
  h << "SELECT a.contractor FROM crm_activity a WHERE " << counted;
  h.also({"a.starts_at >= ?", {ms(since)}, {}});
  return h.all();
}

condition is_silent(const db::dialect& dialect, const condition& counted, erp::instant since) {
  condition_parts silent;
  silent << "s.next_category IS NULL AND s.contractor NOT"
         << in_those(dialect, heard_of(counted, since));
  return silent.all();
}

// Sorting every activity into the order of its contractor is what a funnel takes long for: whatever
// it wants to know of runs is worked out of them at once.
condition stays_of_runs(const db::dialect& dialect, const condition& counted, erp::instant since) {
  condition_parts d;
  d << "SELECT s.category, s.next_category, s.next_at - s.starts_at AS lasted_ms,"
       " (s.next_at - s.starts_at) - (s.next_at - s.starts_at) % 86400000 AS whole_ms,"
       " ROW_NUMBER() OVER (PARTITION BY s.contractor, s.category, s.next_category ORDER BY"
       " s.starts_at) AS place, CASE WHEN "
    << is_silent(dialect, counted, since) << " THEN 1 ELSE 0 END AS silent FROM (" << runs(counted)
    << ") s";
  return d.all();
}

}  // namespace

sql_statement statement_of_stays(const db::dialect& dialect, const condition& counted,
                                 erp::instant since) {
  sql_statement ask;
  ask.columns.assign(7, integer);
  ask << "SELECT d.category, d.next_category, d.silent, d.whole_ms, COUNT(*), SUM(d.lasted_ms),"
         " SUM(CASE WHEN d.place = 1 THEN 1 ELSE 0 END) FROM ("
      << stays_of_runs(dialect, counted, since)
      << ") d GROUP BY d.category, d.next_category, d.silent, d.whole_ms ORDER BY d.category,"
         " d.whole_ms";
  return ask;
}

std::vector<category_stays> read_stays(admitted& inside, const condition& counted,
                                       erp::instant since) {
  auto& rows =
      erp::kit::run(inside.session, statement_of_stays(inside.session.dialect(), counted, since));
  std::vector<category_stays> all;
  while (rows.fetch())
    all.push_back({rows.integer(0), rows.optional_integer(1), rows.integer(2) == 1,
                   rows.optional_integer(3).value_or(0) / 86'400'000, rows.integer(4),
                   std::chrono::milliseconds(rows.optional_integer(5).value_or(0)),
                   rows.integer(6)});
  return all;
}

namespace {

// Of the category, with contractors whose runs are like this.
condition of_contractors_where(const db::dialect& dialect, const condition& counted,
                               std::int64_t category, const condition& run) {
  condition_parts contractors;
  contractors << "SELECT s.contractor FROM (" << runs(counted) << ") s WHERE " << run;
  condition_parts which;
  which << condition{"a.category = ?", {category}, {}};
  which.also(counted);
  which << " AND a.contractor" << in_those(dialect, contractors.all());
  return which.all();
}

std::optional<condition> with_key(const char* sql, db::key_type type, const std::string& key,
                                  int times) {
  const auto value = erp::kit::key_value(db::column_of(type), key);
  if (!value) return std::nullopt;
  return condition{
      sql, std::vector<erp::kit::sql_value>(static_cast<std::size_t>(times), *value), {}};
}

std::optional<std::int64_t> number_in(const report_figure& figure, const char* name) {
  const auto value = erp::kit::key_value(integer, figure.at(name));
  if (!value) return std::nullopt;
  return std::get<std::int64_t>(*value);
}

// What tells the activities of one contractor apart.
std::optional<condition> part_of_course(const admitted& inside, const report_figure& figure) {
  if (figure.what == "activities") return condition{"1 = 1", {}, {}};
  if (figure.what == "uncategorised") return condition{"a.category IS NULL", {}, {}};
  if (figure.what == "activity")
    return with_key("a.id = ?", db::key_type::integer, figure.at("activity"), 1);
  if (figure.what == "employee")
    return with_key(
        "(a.employee = ? OR EXISTS (SELECT 1 FROM crm_activity_employee we WHERE"
        " we.activity = a.id AND we.employee = ?))",
        inside.keys.employee, figure.at("employee"), 2);
  if (figure.what == "person")
    return with_key(
        "EXISTS (SELECT 1 FROM crm_activity_person wp WHERE wp.activity = a.id AND"
        " wp.person = ?)",
        inside.keys.contact_person, figure.at("person"), 1);
  return std::nullopt;
}

}  // namespace

std::optional<condition> behind_negotiations(admitted& inside, const condition& counted,
                                             const report_figure& figure,
                                             erp::instant silent_since) {
  if (auto part = part_of_course(inside, figure)) return both(std::move(*part), counted);
  const auto& dialect = inside.session.dialect();
  const auto category = number_in(figure, "category");
  if (!category) return std::nullopt;
  if (figure.what == "category") return both(condition{"a.category = ?", {*category}, {}}, counted);
  if (figure.what == "still")
    return of_contractors_where(dialect, counted, *category,
                                {"s.category = ? AND s.next_category IS NULL", {*category}, {}});
  if (figure.what == "moved_on")
    return of_contractors_where(dialect, counted, *category,
                                {"s.category <> ? AND s.next_category IS NULL", {*category}, {}});
  if (figure.what == "silent") {
    condition_parts run;
    run << condition{"s.category = ? AND ", {*category}, {}}
        << is_silent(dialect, counted, silent_since);
    return of_contractors_where(dialect, counted, *category, run.all());
  }
  const auto next = number_in(figure, "next");
  if (figure.what != "moved_to" || !next) return std::nullopt;
  return of_contractors_where(dialect, counted, *category,
                              {"s.category = ? AND s.next_category = ?", {*category, *next}, {}});
}

}  // namespace crm
