// SPDX-License-Identifier: Apache-2.0
#include "plugin/recurrence/series_change.hpp"

#include <algorithm>

#include "plugin/activity/activity_fields.hpp"
#include "plugin/activity/activity_service.hpp"
#include "plugin/activity/follow_up.hpp"
#include "plugin/ids.hpp"
#include "plugin/recurrence/repeat_pattern.hpp"
#include "plugin/recurrence/series_making.hpp"
#include "plugin/recurrence/series_plan.hpp"
#include "plugin/uid.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

// What one occurrence has for itself.
const std::vector<std::string>& own_fields() {
  static const std::vector<std::string> all{field::note, field::ended, field::elapsed, "measured",
                                            "actual_cost"};
  return all;
}

bool is_own(const std::string& id) {
  return std::find(own_fields().begin(), own_fields().end(), id) != own_fields().end();
}

erp::instant end_like(const activity& model, const activity& other) {
  return same_length_end(model.starts_at, model.ends_at, model.all_day, other.starts_at,
                         other.zone);
}

// The length of a day and that of the same day on the wall differ where the clock changes.
bool same_length(const activity& a, const activity& b) {
  return a.all_day == b.all_day && end_like(a, a) - a.starts_at == end_like(b, b) - b.starts_at;
}

class change {
 public:
  change(admitted& inside, activity_writer& writer, const series_wish& wish, const activity& stored,
         activity& record, const participants& people)
      : inside_(inside),
        writer_(writer),
        wish_(wish),
        stored_(stored),
        record_(record),
        people_(people) {}

  erp::result<series_outcome> apply();

 private:
  std::optional<erp::error> load();
  void write_series(const series_plan& plan);
  void store(series one);
  void stop();
  std::optional<erp::error> write_rows(const series_plan& plan);
  std::optional<erp::error> write_other(const occurrence& row, const series_plan& plan,
                                        std::size_t at);
  void write_record(const series_plan* plan, std::size_t at);
  void place(activity& other, const activity& row, const series_plan& plan, erp::instant at) const;
  activity with_changes(const activity& row, bool exception);
  void cancel(const occurrence& row);
  void make_others(const series_plan& plan);
  void note_changed(const activity& before, const activity& after);
  void belongs(activity& record, const series_plan& plan, std::size_t at);
  std::vector<field_change> rule_change() const;

  admitted& inside_;
  activity_writer& writer_;
  const series_wish& wish_;
  const activity& stored_;
  activity& record_;
  const participants& people_;
  series_table table_{inside_.session, inside_.keys};
  series_state was_;
  series_undo undo_;
  series_outcome outcome_;
};

std::optional<erp::error> change::load() {
  const auto found = table_.read(*stored_.series);
  if (!found) return activity_gone();
  const auto rule = parse_rule(found->rule, found->zone);
  if (!rule) return rule.failure();
  was_ = {*found, completed(*rule, start_of(*found)), table_.occurrences(found->id),
          table_.exceptions(found->id)};
  undo_.before = *found;
  const auto& seen = wish_.repeats.before;
  if (seen && completed(*seen, start_of(*found)) != was_.rule && changes_rule(wish_))
    return erp::error{
        erp::error_code::conflict,
        tr("Somebody else changed how this repeats meanwhile. Open it again to see it."),
        field::repeat,
        {}};
  return wish_.repeats.rule ? too_much_to_repeat(record_) : std::nullopt;
}

void change::write_series(const series_plan& plan) {
  store(plan.split_off ? ended_before(was_, plan.first) : was_.stored);
  if (!plan.split_off) return;
  auto next = *plan.split_off;
  next.uid = new_uid();
  next.made_until = plan.times.back();
  next.version = 1;
  next.changed_by = writer_.by();
  next.changed_at = writer_.now();
  undo_.split_off = table_.insert(next);
}

void change::store(series one) {
  one.changed_by = writer_.by();
  one.changed_at = writer_.now();
  table_.update(one);
}

void change::belongs(activity& record, const series_plan& plan, std::size_t at) {
  if (!undo_.split_off) return;
  const auto was = *record.series_at;
  record.series = undo_.split_off;
  record.series_at = plan.times[at];
  if (was_.exceptions.count(was) != 0 || record.starts_at != plan.times[at])
    table_.add_exception(*record.series, *record.series_at);
}

std::vector<field_change> change::rule_change() const {
  if (!changes_rule(wish_)) return {};
  const auto start = repeat_start_of(wish_.wanted);
  const auto& rule = wish_.repeats.rule;
  return {{field::repeat, undo_.before.rule,
           rule ? std::optional(print_rule(*rule, start)) : std::nullopt}};
}

void change::note_changed(const activity& before, const activity& after) {
  undo_.changed.push_back({before, after.version});
  outcome_.touched.push_back(after.id);
}

void change::write_record(const series_plan* plan, std::size_t at) {
  if (plan) belongs(record_, *plan, at);
  if (!writer_.change(stored_, record_, people_, rule_change()))
    writer_.move_in_series(stored_, record_);
  undo_.changed.push_back({stored_, record_.version});
}

// Field by field: what the operator changed now, unless this one has its own.
activity change::with_changes(const activity& row, bool exception) {
  const auto both = merge(wish_.before, wish_.wanted, row);
  auto kept = own_fields();
  kept.emplace_back(field::starts_at);
  const auto own = [&](const std::string& id) { return id != field::starts_at && !is_own(id); };
  if (exception) {
    const bool differs = std::any_of(both.conflicts.begin(), both.conflicts.end(), own);
    if (differs) ++outcome_.left_alone;
    kept.insert(kept.end(), both.conflicts.begin(), both.conflicts.end());
  }
  return take_theirs(both.record, row, kept);
}

