// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "erp/data/report_result.hpp"
#include "plugin/report/costs.hpp"

// What effectiveness is made of: sums for each employee who is responsible, whom each has touched
// and won, and how these add up over groups of employees. Plain data and pure functions, [any].

namespace crm {

// Sums over activities that begin in the period, but for the last two, which count contractors.
enum effectiveness_sum : std::size_t {
  planned,
  ended,
  on_time,
  overdue,
  cancelled,
  follow_ups,
  kept,
  seconds,
  expected,  // 1/10000 of the report's currency
  actual,
  variance,
  with_expected,  // how many amounts these are made of
  with_actual,
  with_both,
  contractors_reached,
  acquired,
  effectiveness_sums
};
using effectiveness_figures = std::array<std::int64_t, effectiveness_sums>;

// Of one period.
struct effectiveness_facts {
  std::vector<erp::record_key> employees;  // in the order they were met
  std::vector<effectiveness_figures>
      sums{};  // of each; contractors_reached and acquired are 0 here
  // Contractors by a number of their own, ascending, and employees by their place above.
  using pairs = std::vector<std::pair<std::int64_t, std::size_t>>;
  pairs touched_by{};
  pairs acquired_by{};

  std::size_t place_of(const erp::record_key& employee);
  effectiveness_figures& of(const erp::record_key& employee) { return sums[place_of(employee)]; }
  void add(const erp::record_key& employee, const costs& taken);

 private:
  std::map<erp::record_key, std::size_t> places_;
};

// A row of the report: employees whose figures are added up, each activity and contractor once.
struct effectiveness_group {
  std::map<std::string, std::string> of{};  // of its figures: {"employee", "5"}
  std::string name{};                       // empty: of everybody, or of who is in no unit
  std::optional<std::set<erp::record_key>> members{};  // none: everybody
  erp::report_row_role role = erp::report_row_role::body;
  int depth = 0;

  bool has(const erp::record_key& employee) const {
    return !members || members->count(employee) != 0;
  }
};

// In the order of `groups`.
std::vector<effectiveness_figures> added_up(const effectiveness_facts& facts,
                                            const std::vector<effectiveness_group>& groups);

}  // namespace crm
