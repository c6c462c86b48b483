// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "erp/value.hpp"

// Which days a view of the schedule shows, and where going on and back leads.
// Pure functions. Weeks begin on Monday.

namespace erp::desktop {

enum class schedule_span { day = 1, work_week, week, month, agenda };

struct day_range {
  date first;  // both inclusive
  date last;
  bool operator==(const day_range&) const = default;
};

// The days around `anchor`. A month has its whole weeks; an agenda two weeks from the anchor on.
day_range days_shown(schedule_span span, date anchor);
// What the period is called after: of a month only its own days, else as days_shown.
day_range days_meant(schedule_span span, date anchor);
// The anchor of the period that many further on, or back.
date stepped(schedule_span span, date anchor, int by);

int days_in(const day_range& range);
bool contains(const day_range& range, date day);
date plus_days(date day, int days);
int days_between(date from, date to);
date monday_of(date day);
bool is_weekend(date day);
int iso_week(date day);

// As kept in the settings: "work_week".
std::string id_of(schedule_span span);
std::optional<schedule_span> span_of(const std::string& id);

}  // namespace erp::desktop
