// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "host-sdk/kit/condition.hpp"
#include "plugin/access/calendar_scope.hpp"
#include "plugin/access/key_types.hpp"
#include "plugin/access/visibility_scope.hpp"

// Who may see an activity (P19), said once in SQL; the same in C++ is sees() of reach, of a record
// that was not deleted. Nothing else decides it. Plain data, [any].

namespace crm {

// Over crm_activity under this alias. Never empty: what was deleted nobody sees.
erp::kit::condition may_be_seen(const visibility_scope& scope, const key_types& keys,
                                const std::string& alias);
// Those deleted that could be seen if they were put back; for that alone.
erp::kit::condition could_be_seen(const visibility_scope& scope, const key_types& keys,
                                  const std::string& alias);

// Over erp_employee under this alias: those whose calendars may be looked in.
erp::kit::condition may_be_looked_at(const calendar_scope& scope, const key_types& keys,
                                     const std::string& alias);

}  // namespace crm
