// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "erp/text.hpp"
#include "erp/value.hpp"

// How contractors become customers. A case is a contractor whose first activity of a category lies
// in the period and who was no customer before that day. It is acquired on the day since which the
// host says it is a customer, and open until today otherwise. Plain data, [any].

namespace crm {

enum class acquisition_by {
  nothing = 1,
  contractor_group,
  region,
  category,
  contact_type,
  employee,
  unit,
  activities  // how many there were
};

struct acquisition_wish {
  erp::date from{};  // of the first activity, in the zone it was entered in; both included
  erp::date to{};
  std::int64_t within_days = 90;
  acquisition_by by = acquisition_by::nothing;
  std::int64_t category = 0;  // that the acquisition begins with; not for acquisition_by::category
  std::optional<std::string> contractor_group;
  std::optional<std::string> region;
  std::optional<erp::record_key> employee;  // responsible for the first activity
  erp::date today{};                        // nobody knows what comes after
};

enum class acquisition_outcome { customer_before = 0, acquired = 1, open = 2 };

// So many contractors of a group: acquired after so many days, or followed for so many.
struct acquisition_count {
  std::optional<std::string> group;  // a key, a text, a number; by unit: the employee's key
  acquisition_outcome outcome = acquisition_outcome::open;
  std::int64_t days = 0;
  std::int64_t count = 0;
};

// Which of the cases: all of them, those acquired within N days, those not followed for N days,
// those still followed on a day.
enum class acquisition_figure { cases = 1, acquired, open, followed };
struct acquisition_cell {
  acquisition_figure figure = acquisition_figure::cases;
  bool all_groups = true;
  std::optional<std::string> group = {};  // none: of those that are in no group
  bool before = false;                    // of the period before
  // Acquired within as many days instead, as a curve has it at a day; that followed are followed
  // on.
  std::optional<std::int64_t> day = {};
};

// How many activities, in bands: from the number that it begins with.
inline constexpr std::int64_t activity_bands[] = {1, 2, 4, 7, 13};
std::string name_of_band(std::int64_t from);  // "4–6"

inline constexpr std::int64_t cases_min = 20;  // fewer say nothing

}  // namespace crm
