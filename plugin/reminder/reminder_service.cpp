// SPDX-License-Identifier: Apache-2.0
#include "plugin/reminder/reminder_service.hpp"

#include <algorithm>

#include "plugin/reminder/reminder_table.hpp"

namespace crm {

namespace {

constexpr int claimed_max = 200;  // by stations that show them in this moment, or have died

void write_down(reminder_table& table, const reminder_note& note, erp::instant now) {
  switch (note.done) {
    case reminder_note::what::shown:
      return table.note_shown(note.mine, now);
    case reminder_note::what::dismissed:
      return table.dismiss(note.mine);
    case reminder_note::what::put_off:
      return table.put_off(note.mine, note.at);
  }
}

}  // namespace

void keep_reminders(db::session& session, const key_types& keys, const activity* before,
                    const activity& after, erp::instant now) {
  if (before ? !concerns_reminders(*before, after) : !reminder_time(after)) return;
  reminder_table table(session, keys);
  const auto planned = reminder_time(after);
  auto wanted = planned ? reminded_employees(after) : std::vector<erp::record_key>{};
  const auto stored = before ? table.of(after.id) : std::vector<reminder>{};
  for (const auto& row : stored) {
    const auto still = std::find(wanted.begin(), wanted.end(), row.employee);
    if (still == wanted.end()) {
      table.remove(row.activity, row.employee);
      continue;
    }
    wanted.erase(still);
    if (const auto next = moved(row, after, *planned, now); next != row)
      table.update(next, row.arming);
  }
  for (const auto& employee : wanted)
    if (const auto fresh = new_reminder(after, employee, *planned, now)) table.insert(*fresh);
}

void drop_reminders(db::session& session, const key_types& keys, std::int64_t activity) {
  reminder_table table(session, keys);
  for (const auto& row : table.of(activity)) table.remove(row.activity, row.employee);
}

reminder_findings go_round(admitted& inside, const reminder_round& round) {
  reminder_table table(inside.session, inside.keys);
  for (const auto& note : round.notes) write_down(table, note, round.now);
  for (const auto& seen : round.claims) table.claim(seen, round.station);
  const auto& employee = inside.may.by().employee;
  reminder_findings found;
  found.waiting = read_due(inside.session, inside.keys, employee, reminder_state::waiting,
                           round.now + look_ahead, claims_max);
  found.claimed = read_due(inside.session, inside.keys, employee, reminder_state::claimed,
                           erp::instant::max(), claimed_max);
  for (const auto activity : round.standing)
    if (auto still = read_reminder(inside.session, inside.keys, employee, activity))
      found.standing.emplace(activity, std::move(*still));
  return found;
}

}  // namespace crm
