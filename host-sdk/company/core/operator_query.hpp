// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "erp/services/session.hpp"
#include "host-sdk/company/core/database_service.hpp"

// Operators as the host's views show them. Everything is [worker] and reads only.
// fails: db::failure. Answers are copies.

namespace erp::company {

// By login, exactly; groups included. None: unknown, or not active.
std::optional<services::operator_info> find_operator(database_service& database,
                                                     std::string_view login);
// Active ones by name, at most `limit`; without their groups.
std::vector<services::operator_info> all_operators(database_service& database, int limit);

}  // namespace erp::company
