// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "plugin/access/database_gate.hpp"
#include "plugin/reminder/reminder_query.hpp"

// Reminders kept in step with their activities, and handed out to the stations, each once.
// [worker]; throws db::failure and keeps nothing.

namespace crm {

// Within the unit of work that stores `after`, once it has its id: everything that writes an
// activity comes through here. `before`: as it was stored; none: it is new.
void keep_reminders(db::session& session, const key_types& keys, const activity* before,
                    const activity& after, erp::instant now);
// Of one that is deleted.
void drop_reminders(db::session& session, const key_types& keys, std::int64_t activity);

// What a station has done with a reminder of its own, to be written down. Writing it twice, or
// after somebody has armed it anew, does nothing.
struct reminder_note {
  enum class what { shown = 1, dismissed, put_off };
  what done = what::shown;
  reminder mine;
  erp::instant at;  // put off to
};

// One round of a station: writes down, claims, looks. Safe to repeat as a whole.
struct reminder_round {
  std::string station;
  erp::instant now;
  std::vector<reminder_note> notes;
  std::vector<reminder> claims;        // as they were seen
  std::vector<std::int64_t> standing;  // activities whose reminders are on its screen
};

struct reminder_findings {
  std::vector<due_reminder> waiting;  // due by a minute from now, not more than a round can claim
  std::vector<due_reminder> claimed;  // by whichever station, and not shown yet
  std::map<std::int64_t, due_reminder> standing;  // those that are still there
};

inline constexpr std::chrono::minutes look_ahead{1};
inline constexpr int claims_max = 50;

reminder_findings go_round(admitted& inside, const reminder_round& round);

}  // namespace crm
