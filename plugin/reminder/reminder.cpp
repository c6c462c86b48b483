// SPDX-License-Identifier: Apache-2.0
#include "plugin/reminder/reminder.hpp"

#include <algorithm>

#include "host-sdk/kit/zone.hpp"

namespace crm {

erp::instant begins_at(const activity& record) {
  if (!record.all_day) return record.starts_at;
  const auto first = erp::kit::day_of(record.starts_at, record.zone);
  return erp::kit::to_instant_moving(erp::kit::midnight(first) + whole_days_begin, record.zone);
}

std::optional<erp::instant> reminder_time(const activity& record) {
  if (record.state != activity_state::open || !record.remind_before) return std::nullopt;
  const auto before = *record.remind_before;
  if (before % std::chrono::days(1) != std::chrono::minutes(0)) return begins_at(record) - before;
  const auto days = std::chrono::duration_cast<std::chrono::days>(before).count();
  return erp::kit::add_days(begins_at(record), -static_cast<int>(days), record.zone);
}

std::vector<erp::record_key> reminded_employees(const activity& record) {
  std::vector<erp::record_key> all;
  if (record.employee) all.push_back(*record.employee);
  for (const auto& other : record.employees)
    if (std::find(all.begin(), all.end(), other) == all.end()) all.push_back(other);
  return all;
}

bool concerns_reminders(const activity& before, const activity& after) {
  return reminder_time(before) != reminder_time(after) ||
         reminded_employees(before) != reminded_employees(after);
}

std::optional<reminder> new_reminder(const activity& record, const erp::record_key& employee,
                                     erp::instant planned, erp::instant now) {
  if (begins_at(record) <= now) return std::nullopt;
  reminder fresh;
  fresh.activity = record.id;
  fresh.employee = employee;
  fresh.planned_at = fresh.due_at = planned;
  return fresh;
}

reminder moved(reminder before, const activity& record, erp::instant planned, erp::instant now) {
  if (before.planned_at == planned) return before;
  const bool seen =
      before.state == reminder_state::shown || before.state == reminder_state::dismissed;
  before.planned_at = planned;
  if (seen && begins_at(record) <= now) return before;
  before.state = reminder_state::waiting;
  before.due_at = planned;
  before.claimed_by.clear();
  ++before.arming;
  return before;
}

}  // namespace crm
