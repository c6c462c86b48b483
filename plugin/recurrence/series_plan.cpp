// SPDX-License-Identifier: Apache-2.0
#include "plugin/recurrence/series_plan.hpp"

#include <algorithm>

#include "host-sdk/kit/zone.hpp"
#include "plugin/ids.hpp"
#include "plugin/recurrence/repeat_pattern.hpp"
#include "plugin/recurrence/series_making.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using std::chrono::days;
using std::chrono::local_days;

erp::error invalid(const char* id, erp::text message) {
  return {erp::error_code::invalid, std::move(message), id, {}};
}

days days_moved(const series_wish& wish) {
  return local_days(day_of(repeat_start_of(wish.wanted))) -
         local_days(day_of(repeat_start_of(wish.before)));
}

// As far from the rule's own time as the operator moved it, also where this one is elsewhere.
repeat_start moved_start(const series_state& state, const series_wish& wish, std::size_t first) {
  const auto moved = erp::kit::to_wall(wish.wanted.starts_at, wish.wanted.zone) -
                     erp::kit::to_wall(wish.before.starts_at, wish.before.zone);
  auto start = repeat_start_of(wish.wanted);
  start.at = erp::kit::to_wall(state.rows[first].series_at, state.stored.zone) + moved;
  if (start.all_day) start.at = erp::kit::midnight(erp::kit::day_of(start.at));
  return start;
}

// A later part that begins at `first`; its rule's time of day is that of `like`, which the clock
// may skip on that very day.
void begin_split_off(series& part, erp::instant first, const repeat_start& like) {
  part.starts_at = first;
  const auto wall = repeat_start_of(first, part.zone, part.all_day).at;
  const auto since = wall - like.at;
  part.moved_on = since - std::chrono::floor<days>(since);
}

// Other times than before: the rule is expanded anew, and each row gets the next of them.
erp::result<series_plan> retimed(const series_state& state, const series_wish& wish,
                                 series_plan made, const repeat_rule& rule, std::size_t here,
                                 erp::instant now) {
  const bool rule_changed = changes_rule(wish);
  auto start = repeat_start_of(wish.wanted);
  if (!rule_changed || made.first != here) {
    start = moved_start(state, wish, made.first);
    if (rule_changed || days_moved(wish).count() != 0) start = start_of_period(rule, start);
  }
  const auto rows = state.rows.size() - made.first;
  const auto horizon =
      rule_changed ? series_made_to(now, instant_of(start.at, start)) : erp::instant::max();
  auto times = occurrences(
      rule, start,
      {std::nullopt, horizon, rule_changed ? std::max(rows, series_occurrences_max) : rows});
  if (!times) return times.failure();
  if (here - made.first >= times->at.size())
    return invalid(field::repeat_end,
                   tr("This one would not be among them any more. Let them end later."));
  made.times = std::move(times->at);
  made.split_off = state.stored;
  made.split_off->zone = wish.wanted.zone;
  made.split_off->all_day = wish.wanted.all_day;
  begin_split_off(*made.split_off, made.times.front(), start);
  made.split_off->rule = print_rule(rule, start_of(*made.split_off));
  made.split_off->complete = rule_changed ? times->over : state.stored.complete;
  return made;
}

}  // namespace

repeat_start repeat_start_of(const activity& record) {
  return repeat_start_of(record.starts_at, record.zone, record.all_day);
}

std::size_t row_of(const series_state& state, std::int64_t activity) {
  const auto found = std::find_if(state.rows.begin(), state.rows.end(),
                                  [&](const occurrence& row) { return row.id == activity; });
  return static_cast<std::size_t>(found - state.rows.begin());
}

std::size_t first_row(const series_state& state, series_scope scope, std::int64_t activity) {
  if (scope != series_scope::all) return row_of(state, activity);
  const auto found = std::find_if(state.rows.begin(), state.rows.end(), [&](const occurrence& row) {
    return row.id == activity || row.state == activity_state::open;
  });
  return static_cast<std::size_t>(found - state.rows.begin());
}

erp::result<series_plan> plan_change(const series_state& state, const series_wish& wish,
                                     std::int64_t activity, erp::instant now) {
  series_plan made;
  made.first = first_row(state, wish.repeats.scope, activity);
  const bool rule_changed = changes_rule(wish);
  made.retimed = rule_changed || wish.before.starts_at != wish.wanted.starts_at ||
                 wish.before.all_day != wish.wanted.all_day;
  auto rule =
      made.retimed ? completed(*wish.repeats.rule, repeat_start_of(wish.wanted)) : state.rule;
  if (made.retimed && !rule_changed) {
    rule.count = state.rule.count;
    rule.until = state.rule.until;
    if (rule.until) *rule.until += days_moved(wish);
  }
  if (rule.count) *rule.count -= static_cast<int>(made.first);
  if (rule.count && *rule.count < 1)
    return invalid(field::repeat_count, tr("That many have taken place already."));
  if (made.retimed)
    return retimed(state, wish, std::move(made), rule, row_of(state, activity), now);
  for (auto i = made.first; i < state.rows.size(); ++i)
    made.times.push_back(state.rows[i].series_at);
  if (made.first == 0 || wish.repeats.scope == series_scope::all) return made;
  made.split_off = state.stored;
  begin_split_off(*made.split_off, made.times.front(), start_of(state.stored));
  made.split_off->rule = print_rule(rule, start_of(*made.split_off));
  return made;
}

series ended_before(const series_state& state, std::size_t first) {
  auto ended = state.stored;
  ended.complete = true;
  if (first == 0) return ended;
  auto rule = state.rule;
  rule.count.reset();
  rule.until = erp::kit::to_wall(state.rows[first - 1].series_at, ended.zone);
  if (ended.all_day) *rule.until += days(1) - std::chrono::seconds(1);
  ended.rule = print_rule(rule, start_of(ended));
  return ended;
}

}  // namespace crm
