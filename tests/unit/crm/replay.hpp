// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "plugin/activity/activity.hpp"
#include "plugin/history/history_table.hpp"

// A record made again of nothing but its history, by a reader of its own: what the writer says is
// read here as it is documented (activity_fields.hpp), not by the writer's own code.

namespace crm_test {

// `rows`: all of them, in the order they were made; the first creates it. Throws what does not fit.
crm::activity replayed(std::int64_t id, const std::string& uid,
                       const std::vector<crm::history_row>& rows);

}  // namespace crm_test
