// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/acquisition_query.hpp"

#include "db/binding/key.hpp"
#include "db/dialect/fold.hpp"
#include "host-sdk/kit/sql_statement.hpp"
#include "plugin/access/visible_query.hpp"
#include "plugin/activity/local_day_query.hpp"
#include "plugin/report/condition_parts.hpp"
#include "plugin/report/cost_parts.hpp"
#include "plugin/report/report_filter_query.hpp"

namespace crm {

namespace {

using db::column_type;
using erp::kit::condition;

// No zone is two days from UTC.
erp::instant surely_after(erp::date day) {
  return std::chrono::sys_days(day) + std::chrono::days(2);
}

bool by_category(const acquisition_wish& wish) {
  return wish.by == acquisition_by::category;
}

// The first activity of each contractor, of each category where that is asked for.
condition first_ones(const admitted& inside, const acquisition_wish& wish) {
  condition_parts f;
  f << "SELECT a.id, a.contractor, a.employee, a.contact_type, a.category, a.starts_at, "
    << local_day("a") << " AS began_on, ROW_NUMBER() OVER (PARTITION BY a.contractor"
    << (by_category(wish) ? ", a.category" : "")
    << " ORDER BY a.starts_at, a.id) AS place FROM crm_activity a WHERE a.state <> 3"
       " AND a.contractor IS NOT NULL AND ";
  if (by_category(wish))
    f << "a.category IS NOT NULL";
  else
    f << condition{"a.category = ?", {wish.category}, {}};
  f.also(starting_in(since_ever, surely_after(wish.to)));
  f.also(may_be_seen(inside.may.visible(), inside.keys, "a"));
  return f.all();
}

// Whatever the case and diacritics, so that groups are the same as those put together here: of the
// servers some mind the case, some do not.
condition reads_like(const admitted& inside, const std::string& column, const std::string& text) {
  return {inside.session.dialect().folded(column) + " = ?", {db::fold(text)}, {}};
}

std::string group_column(acquisition_by by) {
  switch (by) {
    case acquisition_by::contractor_group:
      return "c.contractor_group";
    case acquisition_by::region:
      return "c.region";
    case acquisition_by::category:
      return "f.category";
    case acquisition_by::contact_type:
      return "f.contact_type";
    case acquisition_by::employee:
    case acquisition_by::unit:
      return "f.employee";
    case acquisition_by::nothing:
    case acquisition_by::activities:
      break;
  }
  return "1";
}

column_type group_type(acquisition_by by, const key_types& keys) {
  switch (by) {
    case acquisition_by::contractor_group:
    case acquisition_by::region:
      return column_type::text;
    case acquisition_by::employee:
    case acquisition_by::unit:
      return db::column_of(keys.employee);
    default:
      return column_type::integer;
  }
}

// With the contractor beside, and the days since 1970 on which it began and became a customer.
condition with_contractors(const admitted& inside, const acquisition_wish& wish) {
  const auto& dialect = inside.session.dialect();
  condition_parts k;
  k << "SELECT f.id, f.contractor, f.starts_at, " << group_column(wish.by)
    << " AS grp, f.began_on, " << dialect.day_of_date("c.customer_since") << " AS since_on FROM ("
    << first_ones(inside, wish)
    << ") f LEFT JOIN erp_contractor c ON c.record_key = f.contractor WHERE f.place = 1";
  if (wish.contractor_group) k.also({"c.contractor_group = ?", {*wish.contractor_group}, {}});
  if (wish.region) k.also({"c.region = ?", {*wish.region}, {}});
  if (wish.employee) {
    const auto key = erp::kit::key_value(db::column_of(inside.keys.employee), wish.employee->id);
    k.also(key ? condition{"f.employee = ?", {*key}, {}} : condition{"1 = 0", {}, {}});
  }
  return k.all();
}

// What became of those of the period: outcome as acquisition_outcome has it.
condition with_outcomes(const admitted& inside, const acquisition_wish& wish) {
  const std::int64_t today = day_number(wish.today);
  const std::int64_t last_day = day_number(std::min(wish.to, wish.today));
  condition_parts g;
  g << "SELECT k.id, k.contractor, k.starts_at, k.grp, k.began_on,"
    << condition{" CASE WHEN k.since_on < k.began_on THEN 0 WHEN k.since_on <= ? THEN 1 ELSE 2 END",
                 {today},
                 {}}
    << " AS outcome,"
    << condition{" CASE WHEN k.since_on < k.began_on THEN 0 WHEN k.since_on <= ? THEN k.since_on -"
                 " k.began_on ELSE ? - k.began_on END",
                 {today, today},
                 {}}
    << " AS after_days FROM (" << with_contractors(inside, wish)
    << condition{") k WHERE k.began_on >= ? AND k.began_on <= ?",
                 {std::int64_t{day_number(wish.from)}, last_day},
                 {}};
  return g.all();
}

// Activities with the contractor until it was acquired, N days were over, or today.
condition with_numbers(const admitted& inside, const acquisition_wish& wish) {
  const auto n = wish.within_days;
  condition_parts m;
  m << "SELECT h.id, h.outcome, h.after_days, (SELECT COUNT(*) FROM crm_activity b"
       " WHERE b.contractor = h.contractor AND b.starts_at >= h.starts_at AND b.state <> 3"
       " AND (b.starts_at > h.starts_at OR b.id >= h.id) AND "
    << local_day("b")
    << condition{
           " <= h.began_on + CASE WHEN h.after_days < ? THEN h.after_days ELSE ? END", {n, n}, {}};
  m.also(may_be_seen(inside.may.visible(), inside.keys, "b"));
  m << ") AS number_of FROM (" << with_outcomes(inside, wish) << ") h";
  return m.all();
}

std::string band_of(const std::string& number) {
  std::string cases = "CASE";
  std::int64_t before = 0;
  for (const auto from : activity_bands) {
    if (before != 0)
      cases += " WHEN " + number + " < " + std::to_string(from) + " THEN " + std::to_string(before);
    before = from;
  }
  return cases + " ELSE " + std::to_string(before) + " END";
}

// SELECT of id, grp, outcome and after_days of everybody who began in the period.
condition everybody(const admitted& inside, const acquisition_wish& wish) {
  if (wish.by != acquisition_by::activities) return with_outcomes(inside, wish);
  condition_parts all;
  all << "SELECT m.id, " << band_of("m.number_of") << " AS grp, m.outcome, m.after_days FROM ("
      << with_numbers(inside, wish) << ") m";
  return all.all();
}

condition is_of_figure(const acquisition_wish& wish, const acquisition_cell& cell) {
  const auto days = cell.day.value_or(wish.within_days);
  switch (cell.figure) {
    case acquisition_figure::acquired:
      return {"g.outcome = 1 AND g.after_days <= ?", {days}, {}};
    case acquisition_figure::open:
      return {"g.outcome = 2 AND g.after_days < ?", {days}, {}};
    case acquisition_figure::followed:
      return {"g.outcome <> 0 AND g.after_days >= ?", {days}, {}};
    case acquisition_figure::cases:
      break;
  }
  return {"g.outcome <> 0", {}, {}};
}

constexpr char works_in_one[] =
    "EXISTS (SELECT 1 FROM erp_employee e WHERE e.record_key = g.grp AND ";

condition is_in_no_group(const admitted& inside, acquisition_by by) {
  if (by == acquisition_by::unit)
    return {std::string("NOT ") + works_in_one + "e.unit IS NOT NULL)", {}, {}};
  if (group_type(by, inside.keys) == column_type::text &&
      (by == acquisition_by::region || by == acquisition_by::contractor_group))
    return {"(g.grp IS NULL OR " + inside.session.dialect().folded("g.grp") + " = '')", {}, {}};
  return {"g.grp IS NULL", {}, {}};
}

std::optional<condition> is_in_group(const admitted& inside, acquisition_by by,
                                     const std::string& group) {
  if (by == acquisition_by::region || by == acquisition_by::contractor_group)
    return reads_like(inside, "g.grp", group);
  const auto type =
      by == acquisition_by::unit ? db::column_of(inside.keys.unit) : group_type(by, inside.keys);
  const auto key = erp::kit::key_value(type, group);
  if (!key) return std::nullopt;
  if (by == acquisition_by::unit)
    return condition{std::string(works_in_one) + "e.unit = ?)", {*key}, {}};
  return condition{"g.grp = ?", {*key}, {}};
}

}  // namespace

erp::kit::sql_statement statement_of_acquisitions(const admitted& inside,
                                                  const acquisition_wish& wish) {
  erp::kit::sql_statement ask;
  ask.columns = {group_type(wish.by, inside.keys), column_type::integer, column_type::integer,
                 column_type::integer};
  ask << "SELECT g.grp, g.outcome, g.after_days, COUNT(*) FROM (" << everybody(inside, wish)
      << ") g GROUP BY g.grp, g.outcome, g.after_days";
  return ask;
}

std::vector<acquisition_count> count_acquisitions(admitted& inside, const acquisition_wish& wish) {
  const auto type = group_type(wish.by, inside.keys);
  auto& rows = erp::kit::run(inside.session, statement_of_acquisitions(inside, wish));
  std::vector<acquisition_count> all;
  while (rows.fetch()) {
    acquisition_count one;
    if (!rows.is_null(0)) one.group = erp::kit::key_text(rows, 0, type);
    one.outcome = static_cast<acquisition_outcome>(rows.integer(1));
    one.days = rows.integer(2);
    one.count = rows.integer(3);
    all.push_back(std::move(one));
  }
  return all;
}

std::optional<condition> first_activities(admitted& inside, const acquisition_wish& wish,
                                          const acquisition_cell& cell) {
  condition_parts which;
  which << "SELECT g.id FROM (" << everybody(inside, wish) << ") g WHERE "
        << is_of_figure(wish, cell);
  if (!cell.all_groups) {
    const auto of = cell.group ? is_in_group(inside, wish.by, *cell.group)
                               : std::optional(is_in_no_group(inside, wish.by));
    if (!of) return std::nullopt;
    which.also(*of);
  }
  condition_parts all;
  all << "a.id" << in_those(inside.session.dialect(), which.all());
  return all.all();
}

std::optional<std::int64_t> category_of_code(db::session& session, const std::string& code) {
  auto& find = session.prepare(
      "SELECT v.id FROM crm_dictionary_value v JOIN crm_dictionary d ON d.id = v.dictionary"
      " WHERE d.code = 'category' AND v.code = :code",
      {column_type::integer});
  find.bind(code);
  find.run();
  std::optional<std::int64_t> id;
  if (find.fetch()) id = find.integer(0);
  find.close();
  return id;
}

std::vector<erp::choice> categories_by_code(db::session& session, const std::string& language) {
  auto& find = session.prepare(
      "SELECT v.code, COALESCE(t.name, own.name, v.code) FROM crm_dictionary_value v"
      " JOIN crm_dictionary d ON d.id = v.dictionary"
      " LEFT JOIN crm_dictionary_text t ON t.dictionary_value = v.id AND t.language = :language"
      " LEFT JOIN crm_dictionary_text own ON own.dictionary_value = v.id AND own.language = 'pl'"
      " WHERE d.code = 'category' AND v.gone = 0 ORDER BY v.position, v.id",
      {column_type::text, column_type::text});
  find.bind(language);
  find.run();
  std::vector<erp::choice> all;
  while (find.fetch()) all.push_back({{find.text(0)}, erp::verbatim(find.text(1)), {}});
  return all;
}

}  // namespace crm
