// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "plugin/schedule/schedule_query.hpp"

// Which activities take one employee's time twice. Pure function over what was read, [any].

namespace crm {

// Marks those of `activities` that overlap another of one of their employees, among themselves or
// with `others`. An activity that ends when another begins does not clash with it, a moment within
// another does.
void mark_clashes(std::vector<scheduled_activity>& activities,
                  const std::vector<taken_time>& others);

}  // namespace crm
