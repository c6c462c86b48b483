// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "host-sdk/company/core/window_board.hpp"
#include "host-sdk/headless/window_json.hpp"

// The schedule as JSON, for people and scripts at once.
// Pure functions, [main]; README.md has the members.

namespace erp::headless {

// Its handle, what it is about and the parts it is put together from.
json to_json(const company::open_schedule& schedule, const speech& speech);
json to_json(const company::merged_page& page, const company::merged_schedule& schedule,
             const speech& speech);

}  // namespace erp::headless
