// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "erp/result.hpp"
#include "erp/value.hpp"

// What repeats, and when: a rule of RFC 5545 as far as the product has it, its text, and the times
// it makes. Plain data and pure functions, [any]. Rules are read, written and expanded by libical,
// on the clock of the wall: ten o'clock stays ten o'clock, and a time that the clock skips is moved
// on as kit/zone says (RFC 5545, 3.3.10 and 3.3.5).

namespace crm {

enum class repeat_frequency { daily = 1, weekly, monthly, yearly };

inline constexpr int repeat_interval_max = 999;
inline constexpr int repeat_count_max = 1000;
inline constexpr std::size_t rule_length_max = 500;  // characters of a rule as text

// Weekdays are ISO's: 1 is Monday, 7 Sunday. What says nothing is the start's own.
struct repeat_rule {
  repeat_frequency frequency = repeat_frequency::weekly;
  int interval = 1;
  std::vector<int> weekdays;            // weekly: rising, each once
  int month = 0;                        // yearly: 1 … 12
  int day = 0;                          // monthly, yearly: 1 … 31, or -1 for the month's last
  int ordinal = 0;                      // instead of day: 1 … 5 or -1, of this weekday
  int weekday = 0;                      // with ordinal
  int week_start = 1;                   // where weeks begin that an interval counts
  std::optional<erp::wall_time> until;  // inclusive; not with count
  std::optional<int> count;             // all of them, the first included
  bool operator==(const repeat_rule&) const = default;
};

// The first one: its rule counts from here.
struct repeat_start {
  erp::wall_time at{};
  std::string zone;
  bool all_day = false;
};
repeat_start repeat_start_of(erp::instant at, const std::string& zone, bool all_day);
erp::instant instant_of(erp::wall_time at, const repeat_start& like);

// The rule with all that the start says filled in.
repeat_rule completed(repeat_rule rule, const repeat_start& start);

// "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=52". Also with "RRULE:" before it.
// fails: invalid, naming the part that cannot be read or that the product does not have.
erp::result<repeat_rule> parse_rule(std::string_view text, std::string_view zone);
std::string print_rule(const repeat_rule& rule, const repeat_start& start);

struct repeat_range {
  std::optional<erp::instant> after;  // none: from the first on
  erp::instant until;                 // inclusive
  std::size_t limit = 0;
};

struct repeat_times {
  std::vector<erp::instant> at;
  bool over = false;  // the rule has ended: it makes no others
};

// fails: invalid at repeat, when there is no such date; at repeat_until and repeat_count.
erp::result<repeat_times> occurrences(const repeat_rule& rule, const repeat_start& start,
                                      const repeat_range& range);

}  // namespace crm
