// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "erp/ui/form_session.hpp"
#include "plugin/activity/activity.hpp"

// The kinds of activities as a parameter names them. Pure functions, [any].

namespace crm {

std::optional<activity_kind> kind_named(const erp::record_key& kind);  // "contact"
std::vector<erp::choice> kind_choices();

}  // namespace crm
