// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/activity_writer.hpp"

#include <algorithm>

#include "plugin/activity/activity_fields.hpp"
#include "plugin/activity/activity_search_table.hpp"
#include "plugin/addendum/addendum_table.hpp"
#include "plugin/history/snapshot.hpp"
#include "plugin/recurrence/series_table.hpp"
#include "plugin/reminder/reminder_service.hpp"

namespace crm {

namespace {

std::vector<field_change> changes_between(const std::vector<activity_field>& fields,
                                          const activity& before, const activity& after) {
  std::vector<field_change> changes;
  for (const auto& field : fields) {
    auto from = field.value(before);
    auto to = field.value(after);
    if (from != to) changes.push_back({field.id, std::move(from), std::move(to)});
  }
  return changes;
}

// Opened again, it was never ended; ended again, it is ended from then on.
std::optional<erp::instant> ended_at(const activity& record, const activity* before,
                                     erp::instant now) {
  if (record.state != activity_state::ended) return std::nullopt;
  return before && before->state == activity_state::ended ? before->ended_at : now;
}

bool concerns_search(const std::vector<field_change>& changes) {
  return std::any_of(changes.begin(), changes.end(), [](const field_change& change) {
    return change.field == "contractor" || change.field == "contact_persons" ||
           change.field == "subject" || change.field == "venue" || change.field == "note" ||
           change.field == event::addendum;
  });
}

}  // namespace

void activity_writer::write_search(const activity& record, const participants& people) {
  searchable texts{people.contractor_name, people.person_names, record.subject,
                   record.venue,           record.note,         {}};
  // Only what was ended once has any, and that is never its first version.
  if (record.version > 1)
    for (auto& added : addendum_table(inside_.session, inside_.keys).read(record.id))
      texts.addenda.push_back(std::move(added.content));
  write_search_text(inside_.session, record.id, texts);
}

change_stamp activity_writer::stamp(const activity& record, const std::string& reason) const {
  return {record.id, record.version, now_, by(), inside_.may.by().station, cause_, reason};
}

void activity_writer::create(activity& record, const participants& people,
                             const std::optional<erp::record_key>& author) {
  record.version = 1;
  record.created_by = record.changed_by = author.value_or(by());
  record.created_at = record.changed_at = now_;
  record.ended_at = ended_at(record, nullptr, now_);
  record.id = table_.insert(record, people.contractor_sort);
  keep_reminders(inside_.session, inside_.keys, nullptr, record, now_);
  history_.add(stamp(record), {{event::created, std::nullopt, snapshot_of(record)}});
  write_search(record, people);
}

bool activity_writer::change(const activity& stored, activity& record, const participants& people,
                             const std::vector<field_change>& beside, const std::string& reason) {
  auto changes = changes_between(activity_fields(), stored, record);
  changes.insert(changes.end(), beside.begin(), beside.end());
  if (changes.empty()) return false;
  const auto along = changes_between(fields_along(), stored, record);
  changes.insert(changes.end(), along.begin(), along.end());
  record.changed_by = by();
  record.changed_at = now_;
  record.ended_at = ended_at(record, &stored, now_);
  table_.update(record, people.contractor_sort);
  ++record.version;
  if (stored.persons != record.persons) table_.replace_persons(record.id, record.persons);
  const bool others_begin = stored.starts_at != record.starts_at && !record.employees.empty();
  if (stored.employees != record.employees || others_begin) table_.replace_employees(record);
  keep_reminders(inside_.session, inside_.keys, &stored, record, now_);
  history_.add(stamp(record, reason), changes);
  if (concerns_search(changes)) write_search(record, people);
  return true;
}

void activity_writer::move_in_series(const activity& stored, const activity& record) {
  auto moved = stored;
  moved.series = record.series;
  moved.series_at = record.series_at;
  const auto changes = changes_between(fields_along(), stored, moved);
  if (changes.empty()) return;
  series_table(inside_.session, inside_.keys).move(record.id, record.series, record.series_at);
  history_.add(stamp(stored), changes);
}

void activity_writer::remove(const activity& stored) {
  auto record = stored;
  record.changed_by = by();
  record.changed_at = now_;
  table_.remove(record);
  ++record.version;
  drop_reminders(inside_.session, inside_.keys, record.id);
  history_.add(stamp(record), {{event::deleted, std::nullopt, "1"}});
}

// Its search text was kept, and so is what it says.
void activity_writer::put_back(activity& record) {
  record.changed_by = by();
  record.changed_at = now_;
  table_.put_back(record);
  ++record.version;
  keep_reminders(inside_.session, inside_.keys, nullptr, record, now_);
  history_.add(stamp(record), {{event::deleted, "1", std::nullopt}});
}

void activity_writer::tell(const activity& record, field_change what) {
  history_.add(stamp(record), {std::move(what)});
}

}  // namespace crm
