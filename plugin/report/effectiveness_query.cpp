// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/effectiveness_query.hpp"

#include <algorithm>

#include "db/binding/key.hpp"
#include "host-sdk/kit/sql_statement.hpp"
#include "plugin/report/effectiveness_behind_query.hpp"
#include "plugin/report/report_filter_query.hpp"

namespace crm {

namespace {

using db::column_type;
using erp::kit::condition;
using erp::kit::sql_statement;

// A piece is read in a moment and is worth the way in through the index.
int days_of_a_piece(const report_period& period) {
  const auto days = (period.ends - period.begins) / std::chrono::days(1);
  return static_cast<int>(std::max<std::int64_t>(31, days / 12 + 1));
}

condition counted(const condition& which) {
  return {"SUM(CASE WHEN " + which.sql + " THEN 1 ELSE 0 END)", which.parameters, {}};
}

// Of amounts in the report's own currency; others are converted one by one.
condition summed(const std::string& what, const condition& where) {
  return {"SUM(CASE WHEN " + where.sql + " THEN " + what + " ELSE 0 END)", where.parameters, {}};
}

struct own_currency {
  condition expected;
  condition actual;
  condition both_ones;
  condition foreign;  // one of them at least is in another

  explicit own_currency(const std::string& code)
      : expected{"a.expected_amount IS NOT NULL AND a.expected_currency = ?", {code}, {}},
        actual{"a.actual_amount IS NOT NULL AND a.actual_currency = ?", {code}, {}},
        both_ones(both(expected, actual)),
        foreign{"(a.expected_currency <> ? OR a.actual_currency <> ?)", {code, code}, {}} {}
};

erp::record_key employee_in(const db::statement& row, int column, const key_types& keys) {
  return {db::key_text(row, column, keys.employee)};
}

// How many activities have an amount in another currency.
std::int64_t add_sums(admitted& inside, const sql_statement& statement,
                      effectiveness_facts& facts) {
  std::int64_t foreign = 0;
  auto& rows = erp::kit::run(inside.session, statement);
  while (rows.fetch()) {
    auto& of = facts.of(employee_in(rows, 0, inside.keys));
    for (std::size_t i = 0; i < contractors_reached; ++i)
      of[i] += rows.integer(static_cast<int>(i) + 1);
    foreign += rows.integer(contractors_reached + 1);
  }
  return foreign;
}

std::optional<erp::money> money_in(const db::statement& row, int column) {
  if (row.is_null(column) || row.is_null(column + 1)) return std::nullopt;
  return erp::money{row.integer(column), row.text(column + 1)};
}

// Each by itself, as each is rounded by itself. What is in the report's currency is in the sums
// already, but for the difference to what is not.
void add_foreign(admitted& inside, const condition& where, cost_counter& costs,
                 effectiveness_facts& facts) {
  const own_currency own(costs.currency());
  sql_statement read;
  read.columns = {db::column_of(inside.keys.employee),
                  column_type::integer,
                  column_type::integer,
                  column_type::text,
                  column_type::integer,
                  column_type::text};
  read << "SELECT a.employee, a.starts_day, a.expected_amount, a.expected_currency,"
          " a.actual_amount, a.actual_currency FROM crm_activity a WHERE "
       << both(where, own.foreign);
  auto& rows = erp::kit::run(inside.session, read);
  while (rows.fetch()) {
    const auto expected_money = money_in(rows, 2), actual_money = money_in(rows, 4);
    auto taken = costs.take(expected_money, actual_money,
                            static_cast<int>(rows.optional_integer(1).value_or(0)));
    const auto employee = employee_in(rows, 0, inside.keys);
    facts.add(employee, taken);
    auto& of = facts.of(employee);
    if (expected_money && expected_money->currency == costs.currency()) {
      of[expected] -= *taken.expected_e4;
      --of[with_expected];
    }
    if (actual_money && actual_money->currency == costs.currency()) {
      of[actual] -= *taken.actual_e4;
      --of[with_actual];
    }
  }
}

effectiveness_facts::pairs read_pairs(admitted& inside, const condition& where,
                                      effectiveness_facts& facts) {
  effectiveness_facts::pairs all;
  std::string last;
  std::int64_t number = 0;
  auto& rows = erp::kit::run(inside.session, statement_of_pairs(inside.keys, where));
  while (rows.fetch()) {
    auto contractor = db::key_text(rows, 0, inside.keys.contractor);
    if (all.empty() || contractor != last) ++number;
    last = std::move(contractor);
    all.emplace_back(number, facts.place_of(employee_in(rows, 1, inside.keys)));
  }
  return all;
}

}  // namespace

sql_statement statement_of_sums(const key_types& keys, const report_question& question,
                                const std::string& currency, const condition& where) {
  const own_currency own(currency);
  const effectiveness_conditions is(question);
  sql_statement sums;
  sums.columns.assign(contractors_reached + 2, column_type::integer);
  sums.columns.front() = db::column_of(keys.employee);
  sums << "SELECT a.employee, COUNT(*)";
  for (const auto& sum :
       {counted(is.ended), counted(is.on_time), counted(is.overdue), counted(is.cancelled),
        counted(is.follow_up), counted(is.kept),
        condition{"SUM(COALESCE(a.elapsed_s, a.measured_s))", {}, {}},
        summed("a.expected_amount", own.expected), summed("a.actual_amount", own.actual),
        summed("a.actual_amount - a.expected_amount", own.both_ones), counted(own.expected),
        counted(own.actual), counted(own.both_ones), counted(own.foreign)})
    sums << ", " << sum;
  sums << " FROM crm_activity a WHERE " << where << " GROUP BY a.employee";
  return sums;
}

sql_statement statement_of_pairs(const key_types& keys, const condition& where) {
  sql_statement read;
  read.columns = {db::column_of(keys.contractor), db::column_of(keys.employee)};
  read << "SELECT a.contractor, a.employee FROM crm_activity a WHERE "
       << both({"a.contractor IS NOT NULL", {}, {}}, where)
       << " GROUP BY a.contractor, a.employee ORDER BY a.contractor";
  return read;
}

std::chrono::milliseconds late_after(const report_question& question) {
  return std::chrono::hours(question.number("late_after_h").value_or(0));
}

std::int64_t steps_of(const report_period& period) {
  return static_cast<std::int64_t>(slices_of(period, days_of_a_piece(period)).size()) + 2;
}

erp::result<effectiveness_facts> read_effectiveness(admitted& inside,
                                                    const effectiveness_wish& wish,
                                                    cost_counter& costs, report_steps& steps) {
  effectiveness_facts facts;
  const auto seen = seen_and_narrowed_by(inside, wish.question);
  auto done = wish.done;
  for (const auto& piece : slices_of(wish.period, days_of_a_piece(wish.period))) {
    if (!steps.go_on(done++, wish.total)) return stopped();
    const auto where = both(starting_in(piece.begins, piece.ends), seen);
    const auto sums = statement_of_sums(inside.keys, wish.question, costs.currency(), where);
    if (add_sums(inside, sums, facts) > 0) add_foreign(inside, where, costs, facts);
  }
  if (!steps.go_on(done++, wish.total)) return stopped();
  const effectiveness_conditions is(wish.question);
  const auto in_period = starting_in(wish.period.begins, wish.period.ends);
  facts.touched_by = read_pairs(inside, both(both(in_period, is.ended), seen), facts);
  if (!steps.go_on(done++, wish.total)) return stopped();
  facts.acquired_by = read_pairs(inside, won_in(inside, wish.question, wish.period), facts);
  return facts;
}

bool customers_are_known(admitted& inside) {
  auto& ask = inside.session.prepare(
      inside.session.dialect().limited(
          "SELECT 1 FROM erp_contractor c WHERE c.customer_since IS NOT NULL", "1"),
      {column_type::integer});
  ask.run();
  const bool known = ask.fetch();
  ask.close();
  return known;
}

}  // namespace crm
