// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "plugin/activity/activity.hpp"

// A reminder of one activity for one employee, and the rules that move it: when it is due, what a
// changed activity makes of it, how it is put off. Plain data and pure functions, [any].

namespace crm {

enum class reminder_state { waiting = 1, claimed, shown, dismissed };

struct reminder {
  std::int64_t activity = 0;
  erp::record_key employee;
  reminder_state state = reminder_state::waiting;
  erp::instant planned_at;  // as the activity wants it
  erp::instant due_at;      // that, or what it was put off to
  // Raised with every new due_at, so that whoever has seen another one neither shows nor answers
  // it.
  std::int64_t arming = 1;
  std::string claimed_by;  // station that shows it; empty: none
  bool operator==(const reminder&) const = default;
};

// A claim that was not followed by the reminder on screen for so long is anybody's.
inline constexpr std::chrono::seconds claim_lease{60};

inline constexpr std::chrono::hours whole_days_begin{8};  // on the wall

// When the activity begins for whom it reminds: all-day ones count from 8:00 of their first day.
erp::instant begins_at(const activity& record);
// None: nobody is to be reminded. Whole days before are days on the wall, so that 10:00 is
// announced at 10:00 across a clock change.
std::optional<erp::instant> reminder_time(const activity& record);
// The responsible employee and who takes part, nobody twice.
std::vector<erp::record_key> reminded_employees(const activity& record);
// Whether reminders can be different after the change.
bool concerns_reminders(const activity& before, const activity& after);

// The reminder of a record that wants one at `planned`. None: there is nothing to announce, for it
// has begun already.
std::optional<reminder> new_reminder(const activity& record, const erp::record_key& employee,
                                     erp::instant planned, erp::instant now);
// What becomes of it when the record wants it at `planned`. Moved while it waits, also into the
// past, it is due then; what was shown comes again unless the new start is over, too.
reminder moved(reminder before, const activity& record, erp::instant planned, erp::instant now);

}  // namespace crm
