// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "plugin/activity/activity.hpp"
#include "plugin/activity/follow_up.hpp"
#include "plugin/recurrence/series.hpp"

// Everything that an open form would lose in a crash: the record as it was and as it stands, the
// next one that is wanted, how it repeats, the time measured. Plain data, [any]; drafts are made of
// it.

namespace crm {

// The next one (P8). One of delay and date was typed, the other follows.
struct next_one {
  bool wanted = false;
  bool by_date = false;  // the date was typed; else the delay
  delay by;              // by date: its unit is what the operator prefers
  std::optional<erp::instant> at;
  bool operator==(const next_one&) const = default;
};

struct form_values {
  activity base;    // as it was opened or last saved
  activity record;  // as it stands on screen
  next_one next;
  repetition repeats;
  std::vector<timer_segment> segments;  // measured since, closed ones
  // Texts and times on the wall, by field, that stand on screen but are no value of it. Parts keep
  // them; they are here in a copy alone, on their way through a draft.
  std::map<std::string, erp::value> unread;
  bool operator==(const form_values&) const = default;
};

}  // namespace crm
