// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "plugin/access/database_gate.hpp"
#include "plugin/activity/activity.hpp"

// The activities before and after one (P9), as far as they may be seen, past those that were
// deleted. [worker]; throws db::failure and keeps nothing.

namespace crm {

// What it follows, or what a deleted one in between followed.
std::optional<std::int64_t> source_of(admitted& inside, const activity& record);
// The newest that follows it, or a deleted one after it.
std::optional<std::int64_t> follow_up_of(admitted& inside, std::int64_t id);

}  // namespace crm
