// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/costs.hpp"

#include <algorithm>

namespace crm {

namespace {

void add(std::optional<std::int64_t>& to, std::int64_t amount) {
  to = to.value_or(0) + amount;
}

}  // namespace

costs cost_counter::take(const std::optional<erp::money>& expected,
                         const std::optional<erp::money>& actual, int day) {
  const costs taken{converted(expected, day), converted(actual, day)};
  const bool expected_gap = expected && !taken.expected_e4;
  const bool actual_gap = actual && !taken.actual_e4;
  if (expected_gap) {
    auto& gap = gaps_[expected->currency];
    add(gap.amounts.expected_e4, expected->amount_e4);
    ++gap.activities;
  }
  if (actual_gap) {
    auto& gap = gaps_[actual->currency];
    add(gap.amounts.actual_e4, actual->amount_e4);
    if (!expected_gap || expected->currency != actual->currency) ++gap.activities;
  }
  return taken;
}

std::optional<std::int64_t> cost_counter::converted(const std::optional<erp::money>& amount,
                                                    int day) {
  if (!amount) return std::nullopt;
  const auto made = rates_->convert(amount->amount_e4, amount->currency, currency_, day);
  if (!made) return std::nullopt;
  for (const auto* rate : made->by) note(*rate);
  return made->amount_e4;
}

void cost_counter::note(const exchange_rate& rate) {
  const auto [found, is_new] = used_.try_emplace(
      {rate.code, rate.base}, used_rates{rate, rate, rate.rate_e10, rate.rate_e10});
  if (is_new) return;
  auto& all = found->second;
  if (rate.day < all.first.day) all.first = rate;
  if (rate.day > all.last.day) all.last = rate;
  all.lowest_e10 = std::min(all.lowest_e10, rate.rate_e10);
  all.highest_e10 = std::max(all.highest_e10, rate.rate_e10);
}

}  // namespace crm