// When it is now; one that was moved by itself stays where it is.
void change::place(activity& other, const activity& row, const series_plan& plan,
                   erp::instant at) const {
  const bool moved_by_itself = row.starts_at != row.series_at;
  const bool new_length = !same_length(wish_.before, wish_.wanted);
  if (moved_by_itself || (!plan.retimed && !new_length)) return;
  other.starts_at = at;
  if (plan.retimed) {
    other.all_day = wish_.wanted.all_day;
    other.zone = wish_.wanted.zone;
  }
  other.ends_at = new_length
                      ? end_like(wish_.wanted, other)
                      : same_length_end(row.starts_at, row.ends_at, row.all_day, at, row.zone);
}

std::optional<erp::error> change::write_other(const occurrence& row, const series_plan& plan,
                                              std::size_t at) {
  const auto before = read_changeable(inside_, row.id);
  if (!before) {
    ++outcome_.left_alone;
    return std::nullopt;
  }
  auto after = with_changes(*before, was_.exceptions.count(row.series_at) != 0);
  place(after, *before, plan, plan.times[at]);
  const bool same_people =
      after.contractor == record_.contractor && after.persons == record_.persons;
  auto people = same_people ? erp::result<participants>(people_)
                            : check_participants(inside_, after, &*before);
  if (!people) return people.failure();
  belongs(after, plan, at);
  const writing_because along(writer_, cause::series);
  if (writer_.change(*before, after, *people))
    ++outcome_.changed;
  else if (after.series != before->series)
    writer_.move_in_series(*before, after);
  else
    return std::nullopt;
  note_changed(*before, after);
  return std::nullopt;
}

void change::cancel(const occurrence& row) {
  const auto before = read_changeable(inside_, row.id);
  const auto people = before ? check_participants(inside_, *before, &*before) : activity_gone();
  if (!people) {
    ++outcome_.left_alone;
    return;
  }
  auto after = *before;
  after.state = activity_state::cancelled;
  const writing_because along(writer_, cause::series);
  if (!writer_.change(*before, after, *people)) return;
  ++outcome_.cancelled;
  note_changed(*before, after);
}

std::optional<erp::error> change::write_rows(const series_plan& plan) {
  for (std::size_t i = plan.first; i < was_.rows.size(); ++i) {
    const auto& row = was_.rows[i];
    const auto at = i - plan.first;
    if (row.id == stored_.id) {
      write_record(&plan, at);
    } else if (row.state == activity_state::open && at >= plan.times.size()) {
      cancel(row);
    } else if (row.state == activity_state::open) {
      if (auto error = write_other(row, plan, at)) return error;
    }
  }
  return std::nullopt;
}

void change::make_others(const series_plan& plan) {
  const auto there = was_.rows.size() - plan.first;
  if (plan.times.size() <= there) return;
  undo_.made =
      make_occurrences(writer_, record_, people_,
                       {plan.times.begin() + static_cast<std::ptrdiff_t>(there), plan.times.end()});
  outcome_.made = static_cast<std::int64_t>(undo_.made.size());
  outcome_.touched.insert(outcome_.touched.end(), undo_.made.begin(), undo_.made.end());
}

// It does not repeat any more: this one stays alone, the open ones after it are cancelled.
void change::stop() {
  const auto first = first_row(was_, wish_.repeats.scope, stored_.id);
  store(ended_before(was_, first));
  record_.series.reset();
  record_.series_at.reset();
  write_record(nullptr, 0);
  for (std::size_t i = first; i < was_.rows.size(); ++i)
    if (was_.rows[i].id != stored_.id && was_.rows[i].state == activity_state::open)
      cancel(was_.rows[i]);
}

erp::result<series_outcome> change::apply() {
  const bool alone = wish_.repeats.scope == series_scope::this_one || !wish_.repeats.rule;
  if (alone && !changes_rule(wish_)) {
    if (concerns_series(stored_, record_) && table_.read(*stored_.series))
      table_.add_exception(*stored_.series, *stored_.series_at);
    writer_.change(stored_, record_, people_);
    return std::move(outcome_);
  }
  if (auto error = load()) return *error;
  if (!wish_.repeats.rule) {
    stop();
  } else {
    auto plan = plan_change(was_, wish_, stored_.id, writer_.now());
    if (!plan) return plan.failure();
    write_series(*plan);
    if (auto error = write_rows(*plan)) return *error;
    make_others(*plan);
  }
  outcome_.undo = std::move(undo_);
  return std::move(outcome_);
}

}  // namespace

bool concerns_series(const activity& before, const activity& wanted) {
  const auto changed = changed_fields(before, wanted);
  return std::any_of(changed.begin(), changed.end(),
                     [](const std::string& id) { return !is_own(id); });
}

bool changes_rule(const series_wish& wish) {
  const auto& [before, rule, scope] = wish.repeats;
  if (before.has_value() != rule.has_value()) return true;
  if (!before) return false;
  return rule_moved(*before, repeat_start_of(wish.before), repeat_start_of(wish.wanted)) !=
         completed(*rule, repeat_start_of(wish.wanted));
}

erp::result<series_outcome> change_series(admitted& inside, activity_writer& writer,
                                          const series_wish& wish, const activity& stored,
                                          activity& record, const participants& people) {
  return change(inside, writer, wish, stored, record, people).apply();
}

}  // namespace crm
