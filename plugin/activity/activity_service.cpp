// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/activity_service.hpp"

#include <algorithm>

#include "db/session/unit_of_work.hpp"
#include "plugin/activity/activity_fields.hpp"
#include "plugin/activity/activity_rules.hpp"
#include "plugin/activity/activity_search_table.hpp"
#include "plugin/activity/activity_table.hpp"
#include "plugin/activity/follow_up.hpp"
#include "plugin/activity/participants.hpp"
#include "plugin/draft/draft_table.hpp"
#include "plugin/history/history_table.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using erp::error;
using erp::error_code;

error sealed() {
  return {error_code::sealed,
          tr("This activity is ended. Reopen it before you change anything."),
          {},
          {}};
}

error overtaken() {
  return {error_code::conflict,
          tr("Somebody else changed this activity at the same moment. Save again."),
          {},
          {}};
}

// One save under way: what its steps share.
struct saving {
  admitted& inside;
  const save_wish& wish;
  erp::instant now;
  activity_table table{inside.session, inside.keys};
  history_table history{inside.session, inside.keys};

  const erp::record_key& by() const { return inside.may.by().operator_key; }
};

void stamp_new(activity& record, const saving& now) {
  record.version = 1;
  record.created_by = record.changed_by = now.by();
  record.created_at = record.changed_at = now.now;
}

void write_created(saving& step, const activity& record) {
  step.history.add({record.id, record.version, step.now, step.by(), {}},
                   {{"created", std::nullopt, std::nullopt}});
}

void write_search(saving& step, const activity& record, const participants& people) {
  write_search_text(step.inside.session, record.id,
                    {people.contractor_name, people.person_names, record.subject, record.note});
}

std::chrono::seconds length_of(const std::vector<timer_segment>& segments) {
  std::chrono::milliseconds sum{0};
  for (const auto& segment : segments) sum += segment.length;
  return std::chrono::duration_cast<std::chrono::seconds>(sum);
}

// The next one (P8), in the same unit of work. Not twice when the save is repeated.
std::optional<std::int64_t> write_follow_up(saving& step, const activity& source,
                                            const participants& people, bool maybe_repeated) {
  if (!step.wish.follow_up_at) return std::nullopt;
  if (maybe_repeated)
    if (const auto made = step.table.id_of(step.wish.follow_up_uid)) return made;
  const auto at = *step.wish.follow_up_at;
  auto next = similar_at(
      source, at,
      same_length_end(source.starts_at, source.ends_at, source.all_day, at, source.zone));
  next.uid = step.wish.follow_up_uid;
  next.follow_up_of = source.id;
  next.chain = chain_of(source);
  stamp_new(next, step);
  next.id = step.table.insert(next, people.contractor_sort);
  write_created(step, next);
  write_search(step, next, people);
  return next.id;
}

erp::result<save_answer> write_new(saving& step) {
  db::unit_of_work work(step.inside.session);
  auto people = check_participants(step.inside, step.wish.wanted, nullptr);
  if (!people) return people.failure();
  save_answer answer{step.wish.wanted, std::nullopt, false, std::nullopt};
  auto& record = answer.saved;
  stamp_new(record, step);
  record.measured = length_of(step.wish.segments);
  record.id = step.table.insert(record, people->contractor_sort);
  step.table.add_segments(record.id, step.by(), step.wish.segments);
  write_created(step, record);
  write_search(step, record, *people);
  answer.follow_up = write_follow_up(step, record, *people, false);
  if (!step.wish.draft.empty())
    draft_table(step.inside.session, step.inside.keys).remove(step.wish.draft);
  work.commit();
  return answer;
}

// Adds what was measured and is not stored yet; the record's sum follows.
void write_segments(saving& step, activity& record) {
  if (step.wish.segments.empty()) return;
  auto all = step.table.segments(record.id);
  std::vector<timer_segment> added;
  for (const auto& segment : step.wish.segments)
    if (std::find(all.begin(), all.end(), segment) == all.end()) added.push_back(segment);
  step.table.add_segments(record.id, step.by(), added);
  all.insert(all.end(), added.begin(), added.end());
  record.measured = length_of(all);
}

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
           change.field == "subject" || change.field == "note";
  });
}

// Writes `record` over `stored`, with history and search. False: somebody was quicker.
bool write_changes(saving& step, const activity& stored, activity& record,
                   const participants& people) {
  const auto changes = changes_between(stored, record);
  if (changes.empty()) return true;
  record.changed_by = step.by();
  record.changed_at = step.now;
  if (!step.table.update(record, people.contractor_sort)) return false;
  ++record.version;
  if (stored.persons != record.persons) step.table.replace_persons(record.id, record.persons);
  step.history.add({record.id, record.version, step.now, step.by(), {}}, changes);
  if (concerns_search(changes)) write_search(step, record, people);
  return true;
}

// The record to store over what is there now, or what the operator has to decide first.
erp::result<save_answer> merge_with_stored(const saving& step, const activity& before,
                                           const activity& stored) {
  auto mine = step.wish.wanted;
  mine.id = stored.id;
  auto both = merge(before, mine, stored);
  save_answer answer{std::move(both.record), std::nullopt, stored.version != before.version,
                     std::nullopt};
  const bool changes_something = !changed_fields(stored, answer.saved).empty() ||
                                 step.wish.follow_up_at || !step.wish.segments.empty();
  if (is_sealed(stored) && changes_something) return sealed();
  if (!both.conflicts.empty()) answer.clash = conflict{stored, std::move(both.conflicts)};
  return answer;
}

erp::result<save_answer> write_over(saving& step, std::int64_t id, const activity* before) {
  db::unit_of_work work(step.inside.session);
  const auto stored = step.table.read(id, step.inside.may.visible());
  if (!stored) return activity_gone();
  auto answer = merge_with_stored(step, before ? *before : *stored, *stored);
  if (!answer || answer->clash) return answer;
  auto& record = answer->saved;
  if (auto errors = broken_rules(record, step.wish.required); !errors.empty())
    return as_one(std::move(errors));
  auto people = check_participants(step.inside, record, &*stored);
  if (!people) return people.failure();
  write_segments(step, record);
  if (!write_changes(step, *stored, record, *people)) return overtaken();
  answer->follow_up = write_follow_up(step, record, *people, true);
  if (!step.wish.draft.empty())
    draft_table(step.inside.session, step.inside.keys).remove(step.wish.draft);
  work.commit();
  return answer;
}

}  // namespace

error activity_gone() {
  return {error_code::not_found,
          tr("This activity does not exist any more, or you may not see it."),
          {},
          {}};
}

erp::result<save_answer> save_activity(admitted& inside, const save_wish& wish, erp::instant now) {
  if (auto errors = broken_rules(wish.wanted, wish.required); !errors.empty())
    return as_one(std::move(errors));
  saving step{inside, wish, now};
  if (wish.before.id != 0) return write_over(step, wish.before.id, &wish.before);
  try {
    return write_new(step);
  } catch (const db::failure& failure) {
    if (failure.kind() != db::failure_kind::unique_violation) throw;
    // Stored by an earlier try whose answer was lost with the connection.
    const auto id = step.table.id_of(wish.wanted.uid);
    if (!id) throw;
    return write_over(step, *id, nullptr);
  }
}

}  // namespace crm
