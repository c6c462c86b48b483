// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/cost_query.hpp"

#include <algorithm>
#include <map>

#include "host-sdk/kit/sql_statement.hpp"
#include "plugin/currency/currency_query.hpp"
#include "plugin/report/cost_parts.hpp"
#include "plugin/report/rates_query.hpp"
#include "plugin/report/report_choices.hpp"
#include "plugin/report/report_filter_query.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using erp::kit::condition;

const char* amount_of(cost_kind kind) {
  return kind == cost_kind::expected ? "a.expected_amount" : "a.actual_amount";
}

const char* code_of(cost_kind kind) {
  return kind == cost_kind::expected ? "a.expected_currency" : "a.actual_currency";
}

// How many amounts there are in each.
std::map<std::string, std::int64_t> currencies_in(admitted& inside, const condition& activities) {
  std::map<std::string, std::int64_t> all;
  for (const auto kind : {cost_kind::expected, cost_kind::actual}) {
    erp::kit::sql_statement read;
    read.columns = {db::column_type::text, db::column_type::integer};
    read << "SELECT " << code_of(kind) << ", COUNT(*) FROM crm_activity a WHERE "
         << both({std::string(amount_of(kind)) + " IS NOT NULL AND " + code_of(kind) +
                      " IS NOT NULL",
                  {},
                  {}},
                 activities)
         << " GROUP BY " << code_of(kind);
    auto& found = erp::kit::run(inside.session, read);
    while (found.fetch()) all[found.text(0)] += found.integer(1);
  }
  return all;
}

}  // namespace

erp::report_parameter parameter_of_currency() {
  return {currency_parameter, tr("Currency"), erp::parameter_kind::choice,
          tr("What costs are shown in; any: the one that most exchange rates are in")};
}

erp::choice_page currency_choices(admitted& inside, const std::string& typed, int limit) {
  auto all = read_currencies(inside.session);
  for (const auto& base : read_bases(inside.session))
    if (std::none_of(all.begin(), all.end(), [&](const auto& one) { return one.key.id == base; }))
      all.push_back({{base}, erp::verbatim(base), {}});
  for (auto& one : all)
    if (one.caption.id != one.key.id)
      one.caption = erp::verbatim(one.key.id + ", " + one.caption.id);
  return choices_among(all, typed, limit);
}

std::string currency_of(admitted& inside, const report_question& question,
                        const condition& activities) {
  if (const auto asked = question.key(currency_parameter)) return asked->id;
  if (const auto bases = read_bases(inside.session); !bases.empty()) return bases.front();
  std::string most;
  std::int64_t count = 0;
  for (const auto& [code, amounts] : currencies_in(inside, activities))
    if (amounts > count) {
      most = code;
      count = amounts;
    }
  return most;
}

converted_costs::converted_costs(admitted& inside, const rate_book& rates, std::string currency,
                                 const report_period& period, const condition& activities)
    : rates_(rates), currency_(std::move(currency)), period_(period) {
  for (const auto& [code, amounts] : currencies_in(inside, activities)) used_.insert(code);
}

// A rate holds for weeks, so that there are few stretches.
condition converted_costs::on_days_with_rate(const std::string& currency) const {
  const auto [first, last] = days_of(period_);
  condition any{"1 = 0", {}, {}};
  for (const auto& [from, to] : rates_.days_with_rate(currency, currency_, first, last)) {
    any.sql += " OR a.starts_day BETWEEN ? AND ?";
    any.parameters.insert(any.parameters.end(), {std::int64_t{from}, std::int64_t{to}});
  }
  return {"(" + any.sql + ")", std::move(any.parameters), {}};
}

condition converted_costs::counted(cost_kind kind) const {
  condition any{std::string(code_of(kind)) + " = ?", {currency_}, {}};
  for (const auto& currency : used_) {
    if (currency == currency_) continue;
    auto one =
        both({std::string(code_of(kind)) + " = ?", {currency}, {}}, on_days_with_rate(currency));
    any.sql += " OR (" + one.sql + ")";
    any.parameters.insert(any.parameters.end(), one.parameters.begin(), one.parameters.end());
  }
  return {std::string(amount_of(kind)) + " IS NOT NULL AND (" + any.sql + ")",
          std::move(any.parameters),
          {}};
}

condition converted_costs::left_out(cost_kind kind, const std::string& currency) const {
  if (currency == currency_) return {"1 = 0", {}, {}};
  auto with_rate = on_days_with_rate(currency);
  with_rate.sql = "NOT " + with_rate.sql;
  return both(
      {std::string(amount_of(kind)) + " IS NOT NULL AND " + code_of(kind) + " = ?", {currency}, {}},
      with_rate);
}

// Where it was entered it may have been the day before, or after, that of the operator.
std::pair<int, int> days_of(const report_period& period) {
  return {day_number(period.from) - 2, day_number(period.to) + 2};
}

}  // namespace crm
