// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "erp/services/log.hpp"
#include "host-sdk/company/core/contributions.hpp"

// The permissions of operator groups as both hosts show them: each module's, in order.
// Pure functions over what is registered now; [main].

namespace erp::company {

// By order, then by registration.
std::vector<permissions_description> permission_sets(const contributions& contributions);

// Words of a level: of a switch "yes" and "no". Empty for a level that there is not.
text caption_of(const permission& permission, const std::string& level);

// fails: not_found, denied (with the module's reason), internal (it threw; the log says how).
result<std::unique_ptr<permission_session>> open_permissions(const contributions& contributions,
                                                             const std::string& id,
                                                             services::log& log);

}  // namespace erp::company
