// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

// The values that cross the door: what a field holds, a cell shows, a filter compares.
// Plain data without a thread rule; copies are independent of their source.

namespace erp {

// A point in time, UTC, milliseconds. What people read is made with the operator's zone.
using instant = std::chrono::sys_time<std::chrono::milliseconds>;

// What a clock on the wall shows in the operator's zone. It may name a time that does not exist
// (spring) or exists twice (autumn); who receives one resolves it and reports the gap.
using wall_time = std::chrono::local_time<std::chrono::milliseconds>;

using date = std::chrono::year_month_day;

struct money {
  std::int64_t amount_e4 = 0;  // in 1/10000 of the currency's unit, exact
  std::string currency;        // ISO 4217
  bool operator==(const money&) const = default;
};

// Names one record of the host or of a module, in the text form of its own key type.
struct record_key {
  std::string id;
  auto operator<=>(const record_key&) const = default;
};

using value = std::variant<std::monostate,  // nothing entered
                           bool, std::int64_t, std::string, instant, wall_time, date,
                           std::chrono::seconds, money, record_key, std::vector<record_key>>;

// True when nothing is entered: monostate, empty text, empty list.
inline bool is_empty(const value& v) {
  if (std::holds_alternative<std::monostate>(v)) return true;
  if (const auto* s = std::get_if<std::string>(&v)) return s->empty();
  if (const auto* k = std::get_if<record_key>(&v)) return k->id.empty();
  if (const auto* l = std::get_if<std::vector<record_key>>(&v)) return l->empty();
  return false;
}

}  // namespace erp
