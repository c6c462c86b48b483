// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "plugin/activity/activity.hpp"

// Two operators changed one record: what each of them meant, field by field.
// Pure functions over copies, [any].

namespace crm {

// Fields that only mean something together are one: when (starts_at, ends_at, all_day), with whom
// (contractor, persons). They are named by their form field; the group by its first.
struct conflict {
  activity theirs;                  // as it is stored now
  std::vector<std::string> fields;  // changed by both, and differently
  bool operator==(const conflict&) const = default;
};

struct merged {
  activity record;                     // mine, with what only they changed taken over
  std::vector<std::string> conflicts;  // mine stands in record
};

// `base` is what I started from. What both changed to the same value is no conflict. Identity and
// bookkeeping (id, version, measured, who and when) are theirs.
merged merge(const activity& base, const activity& mine, const activity& theirs);

// `mine` with these fields as they are in `theirs`.
activity take_theirs(activity mine, const activity& theirs, const std::vector<std::string>& fields);

}  // namespace crm
