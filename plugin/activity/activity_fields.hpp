// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plugin/activity/activity.hpp"

// The fields that can be changed, each with its id in forms and its value as the history keeps it:
// keys and texts as they are, instants in milliseconds UTC, amounts in 1/10000 of the unit before
// their currency, yes and no as 1 and 0.
// Pure data and functions, [any]; the table lives for ever.

namespace crm {

struct activity_field {
  const char* id;
  std::optional<std::string> (*value)(const activity&);  // none: nothing entered
};

const std::vector<activity_field>& activity_fields();
// What changes only along with others: the zone of entry, which occurrence of which series it is.
const std::vector<activity_field>& fields_along();
// What a record keeps from its first save on, beside its id and uid.
const std::vector<activity_field>& identity_fields();

// Ids of the fields in which the two differ, in the table's order.
std::vector<std::string> changed_fields(const activity& before, const activity& after);

}  // namespace crm
