// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Dated exchange rates, and amounts in another currency by the rate of a day: exact, halves away
// from zero. Pure, [any]; days are counted since 1970-01-01.

namespace crm {

// What one unit of `code` costs in `base`, from `day` on until the next.
struct exchange_rate {
  std::string code;
  std::string base;
  int day = 0;
  std::int64_t rate_e10 = 0;  // above 0
  bool operator==(const exchange_rate&) const = default;
};

// A rate is not used any more when it is older than this: nobody goes on publishing it.
inline constexpr int rate_trusted_days = 35;

// An amount by the rates that made it: one, or two by way of a currency that both are quoted in.
struct conversion {
  std::int64_t amount_e4 = 0;
  std::vector<const exchange_rate*> by;  // of the book
};

class rate_book {
 public:
  rate_book() = default;
  explicit rate_book(std::vector<exchange_rate> rates);  // in any order; of equal days the last

  // None: there is no rate for that day, or the amount is too large for one.
  std::optional<conversion> convert(std::int64_t amount_e4, const std::string& from,
                                    const std::string& to, int day) const;
  // The stretches of `first` … `last` (included) on which there is one.
  std::vector<std::pair<int, int>> days_with_rate(const std::string& from, const std::string& to,
                                                  int first, int last) const;
  const exchange_rate* rate_of(const std::string& code, const std::string& base, int day) const;

 private:
  using pair_of_codes = std::pair<std::string, std::string>;
  std::optional<conversion> through(std::int64_t amount_e4, const std::string& from,
                                    const std::string& to, int day) const;

  std::map<pair_of_codes, std::vector<exchange_rate>> rates_;  // ascending in day
};

// "4.2731" exactly. None: no number above 0, or one beyond what fits.
std::optional<std::int64_t> rate_e10_of(std::string_view decimal);
// "4.2731", with this separator; no zeros at the end.
std::string shown_rate(std::int64_t rate_e10, char separator);

}  // namespace crm
