// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "plugin/activity/activity_writer.hpp"
#include "plugin/recurrence/series_table.hpp"

// Making occurrences: of a new series, and of one that never ends when its horizon comes near.
// [worker], within the unit of work of the caller; throws db::failure.

namespace crm {

// Every occurrence holds a copy of its own: what is too long for that, at its field. [any]
std::optional<erp::error> too_much_to_repeat(const activity& record);

// How far a series that starts then is made today.
erp::instant series_made_to(erp::instant now, erp::instant starts_at);

// A new series, whose first occurrence is `first`: stores it and gives `first`, which the caller
// stores, its place in it. Answers when the others are.
// fails: invalid, at the fields of the rule, or when the start does not fall on it.
erp::result<std::vector<erp::instant>> begin_series(activity_writer& writer, series_table& table,
                                                    activity& first, const repeat_rule& rule);

// How the series repeats, completed. None: it is none, or cannot be read.
std::optional<repeat_rule> stored_rule(admitted& inside, std::optional<std::int64_t> series);

// One occurrence for each time, like `pattern`, which belongs to the series. Answers their ids.
std::vector<std::int64_t> make_occurrences(activity_writer& writer, const activity& pattern,
                                           const participants& people,
                                           const std::vector<erp::instant>& times);

// What the next occurrence is like: the newest that nobody changed by itself. None: nobody who is
// at work may see one, or none is open any more.
erp::result<std::vector<std::int64_t>> continue_series(admitted& inside, std::int64_t series,
                                                       erp::instant now);

}  // namespace crm
