// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/activity_service.hpp"

#include <algorithm>

#include "db/session/unit_of_work.hpp"
#include "plugin/activity/activity_facts.hpp"
#include "plugin/activity/activity_fields.hpp"
#include "plugin/activity/activity_rules.hpp"
#include "plugin/activity/activity_writer.hpp"
#include "plugin/activity/follow_up.hpp"
#include "plugin/currency/currency_query.hpp"
#include "plugin/draft/draft_table.hpp"
#include "plugin/ids.hpp"
#include "plugin/recurrence/series_making.hpp"
#include "plugin/reminder/reminder_service.hpp"
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
  activity_writer writer{inside, now};
  series_table series{inside.session, inside.keys};

  activity_table& table() { return writer.table(); }
};

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
  step.writer.create(next, people);
  step.writer.tell(source, {event::follow_up, std::nullopt,
                            std::to_string(next.starts_at.time_since_epoch().count())});
  return next.id;
}

void remove_draft(saving& step) {
  if (!step.wish.draft.empty())
    draft_table(step.inside.session, step.inside.keys).remove(step.wish.draft);
}

// Its place in a series of its own, when it is to repeat; answers when the others are.
erp::result<std::vector<erp::instant>> begin_repeating(saving& step, activity& record) {
  if (!step.wish.repeats.rule || record.series) return std::vector<erp::instant>();
  return begin_series(step.writer, step.series, record, *step.wish.repeats.rule);
}

// The others of a series that begins with this record, which is stored already.
void write_others(saving& step, const activity& first, const participants& people,
                  const std::vector<erp::instant>& times, save_answer& answer) {
  answer.series.touched = make_occurrences(step.writer, first, people, times);
  answer.series.made = static_cast<std::int64_t>(times.size());
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
  save_answer answer{step.wish.wanted, std::nullopt, false, {}, {}, std::nullopt};
  auto& record = answer.saved;
  record.measured = length_of(step.wish.segments);
  auto others = begin_repeating(step, record);
  if (!others) return others.failure();
  step.writer.create(record, *people);
  step.table().add_segments(record.id, step.writer.by(), step.wish.segments);
  write_others(step, record, *people, *others, answer);
  answer.follow_up = write_follow_up(step, record, *people);
  remove_draft(step);
  work.commit();
  return answer;
}

// Adds what was measured and is not stored yet; the record's sum follows.
void write_segments(saving& step, activity& record) {
  if (step.wish.segments.empty()) return;
  auto all = step.table().segments(record.id);
  std::vector<timer_segment> added;
  for (const auto& segment : step.wish.segments)
    if (std::find(all.begin(), all.end(), segment) == all.end()) added.push_back(segment);
  step.table().add_segments(record.id, step.writer.by(), added);
  all.insert(all.end(), added.begin(), added.end());
  record.measured = length_of(all);
}

// The record to store over what is there now, or what the operator has to decide first.
erp::result<save_answer> merge_with_stored(const saving& step, const activity& stored) {
  const auto& before = step.wish.before;
  auto mine = step.wish.wanted;
  mine.id = stored.id;
  auto both = merge(before, mine, stored);
  const bool by_others = before.version != 0 && stored.version != before.version;
  save_answer answer{std::move(both.record), step.follow_up, by_others, {}, {}, std::nullopt};
  const bool changes_something = !changed_fields(stored, answer.saved).empty() ||
                                 step.wish.follow_up_at || !step.wish.segments.empty() ||
                                 step.wish.repeats.before != step.wish.repeats.rule;
  if (is_sealed(stored) && changes_something) return sealed();
  if (!both.conflicts.empty()) answer.clash = conflict{stored, std::move(both.conflicts)};
  return answer;
}

error later_ones_overtaken() {
  return {error_code::conflict,
          tr("A later activity of this chain was changed meanwhile. Save again to see what would "
             "move now."),
          {},
          {}};
}

// `after` with the times that it had `before`: what taking back its move makes of it.
activity at_its_former_time(const activity& before, activity after) {
  after.starts_at = before.starts_at;
  after.ends_at = before.ends_at;
  after.zone = before.zone;
  after.all_day = before.all_day;
  return after;
}

// The later ones of its chain, in the same unit of work: all of them or nothing at all.
std::optional<error> move_later_ones(saving& step, const activity& stored, save_answer& answer) {
  if (step.wish.later.empty()) return std::nullopt;
  if (answer.saved.state == activity_state::open)
    answer.moved.push_back({at_its_former_time(stored, answer.saved), answer.saved});
  for (const auto& move : step.wish.later) {
    auto moved = move_activity(step.inside, move, step.now, cause::chain);
    if (!moved && moved.failure().code == error_code::invalid) return moved.failure();
    if (!moved) return later_ones_overtaken();
    answer.moved.push_back(std::move(*moved));
  }
  *step.wish.moved = answer.moved;
  return std::nullopt;
}

