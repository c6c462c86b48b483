// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "erp/ui/permission.hpp"
#include "host-sdk/headless/request.hpp"
#include "host-sdk/headless/window_json.hpp"

// The permissions of operator groups as the protocol answers and reads them.
// Pure functions; [main], as what they are given is.

namespace erp::headless {

json to_json(const permissions_description& all, const speech& speech);
json to_json(const permission_table& table, const speech& speech);
json to_json(const permission_effect& effect, const permissions_description& all,
             const permission_table& table, const speech& speech);

// "changes" of a request: `level` takes a level's id, of a switch also true and false; null is
// nothing. Without `before` what the table says. fails: required, invalid
std::vector<permission_change> changes_of(const request& asked, const permission_table& table);

}  // namespace erp::headless
