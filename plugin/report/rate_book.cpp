// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/rate_book.hpp"

#include <algorithm>
#include <limits>

namespace crm {

namespace {

__extension__ typedef __int128 wide;  // 19 digits times 19 digits
__extension__ typedef unsigned __int128 unsigned_wide;

constexpr std::int64_t one_e10 = 10'000'000'000;

// amount × times / by, halves away from zero. The product has 126 bits at most; doubled, and with
// the divisor added, it still fits without its sign.
std::optional<std::int64_t> scaled(std::int64_t amount, std::int64_t times, std::int64_t by) {
  const wide product = static_cast<wide>(amount) * times;
  const auto size = static_cast<unsigned_wide>(product < 0 ? -product : product);
  const auto divisor = static_cast<unsigned_wide>(by);
  const auto rounded = (2 * size + divisor) / (2 * divisor);
  if (rounded > static_cast<unsigned_wide>(std::numeric_limits<std::int64_t>::max()))
    return std::nullopt;
  const auto answer = static_cast<std::int64_t>(rounded);
  return product < 0 ? -answer : answer;
}

std::optional<conversion> made(std::optional<std::int64_t> amount,
                               std::vector<const exchange_rate*> by) {
  if (!amount) return std::nullopt;
  return conversion{*amount, std::move(by)};
}

}  // namespace

rate_book::rate_book(std::vector<exchange_rate> rates) {
  for (auto& one : rates) rates_[{one.code, one.base}].push_back(std::move(one));
  for (auto& [codes, all] : rates_) {
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& one, const auto& other) { return one.day < other.day; });
  }
}

const exchange_rate* rate_book::rate_of(const std::string& code, const std::string& base,
                                        int day) const {
  const auto found = rates_.find({code, base});
  if (found == rates_.end()) return nullptr;
  const auto& all = found->second;
  const auto after = std::upper_bound(all.begin(), all.end(), day,
                                      [](int d, const auto& one) { return d < one.day; });
  if (after == all.begin()) return nullptr;
  const auto& last = *(after - 1);
  return day - last.day <= rate_trusted_days ? &last : nullptr;
}

std::optional<conversion> rate_book::convert(std::int64_t amount_e4, const std::string& from,
                                             const std::string& to, int day) const {
  if (from == to) return conversion{amount_e4, {}};
  if (const auto* direct = rate_of(from, to, day))
    return made(scaled(amount_e4, direct->rate_e10, one_e10), {direct});
  if (const auto* other_way = rate_of(to, from, day))
    return made(scaled(amount_e4, one_e10, other_way->rate_e10), {other_way});
  return through(amount_e4, from, to, day);
}

// By way of the first currency, in their order, that both are quoted in.
std::optional<conversion> rate_book::through(std::int64_t amount_e4, const std::string& from,
                                             const std::string& to, int day) const {
  for (auto one = rates_.lower_bound({from, std::string()});
       one != rates_.end() && one->first.first == from; ++one) {
    const auto& base = one->first.second;
    const auto* there = rate_of(from, base, day);
    const auto* back = rate_of(to, base, day);
    if (there && back)
      return made(scaled(amount_e4, there->rate_e10, back->rate_e10), {there, back});
  }
  return std::nullopt;
}

std::vector<std::pair<int, int>> rate_book::days_with_rate(const std::string& from,
                                                           const std::string& to, int first,
                                                           int last) const {
  std::vector<std::pair<int, int>> all;
  for (int day = first; day <= last; ++day) {
    if (!convert(0, from, to, day)) continue;
    if (!all.empty() && all.back().second == day - 1)
      all.back().second = day;
    else
      all.emplace_back(day, day);
  }
  return all;
}

std::optional<std::int64_t> rate_e10_of(std::string_view decimal) {
  std::int64_t rate = 0;
  int decimals = -1;  // none yet
  for (const char c : decimal) {
    if (c == '.' && decimals < 0) {
      decimals = 0;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    if (decimals == 10) continue;  // beyond what is exact
    if (decimals >= 0) ++decimals;
    if (__builtin_mul_overflow(rate, 10, &rate) || __builtin_add_overflow(rate, c - '0', &rate))
      return std::nullopt;
  }
  for (int i = std::max(decimals, 0); i < 10; ++i)
    if (__builtin_mul_overflow(rate, 10, &rate)) return std::nullopt;
  return rate > 0 ? std::optional(rate) : std::nullopt;
}

std::string shown_rate(std::int64_t rate_e10, char separator) {
  auto fraction = std::to_string(rate_e10 % one_e10);
  fraction.insert(0, 10 - fraction.size(), '0');
  while (fraction.size() > 2 && fraction.back() == '0') fraction.pop_back();
  return std::to_string(rate_e10 / one_e10) + separator + fraction;
}

}  // namespace crm
