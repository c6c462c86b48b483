// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "erp/result.hpp"
#include "plugin/activity/activity.hpp"

// What every activity must be before it is stored, whatever its kind; what needs the database to
// be judged is the service's. Pure functions, [any].

namespace crm {

// All that is wrong, each error at its field. `required`: ids of the fields that the kind demands.
std::vector<erp::error> broken_rules(const activity& record,
                                     const std::vector<std::string>& required);

// A text as it was typed: valid, without NUL, not too long. `length_max` 0: no limit.
std::optional<erp::error> broken_text(const std::string& field, const std::string& text,
                                      std::size_t length_max);

// A cost that names its currency and is not negative; whether the company has that currency is for
// the database to say.
std::optional<erp::error> broken_cost(const std::string& field, const erp::money& cost);

erp::error unknown_currency(const std::string& field, const std::string& currency);

// A longer one is a slip of the year.
inline constexpr std::chrono::days length_max{366};
bool is_too_long(const activity& record);
erp::error too_long();

// A task is in the schedule of its employee, whoever asks (P6).
inline bool is_always_in_schedule(activity_kind kind) {
  return kind == activity_kind::task;
}

// One error for a whole attempt: the first, with the others as its details. Requires some.
erp::error as_one(std::vector<erp::error> errors);
// And back.
std::vector<erp::error> all_of(erp::error one);

}  // namespace crm
