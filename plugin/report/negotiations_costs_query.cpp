// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "host-sdk/kit/sql_statement.hpp"
#include "plugin/activity/local_day_query.hpp"
#include "plugin/report/cost_query.hpp"
#include "plugin/report/course_query.hpp"
#include "plugin/report/negotiations_costs.hpp"
#include "plugin/report/rates_query.hpp"
#include "plugin/report/report_filter_query.hpp"

// What of negotiations_costs the database is asked.

namespace crm {

namespace {

using db::column_type;
using erp::kit::condition;
using erp::kit::sql_statement;

const condition has_amounts{
    "(a.expected_amount IS NOT NULL OR a.actual_amount IS NOT NULL)", {}, {}};

std::optional<erp::money> money_in(const db::statement& row, int column) {
  if (row.is_null(column) || row.is_null(column + 1)) return std::nullopt;
  return erp::money{row.integer(column), row.text(column + 1)};
}

// What is in one currency, added up by the database. None: nobody has such an amount.
void add_own(admitted& inside, const condition& counted, const std::string& currency,
             std::map<std::int64_t, cost_sums>& all) {
  const condition only{
      "(a.expected_currency IS NULL OR a.expected_currency = ?) AND (a.actual_currency IS NULL OR"
      " a.actual_currency = ?)",
      {currency, currency},
      {}};
  sql_statement ask;
  ask.columns.assign(4, column_type::integer);
  ask << "SELECT a.category, SUM(a.expected_amount), SUM(a.actual_amount), SUM(a.actual_amount -"
         " a.expected_amount) FROM crm_activity a WHERE a.category IS NOT NULL AND "
      << both(both(has_amounts, only), counted) << " GROUP BY a.category";
  auto& rows = erp::kit::run(inside.session, ask);
  while (rows.fetch()) {
    auto& of = all[rows.integer(0)];
    of.amounts = {rows.optional_integer(1), rows.optional_integer(2)};
    of.variance_e4 = rows.optional_integer(3);
  }
}

// The others, each by itself, as each is rounded by itself.
void add_foreign(admitted& inside, const condition& counted, cost_counter& costs,
                 std::map<std::int64_t, cost_sums>& all) {
  const condition foreign{"(a.expected_currency <> ? OR a.actual_currency <> ?)",
                          {costs.currency(), costs.currency()},
                          {}};
  sql_statement ask;
  ask.columns = {column_type::integer, column_type::integer, column_type::integer,
                 column_type::text,    column_type::integer, column_type::text};
  ask << "SELECT a.category, " << local_day("a")
      << ", a.expected_amount, a.expected_currency, a.actual_amount, a.actual_currency FROM"
         " crm_activity a WHERE a.category IS NOT NULL AND "
      << both(foreign, counted);
  auto& rows = erp::kit::run(inside.session, ask);
  while (rows.fetch())
    all[rows.integer(0)].add(costs.take(money_in(rows, 2), money_in(rows, 4),
                                        static_cast<int>(rows.optional_integer(1).value_or(0))));
}

// Those of the activities whose amounts of this kind are in the sums, or are in none.
condition of_kind(const converted_costs& converted, const report_figure& figure) {
  if (figure.what == "expected") return converted.counted(cost_kind::expected);
  if (figure.what == "actual") return converted.counted(cost_kind::actual);
  if (figure.what == "variance")
    return both(converted.counted(cost_kind::expected), converted.counted(cost_kind::actual));
  auto expected = converted.left_out(cost_kind::expected, figure.at("currency"));
  const auto actual = converted.left_out(cost_kind::actual, figure.at("currency"));
  const auto sql = "((" + expected.sql + ") OR (" + actual.sql + "))";
  expected = both(std::move(expected), actual);
  expected.sql = sql;
  return expected;
}

cost_frame read_frame(admitted& inside, const report_question& question) {
  const auto counted = counted_in(inside, question);
  sql_statement ask;
  ask.columns = {column_type::integer, column_type::integer};
  ask << "SELECT MIN(" << local_day("a") << "), MAX(" << local_day("a")
      << ") FROM crm_activity a WHERE " << both(has_amounts, counted);
  auto& rows = erp::kit::run(inside.session, ask);
  std::optional<std::int64_t> first, last;
  if (rows.fetch()) {
    first = rows.optional_integer(0);
    last = rows.optional_integer(1);
  }
  rows.close();
  if (!first || !last) return {};
  cost_frame frame;
  frame.period.from = date_of(static_cast<int>(*first));
  frame.period.to = date_of(static_cast<int>(*last));
  frame.currency = currency_of(inside, question, counted);
  frame.rates = read_rates(inside.session, static_cast<int>(*first), static_cast<int>(*last));
  return frame;
}

}  // namespace

cost_frames read_cost_frames(admitted& inside, const report_question& question,
                             const std::optional<report_question>& before) {
  cost_frames frames{read_frame(inside, question)};
  if (!before) return frames;
  frames.before = read_frame(inside, *before);
  if (frames.now.currency.empty()) frames.now.currency = frames.before->currency;
  if (!frames.before->currency.empty()) frames.before->currency = frames.now.currency;
  return frames;
}

std::map<std::int64_t, cost_sums> read_category_costs(admitted& inside, const condition& counted,
                                                      cost_counter& costs) {
  std::map<std::int64_t, cost_sums> all;
  if (costs.currency().empty()) return all;
  add_own(inside, counted, costs.currency(), all);
  add_foreign(inside, counted, costs, all);
  return all;
}

std::optional<condition> behind_costs(admitted& inside, const report_question& question,
                                      const cost_frame& frame, const condition& counted,
                                      const report_figure& figure) {
  const bool of_gap = figure.what == "gap";
  if (figure.what != "expected" && figure.what != "actual" && figure.what != "variance" && !of_gap)
    return std::nullopt;
  if (of_gap && figure.at("currency").empty()) return std::nullopt;
  auto activities = counted;
  if (const auto category = figure.of.find("category"); category != figure.of.end()) {
    const auto id = erp::kit::key_value(column_type::integer, category->second);
    if (!id) return std::nullopt;
    activities = both({"a.category = ?", {*id}, {}}, counted);
  } else if (!question.key(by::contractor)) {
    activities = both({"a.category IS NOT NULL", {}, {}}, counted);
  }
  const converted_costs converted(inside, frame.rates, frame.currency, frame.period, activities);
  return both(of_kind(converted, figure), activities);
}

}  // namespace crm
