// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "erp/ui/form.hpp"
#include "plugin/activity/activity_form_kind.hpp"
#include "plugin/workplace.hpp"

// How the form of an activity is opened, whatever its kind: a new record from what the opener knows
// of it, a stored one by its key, or a draft. [main] unless said otherwise.

namespace crm {

// The contribution uses `place` until its registration is dropped; `kind` lives for ever.
erp::form_contribution activity_form(workplace& place, const activity_form_kind& kind);

// A new one of that kind, as its form first shows it: by whoever is at work, now or when `about`
// says, with whom `about` says. Known there: contractor, employee (record_key), starts_at, ends_at
// (wall_time, of the operator's clock; all day: the first day and the midnight after the last),
// all_day (bool). [any]
activity fresh_activity(const activity_form_kind& kind, const who& by, const erp::context& about,
                        erp::instant now);

// For activity_form_kind::begins, of what is planned rather than recorded while it happens. [any]
erp::instant next_half_hour(erp::instant now, std::string_view zone);

// None: a key that no activity can have. [any]
std::optional<std::int64_t> activity_id(const erp::record_key& key);

}  // namespace crm
