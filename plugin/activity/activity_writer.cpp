// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/activity_writer.hpp"

#include <algorithm>

#include "plugin/activity/activity_fields.hpp"
#include "plugin/activity/activity_search_table.hpp"
#include "plugin/reminder/reminder_service.hpp"

namespace crm {

namespace {

std::vector<field_change> changes_between(const activity& before, const activity& after) {
  std::vector<field_change> changes;
  for (const auto& field : activity_fields()) {
    auto from = field.value(before);
    auto to = field.value(after);
    if (from != to) changes.push_back({field.id, std::move(from), std::move(to)});
  }
  return changes;
}

bool concerns_search(const std::vector<field_change>& changes) {
  return std::any_of(changes.begin(), changes.end(), [](const field_change& change) {
    return change.field == "contractor" || change.field == "contact_persons" ||
           change.field == "subject" || change.field == "venue" || change.field == "note";
  });
}

}  // namespace

void activity_writer::write_search(const activity& record, const participants& people) {
  write_search_text(
      inside_.session, record.id,
      {people.contractor_name, people.person_names, record.subject, record.venue, record.note});
}

void activity_writer::create(activity& record, const participants& people,
                             const std::optional<erp::record_key>& author) {
  record.version = 1;
  record.created_by = record.changed_by = author.value_or(by());
  record.created_at = record.changed_at = now_;
  record.id = table_.insert(record, people.contractor_sort);
  keep_reminders(inside_.session, inside_.keys, nullptr, record, now_);
  history_.add({record.id, record.version, now_, by(), {}},
               {{"created", std::nullopt, std::nullopt}});
  write_search(record, people);
}

bool activity_writer::change(const activity& stored, activity& record, const participants& people,
                             const std::vector<field_change>& beside, const std::string& reason) {
  auto changes = changes_between(stored, record);
  changes.insert(changes.end(), beside.begin(), beside.end());
  if (changes.empty()) return false;
  record.changed_by = by();
  record.changed_at = now_;
  table_.update(record, people.contractor_sort);
  ++record.version;
  if (stored.persons != record.persons) table_.replace_persons(record.id, record.persons);
  const bool others_begin = stored.starts_at != record.starts_at && !record.employees.empty();
  if (stored.employees != record.employees || others_begin) table_.replace_employees(record);
  keep_reminders(inside_.session, inside_.keys, &stored, record, now_);
  history_.add({record.id, record.version, now_, by(), reason}, changes);
  if (concerns_search(changes)) write_search(record, people);
  return true;
}

}  // namespace crm
