// SPDX-License-Identifier: Apache-2.0
#include "plugin/recurrence/series_making.hpp"

#include <algorithm>

#include "db/dialect/fold.hpp"
#include "db/session/unit_of_work.hpp"
#include "plugin/activity/follow_up.hpp"
#include "plugin/ids.hpp"
#include "plugin/uid.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

constexpr std::size_t repeated_text_max = 10'000;  // characters

erp::error does_not_fall_on(erp::instant first) {
  return {erp::error_code::invalid,
          tr("The start is not one of these days: the first of them is {1}.", first),
          field::repeat,
          {}};
}

struct pattern_found {
  std::optional<activity> like;
  std::size_t ahead = 0;  // open ones still to come
  bool given_up = false;  // by hand: nothing that was still to come is open
};

pattern_found find_pattern(admitted& inside, activity_writer& writer, series_table& table,
                           std::int64_t series) {
  auto rows = table.occurrences(series);
  const auto exceptions = table.exceptions(series);
  pattern_found found;
  for (const auto& row : rows) {
    if (row.series_at <= writer.now()) continue;
    if (row.state == activity_state::open)
      ++found.ahead;
    else
      found.given_up = true;
  }
  std::erase_if(rows, [](const occurrence& row) { return row.deleted; });
  found.given_up = rows.empty() || (found.given_up && found.ahead == 0);
  if (found.given_up) return found;
  const auto plain = std::find_if(rows.rbegin(), rows.rend(), [&](const occurrence& row) {
    return exceptions.count(row.series_at) == 0;
  });
  const auto& newest = plain != rows.rend() ? *plain : rows.back();
  found.like = writer.table().read(newest.id, inside.may.visible());
  return found;
}

}  // namespace

std::optional<erp::error> too_much_to_repeat(const activity& record) {
  const auto typed = db::characters(record.venue);
  if (typed <= repeated_text_max) return std::nullopt;
  return erp::error{
      erp::error_code::invalid,
      tr("What repeats may have a venue of {1} characters at most, for each one keeps its own; "
         "this one has {2}. Shorten it.",
         static_cast<std::int64_t>(repeated_text_max), static_cast<std::int64_t>(typed)),
      field::venue,
      {}};
}

erp::instant series_made_to(erp::instant now, erp::instant starts_at) {
  return std::max(now, starts_at) + series_horizon;
}

erp::result<std::vector<erp::instant>> begin_series(activity_writer& writer, series_table& table,
                                                    activity& first, const repeat_rule& rule) {
  if (auto error = too_much_to_repeat(first)) return *error;
  const auto start = repeat_start_of(first.starts_at, first.zone, first.all_day);
  auto times = occurrences(
      rule, start,
      {std::nullopt, series_made_to(writer.now(), first.starts_at), series_occurrences_max});
  if (!times) return times.failure();
  if (times->at.empty() || times->at.front() != first.starts_at)
    return does_not_fall_on(times->at.empty() ? first.starts_at : times->at.front());
  series one;
  one.uid = new_uid();
  one.rule = print_rule(rule, start);
  one.starts_at = first.starts_at;
  one.zone = first.zone;
  one.all_day = first.all_day;
  one.made_until = times->at.back();
  one.complete = times->over;
  one.version = 1;
  one.created_by = one.changed_by = writer.by();
  one.created_at = one.changed_at = writer.now();
  first.series = table.insert(one);
  first.series_at = first.starts_at;
  times->at.erase(times->at.begin());
  return std::move(times->at);
}

std::optional<repeat_rule> stored_rule(admitted& inside, std::optional<std::int64_t> id) {
  const auto one =
      id ? series_table(inside.session, inside.keys).read(*id) : std::optional<series>();
  if (!one) return std::nullopt;
  const auto rule = parse_rule(one->rule, one->zone);
  return rule ? std::optional(completed(*rule, start_of(*one))) : std::nullopt;
}

std::vector<std::int64_t> make_occurrences(activity_writer& writer, const activity& pattern,
                                           const participants& people,
                                           const std::vector<erp::instant>& times) {
  std::vector<std::int64_t> made;
  const writing_because along(writer, cause::series);
  for (const auto at : times) {
    auto one = similar_at(
        pattern, at,
        same_length_end(pattern.starts_at, pattern.ends_at, pattern.all_day, at, pattern.zone));
    one.uid = new_uid();
    one.series = pattern.series;
    one.series_at = at;
    writer.create(one, people, pattern.created_by);
    made.push_back(one.id);
  }
  return made;
}

erp::result<std::vector<std::int64_t>> continue_series(admitted& inside, std::int64_t id,
                                                       erp::instant now) {
  db::unit_of_work work(inside.session);
  activity_writer writer(inside, now);
  series_table table(inside.session, inside.keys);
  auto one = table.read(id);
  const bool near = one && !one->complete && one->made_until < now + series_continued_before;
  if (!near) return std::vector<std::int64_t>();
  const auto pattern = find_pattern(inside, writer, table, id);
  if (!pattern.given_up && !pattern.like) return std::vector<std::int64_t>();
  one->changed_by = writer.by();
  one->changed_at = now;
  std::vector<erp::instant> times;
  const auto rule = parse_rule(one->rule, one->zone);
  if (pattern.like && rule && pattern.ahead < series_occurrences_max) {
    auto next = occurrences(*rule, start_of(*one),
                            {one->made_until, series_made_to(now, one->starts_at),
                             series_occurrences_max - pattern.ahead});
    if (next) times = std::move(next->at);
    one->complete = !next || next->over;
  }
  if (pattern.given_up || !rule) one->complete = true;
  if (!times.empty()) one->made_until = times.back();
  table.update(*one);
  std::vector<std::int64_t> made;
  if (!times.empty()) {
    const auto people = check_participants(inside, *pattern.like, &*pattern.like);
    if (!people) return people.failure();
    made = make_occurrences(writer, *pattern.like, *people, times);
  }
  work.commit();
  return made;
}

}  // namespace crm
