// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "erp/ui/form_session.hpp"
#include "plugin/activity/form_values.hpp"
#include "plugin/recurrence/series_change.hpp"

// What a form asks before it saves one of a series, and what it says afterwards.
// Pure functions, [any].

namespace crm {

// None: the change is this one's own affair. The first answer is the safe one.
std::optional<erp::question> series_question(const form_values& values);
// None: back to the form, or no answer to it.
std::optional<series_scope> scope_of_answer(const std::string& option);

// None: nobody else was touched.
std::optional<erp::text> series_notice(const series_outcome& outcome);

}  // namespace crm
