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
#include "plugin/currency/currency_query.hpp"
#include "plugin/draft/draft_table.hpp"
#include "plugin/history/history_table.hpp"
#include "plugin/ids.hpp"
#include "plugin/saving/save_once.hpp"
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

// One save under way: what its steps share.
struct saving {
  admitted& inside;
  save_wish wish;  // without what a try that was in doubt has done
  erp::instant now;
  std::optional<std::int64_t> follow_up;  // made by such a try
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
  write_search_text(
      step.inside.session, record.id,
      {people.contractor_name, people.person_names, record.subject, record.venue, record.note});
}

std::chrono::seconds length_of(const std::vector<timer_segment>& segments) {
  std::chrono::milliseconds sum{0};
  for (const auto& segment : segments) sum += segment.length;
  return std::chrono::duration_cast<std::chrono::seconds>(sum);
}

// The next one (P8), in the same unit of work.
std::optional<std::int64_t> write_follow_up(saving& step, const activity& source,
                                            const participants& people) {
  if (!step.wish.follow_up_at) return step.follow_up;
  const auto at = *step.wish.follow_up_at;
  auto next = similar_at(
      source, at,
      same_length_end(source.starts_at, source.ends_at, source.all_day, at, source.zone));
  next.uid = step.wish.key;
  next.follow_up_of = source.id;
  next.chain = chain_of(source);
  stamp_new(next, step);
  next.id = step.table.insert(next, people.contractor_sort);
  write_created(step, next);
  write_search(step, next, people);
  return next.id;
}

void remove_draft(saving& step) {
  if (!step.wish.draft.empty())
    draft_table(step.inside.session, step.inside.keys).remove(step.wish.draft);
}

// What was picked a while ago, held against the host's records.
erp::result<participants> check_against_host(saving& step, const activity& record,
                                             const activity* before) {
  auto people = check_participants(step.inside, record, before);
  auto errors = people ? std::vector<error>() : all_of(people.failure());
  for (const auto& [field, cost] : {std::pair(field::expected_cost, &activity::expected_cost),
                                    std::pair(field::actual_cost, &activity::actual_cost)}) {
    const auto& now = record.*cost;
    if (!now || (before && before->*cost == now)) continue;
    if (!currency_exists(step.inside.session, now->currency))
      errors.push_back(unknown_currency(field, now->currency));
  }
  if (!errors.empty()) return as_one(std::move(errors));
  return people;
}

erp::result<save_answer> write_new(saving& step, db::unit_of_work& work) {
  auto people = check_against_host(step, step.wish.wanted, nullptr);
  if (!people) return people.failure();
  save_answer answer{step.wish.wanted, std::nullopt, false, std::nullopt};
  auto& record = answer.saved;
  stamp_new(record, step);
  record.measured = length_of(step.wish.segments);
  record.id = step.table.insert(record, people->contractor_sort);
  step.table.add_segments(record.id, step.by(), step.wish.segments);
  write_created(step, record);
  write_search(step, record, *people);
  answer.follow_up = write_follow_up(step, record, *people);
  remove_draft(step);
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
           change.field == "subject" || change.field == "venue" || change.field == "note";
  });
}

// Writes `record` over `stored`, with history and search.
void write_changes(saving& step, const activity& stored, activity& record,
                   const participants& people) {
  const auto changes = changes_between(stored, record);
  if (changes.empty()) return;
  record.changed_by = step.by();
  record.changed_at = step.now;
  step.table.update(record, people.contractor_sort);
  ++record.version;
  if (stored.persons != record.persons) step.table.replace_persons(record.id, record.persons);
  if (stored.employees != record.employees)
    step.table.replace_employees(record.id, record.employees);
  step.history.add({record.id, record.version, step.now, step.by(), {}}, changes);
  if (concerns_search(changes)) write_search(step, record, people);
}

// The record to store over what is there now, or what the operator has to decide first.
erp::result<save_answer> merge_with_stored(const saving& step, const activity& stored) {
  const auto& before = step.wish.before;
  auto mine = step.wish.wanted;
  mine.id = stored.id;
  auto both = merge(before, mine, stored);
  const bool by_others = before.version != 0 && stored.version != before.version;
  save_answer answer{std::move(both.record), step.follow_up, by_others, std::nullopt};
  const bool changes_something = !changed_fields(stored, answer.saved).empty() ||
                                 step.wish.follow_up_at || !step.wish.segments.empty();
  if (is_sealed(stored) && changes_something) return sealed();
  if (!both.conflicts.empty()) answer.clash = conflict{stored, std::move(both.conflicts)};
  return answer;
}

erp::result<save_answer> write_over(saving& step, db::unit_of_work& work) {
  const auto stored = step.table.read(step.wish.before.id, step.inside.may.visible());
  if (!stored) return activity_gone();
  auto answer = merge_with_stored(step, *stored);
  if (!answer || answer->clash) return answer;
  auto& record = answer->saved;
  if (auto errors = broken_rules(record, step.wish.required); !errors.empty())
    return as_one(std::move(errors));
  auto people = check_against_host(step, record, &*stored);
  if (!people) return people.failure();
  write_segments(step, record);
  write_changes(step, *stored, record, *people);
  answer->follow_up = write_follow_up(step, record, *people);
  remove_draft(step);
  work.commit();
  return answer;
}

// What was tried and applied, though the answer was lost, is what this save starts from.
void clear_up(saving& step, const save_doubt& doubt) {
  if (!save_table(step.inside.session).settle(doubt.key, step.now)) return;
  auto& wish = step.wish;
  wish.before = doubt.wanted;
  wish.before.id = step.table.id_of(doubt.wanted.uid).value_or(0);
  wish.before.version = 0;  // nobody knows what it was merged with
  if (wish.follow_up_at) {
    step.follow_up = step.table.id_of(doubt.key);
    if (step.follow_up) wish.follow_up_at.reset();
  }
  if (is_sealed(doubt.wanted)) wish.segments.clear();  // time that went on after the end
}

erp::result<save_answer> found_applied(saving& step) {
  const auto id = step.table.id_of(step.wish.wanted.uid);
  auto stored = id ? step.table.read(*id, step.inside.may.visible()) : std::nullopt;
  if (!stored) return activity_gone();
  auto follow_up = step.follow_up ? step.follow_up : step.table.id_of(step.wish.key);
  return save_answer{std::move(*stored), follow_up, false, std::nullopt};
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
  saving step{inside, wish, now, std::nullopt};
  for (const auto& doubt : wish.doubts) clear_up(step, doubt);
  return save_once(
      inside.session, wish.key, now,
      [&step](db::unit_of_work& work) {
        return step.wish.before.id != 0 ? write_over(step, work) : write_new(step, work);
      },
      [&step] { return found_applied(step); });
}

}  // namespace crm
