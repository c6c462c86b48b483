// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "erp/value.hpp"
#include "plugin/report/rate_book.hpp"

// The costs of a report in one currency: each amount at the rate of its day, or not at all. What
// was converted by which rates, and what could not be, is remembered to be shown.
// Pure, [any]; one thread at a time.

namespace crm {

// Expected and actual cost of one activity; or the difference, where both are known.
struct costs {
  std::optional<std::int64_t> expected_e4;
  std::optional<std::int64_t> actual_e4;
  // Actual less expected.
  std::optional<std::int64_t> variance_e4() const {
    if (!expected_e4 || !actual_e4) return std::nullopt;
    return *actual_e4 - *expected_e4;
  }
  bool operator==(const costs&) const = default;
};

// Amounts of one currency that there was no rate for: as they are, in that currency.
struct cost_gap {
  std::int64_t activities = 0;
  costs amounts;
  bool operator==(const cost_gap&) const = default;
};

// One rate after another of the same two currencies, as far as they were used.
struct used_rates {
  exchange_rate first;  // by day
  exchange_rate last;
  std::int64_t lowest_e10 = 0;
  std::int64_t highest_e10 = 0;
};

class cost_counter {
 public:
  // `rates` must live as long as this object.
  cost_counter(const rate_book& rates, std::string currency)
      : rates_(&rates), currency_(std::move(currency)) {}

  const std::string& currency() const { return currency_; }
  // Of one activity that begins on this day.
  costs take(const std::optional<erp::money>& expected, const std::optional<erp::money>& actual,
             int day);

  const std::map<std::string, cost_gap>& gaps() const { return gaps_; }  // by currency
  // By code and what it is quoted in.
  const std::map<std::pair<std::string, std::string>, used_rates>& used() const { return used_; }

 private:
  std::optional<std::int64_t> converted(const std::optional<erp::money>& amount, int day);
  void note(const exchange_rate& rate);

  const rate_book* rates_;
  std::string currency_;
  std::map<std::string, cost_gap> gaps_;
  std::map<std::pair<std::string, std::string>, used_rates> used_;
};

}  // namespace crm