// The record over what is stored, and what that means for those it repeats with.
std::optional<erp::error> write_changes(saving& step, const activity& stored,
                                        const participants& people, save_answer& answer) {
  auto& record = answer.saved;
  if (stored.series) {
    auto done = change_series(step.inside, step.writer,
                              {step.wish.before, step.wish.wanted, step.wish.repeats}, stored,
                              record, people);
    if (!done) return done.failure();
    answer.series = std::move(*done);
    return std::nullopt;
  }
  const auto others = begin_repeating(step, record);
  if (!others) return others.failure();
  if (!step.writer.change(stored, record, people)) step.writer.move_in_series(stored, record);
  write_others(step, record, people, *others, answer);
  return std::nullopt;
}

erp::result<save_answer> write_over(saving& step, db::unit_of_work& work) {
  const auto stored = step.table().read(step.wish.before.id, step.inside.may.visible());
  if (!stored) return activity_gone();
  if (!step.inside.may.may_change(facts_of(*stored))) return may_not_change();
  auto answer = merge_with_stored(step, *stored);
  if (!answer || answer->clash) return answer;
  auto& record = answer->saved;
  if (auto errors = broken_rules(record, step.wish.required); !errors.empty())
    return as_one(std::move(errors));
  auto people = check_against_host(step, record, &*stored);
  if (!people) return people.failure();
  write_segments(step, record);
  if (auto error = write_changes(step, *stored, *people, *answer)) return *error;
  answer->follow_up = write_follow_up(step, record, *people);
  if (auto refused = move_later_ones(step, *stored, *answer)) return *refused;
  remove_draft(step);
  work.commit();
  return answer;
}

// What was tried and applied, though the answer was lost, is what this save starts from.
void clear_up(saving& step, const save_doubt& doubt, bool before_plan) {
  if (!save_table(step.inside.session).settle(doubt.key, step.now)) return;
  auto& wish = step.wish;
  wish.before = doubt.wanted;
  wish.before.id = step.table().id_of(doubt.wanted.uid).value_or(0);
  wish.before.version = 0;               // nobody knows what it was merged with
  if (!before_plan) wish.later.clear();  // they moved along with it
  if (const auto stored = step.table().read(wish.before.id, step.inside.may.visible()))
    wish.repeats.before = stored_rule(step.inside, stored->series);
  if (wish.follow_up_at) {
    step.follow_up = step.table().id_of(doubt.key);
    if (step.follow_up) wish.follow_up_at.reset();
  }
  if (is_sealed(doubt.wanted)) wish.segments.clear();  // time that went on after the end
}

erp::result<save_answer> found_applied(saving& step) {
  const auto id = step.table().id_of(step.wish.wanted.uid);
  auto stored = id ? step.table().read(*id, step.inside.may.visible()) : std::nullopt;
  if (!stored) return activity_gone();
  auto follow_up = step.follow_up ? step.follow_up : step.table().id_of(step.wish.key);
  return save_answer{std::move(*stored), follow_up, false, {}, {}, std::nullopt, *step.wish.moved};
}

}  // namespace

error activity_gone() {
  return {error_code::not_found,
          tr("This activity does not exist any more, or you may not see it."),
          {},
          {}};
}

error may_not_change() {
  return {error_code::denied,
          tr("This is not your own: you are not responsible for it, take no part and have not "
             "recorded it. To change it your group needs the right to modify."),
          {},
          {}};
}

std::optional<activity> read_changeable(admitted& inside, std::int64_t id) {
  auto record = activity_table(inside.session, inside.keys).read(id, inside.may.visible());
  if (record && !inside.may.may_change(facts_of(*record))) record.reset();
  return record;
}

erp::result<save_answer> save_activity(admitted& inside, const save_wish& wish, erp::instant now) {
  if (auto errors = broken_rules(wish.wanted, wish.required); !errors.empty())
    return as_one(std::move(errors));
  saving step{inside, wish, now, std::nullopt};
  for (std::size_t i = 0; i < wish.doubts.size(); ++i)
    clear_up(step, wish.doubts[i], i < wish.later_past);
  auto answer = save_once(
      inside.session, wish.key, now,
      [&step](db::unit_of_work& work) {
        return step.wish.before.id != 0 ? write_over(step, work) : write_new(step, work);
      },
      [&step] { return found_applied(step); });
  if (answer) answer->rule = stored_rule(inside, answer->saved.series);
  return answer;
}

}  // namespace crm
