// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <vector>

#include "erp/result.hpp"
#include "plugin/recurrence/series_change.hpp"
#include "plugin/recurrence/series_table.hpp"

// What a change means for a series, before anything is written. Pure functions over copies, [any].

namespace crm {

// A series with all that is stored of it.
struct series_state {
  series stored;
  repeat_rule rule;              // completed
  std::vector<occurrence> rows;  // by series_at
  std::set<erp::instant> exceptions;
};

struct series_plan {
  std::size_t first = 0;            // of the rows: where it goes on from
  std::vector<erp::instant> times;  // of the rows from there on, then of those to be made
  std::optional<series> split_off;  // none: it stays the series it is
  bool retimed = false;
};

repeat_start repeat_start_of(const activity& record);
std::size_t row_of(const series_state& state, std::int64_t activity);
// Following: this one. All: the first that is still open.
std::size_t first_row(const series_state& state, series_scope scope, std::int64_t activity);

// fails: invalid, at the fields of the rule.
erp::result<series_plan> plan_change(const series_state& state, const series_wish& wish,
                                     std::int64_t activity, erp::instant now);

// The series without what it has from this row on, and complete.
series ended_before(const series_state& state, std::size_t first);

}  // namespace crm
