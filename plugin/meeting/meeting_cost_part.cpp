// SPDX-License-Identifier: Apache-2.0
#include "plugin/meeting/meeting_cost_part.hpp"

#include <algorithm>

#include "db/dialect/fold.hpp"
#include "host-sdk/kit/parse.hpp"
#include "plugin/activity/activity_rules.hpp"
#include "plugin/activity/field_value.hpp"
#include "plugin/ids.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

constexpr char usual_currency_setting[] = "crm.cost.currency";
constexpr std::size_t decimals_max = 4;
constexpr std::size_t whole_digits_max = 12;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Why a text could not be read as an amount.
erp::text why_not(const std::string& typed) {
  const auto mark = typed.find_last_of(",.");
  const auto digits_in = [&](std::size_t from, std::size_t until) {
    return static_cast<std::size_t>(
        std::count_if(typed.begin() + static_cast<std::ptrdiff_t>(from),
                      typed.begin() + static_cast<std::ptrdiff_t>(until), is_digit));
  };
  if (mark != std::string::npos && digits_in(mark, typed.size()) > decimals_max)
    return tr("At most four decimal places are kept. Round the amount.");
  if (digits_in(0, std::min(mark, typed.size())) >= whole_digits_max)
    return tr("This amount is too large.");
  return tr("Enter the amount as a number, for example 1234.50.");
}

}  // namespace

meeting_cost_part::meeting_cost_part(form_ground& ground, std::vector<erp::choice> currencies)
    : ground_(ground),
      currencies_(std::move(currencies)),
      costs_{{{field::expected_cost, &activity::expected_cost, {}, {}},
              {field::actual_cost, &activity::actual_cost, {}, {}}}} {}

meeting_cost_part::cost* meeting_cost_part::cost_of(const std::string& field) {
  for (auto& cost : costs_)
    if (field == cost.field) return &cost;
  return nullptr;
}

const std::optional<erp::money>& meeting_cost_part::value_of(const cost& cost) const {
  return ground_.values.record.*cost.value;
}

bool meeting_cost_part::is_known(const std::string& currency) const {
  return std::any_of(currencies_.begin(), currencies_.end(),
                     [&](const auto& known) { return known.key.id == currency; });
}

erp::choice meeting_cost_part::choice_of(const std::string& currency) const {
  for (const auto& known : currencies_)
    if (known.key.id == currency) return known;
  return {{currency}, erp::verbatim(currency), {}};
}

// That of the other amount, else the one used last, else the only one there is.
std::string meeting_cost_part::usual_currency() const {
  for (const auto& cost : costs_)
    if (const auto& value = value_of(cost); value && is_known(value->currency))
      return value->currency;
  const auto last = ground_.place.host().settings().get(usual_currency_setting);
  if (last && is_known(*last)) return *last;
  return currencies_.size() == 1 ? currencies_.front().key.id : std::string();
}

// A stored currency stays, also when the company has given it up since.
std::optional<erp::text> meeting_cost_part::error_of(const cost& cost) const {
  if (cost.broken) return cost.broken;
  const auto& value = value_of(cost);
  if (!value) return std::nullopt;
  if (auto broken = broken_cost(cost.field, *value)) return broken->message;
  const auto& before = ground_.values.base.*cost.value;
  if (is_known(value->currency) || (before && before->currency == value->currency))
    return std::nullopt;
  return unknown_currency(cost.field, value->currency).message;
}

void meeting_cost_part::show(std::vector<erp::field_state>& fields) const {
  for (const auto& cost : costs_) {
    erp::field_state state;
    state.id = cost.field;
    const auto& value = value_of(cost);
    if (cost.broken)
      state.value = cost.typed;
    else if (value)
      state.value = *value;
    const auto currency = value && !value->currency.empty() ? value->currency : usual_currency();
    if (!currency.empty()) state.chosen = {choice_of(currency)};
    state.error = error_of(cost);
    fields.push_back(std::move(state));
  }
}

std::optional<erp::result<void>> meeting_cost_part::set(const std::string& id,
                                                        const erp::value& value) {
  auto* cost = cost_of(id);
  if (!cost) return std::nullopt;
  auto& held = ground_.values.record.*cost->value;
  std::optional<erp::money> amount;
  if (const auto* money = std::get_if<erp::money>(&value)) {
    amount = *money;
  } else if (const auto* typed = std::get_if<std::string>(&value); typed && !typed->empty()) {
    if (auto broken = broken_text(id, *typed, 0)) return *broken;
    amount = erp::kit::parse_money(*typed, ground_.by.language,
                                   held ? held->currency : usual_currency());
    if (!amount) {
      cost->typed = *typed;
      cost->broken = why_not(*typed);
      return erp::result<void>();
    }
  } else if (!erp::is_empty(value)) {
    return wrong_kind(id);
  }
  cost->typed.clear();
  cost->broken.reset();
  held = std::move(amount);
  return erp::result<void>();
}

void meeting_cost_part::check(std::vector<erp::error>& errors) const {
  for (const auto& cost : costs_)
    if (auto error = error_of(cost))
      errors.push_back({erp::error_code::invalid, *error, cost.field, {}});
}

void meeting_cost_part::values_replaced() {
  for (auto& cost : costs_) {
    cost.typed.clear();
    cost.broken.reset();
  }
}

void meeting_cost_part::settle(form_values& copy) const {
  for (const auto& cost : costs_)
    if (cost.broken) copy.unread[cost.field] = cost.typed;
}

void meeting_cost_part::finish() {
  for (const auto& cost : costs_)
    if (const auto& value = value_of(cost))
      ground_.place.host().settings().set(usual_currency_setting, value->currency);
}

std::optional<erp::job_handle> meeting_cost_part::choices(const std::string& id,
                                                          const std::string& search, int limit,
                                                          const then_choices& then) {
  if (!cost_of(id)) return std::nullopt;
  erp::choice_page page;
  const auto wanted = db::fold(search);
  for (const auto& currency : currencies_) {
    const auto read_as = db::fold(currency.key.id + " " + currency.caption.id);
    if (read_as.find(wanted) == std::string::npos) continue;
    page.more = static_cast<int>(page.choices.size()) == limit;
    if (page.more) break;
    page.choices.push_back(currency);
  }
  return ground_.place.later([then, page] { then(page); });
}

}  // namespace crm
