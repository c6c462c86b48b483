// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "erp/value.hpp"
#include "plugin/recurrence/recurrence.hpp"

// A series as it is stored, and what an operator may wish of one. Plain data, [any]. Its
// occurrences are ordinary activities with `series` and `series_at`, so that nothing but the
// writers of series has to know of it.

namespace crm {

// How far occurrences are made: what never ends is made up to the first of the two, and continued
// once half of it has passed.
inline constexpr std::chrono::days series_horizon{731};  // two years, also over a leap day
inline constexpr std::size_t series_occurrences_max = 400;
inline constexpr std::chrono::days series_continued_before{183};

struct series {
  std::int64_t id = 0;
  std::string uid;
  std::string rule;  // print_rule
  erp::instant starts_at{};
  std::chrono::milliseconds moved_on{0};  // by the clock change that skips the rule's time then
  std::string zone;
  bool all_day = false;
  erp::instant made_until{};  // series_at of the last occurrence there is
  bool complete = false;      // no others are to be made
  std::int64_t version = 0;
  erp::record_key created_by;
  erp::instant created_at{};
  erp::record_key changed_by;
  erp::instant changed_at{};
  bool operator==(const series&) const = default;
};

inline repeat_start start_of(const series& one) {
  auto start = repeat_start_of(one.starts_at, one.zone, one.all_day);
  start.at -= one.moved_on;
  return start;
}

// What a save does to the other occurrences.
enum class series_scope { this_one = 1, following, all };

struct repetition {
  std::optional<repeat_rule> before;  // as the form was opened
  std::optional<repeat_rule> rule;    // none: happens once
  series_scope scope = series_scope::this_one;
  bool operator==(const repetition&) const = default;
};

}  // namespace crm
