// SPDX-License-Identifier: Apache-2.0
#include "plugin/recurrence/recurrence.hpp"

#include <algorithm>
#include <memory>

#include "host-sdk/kit/zone.hpp"
#include "plugin/ids.hpp"
#include "plugin/recurrence/libical_rule.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::seconds;

struct iterator_end {
  void operator()(icalrecur_iterator* one) const { icalrecur_iterator_free(one); }
};
using iterator = std::unique_ptr<icalrecur_iterator, iterator_end>;

int iso_weekday(erp::date day) {
  return static_cast<int>(std::chrono::weekday(std::chrono::local_days(day)).iso_encoding());
}

erp::error invalid(const char* id, erp::text message) {
  return {erp::error_code::invalid, std::move(message), id, {}};
}

std::optional<erp::error> broken(const repeat_rule& rule, const repeat_start& start) {
  if (rule.interval < 1 || rule.interval > repeat_interval_max)
    return invalid(field::repeat_every, tr("Enter a number from 1 to {1}.",
                                           static_cast<std::int64_t>(repeat_interval_max)));
  if (rule.count && (*rule.count < 1 || *rule.count > repeat_count_max))
    return invalid(field::repeat_count, tr("Enter a number from 1 to {1}.",
                                           static_cast<std::int64_t>(repeat_count_max)));
  if (rule.until && *rule.until < start.at)
    return invalid(field::repeat_until, tr("This day is before the start."));
  return std::nullopt;
}

}  // namespace

repeat_start repeat_start_of(erp::instant at, const std::string& zone, bool all_day) {
  const auto wall = erp::kit::to_wall(at, zone);
  return {all_day ? erp::kit::midnight(erp::kit::day_of(wall)) : wall, zone, all_day};
}

erp::instant instant_of(erp::wall_time at, const repeat_start& like) {
  if (like.all_day) return erp::kit::bounds_of_day(erp::kit::day_of(at), like.zone).from;
  return erp::kit::to_instant_moving(at, like.zone);
}

repeat_rule completed(repeat_rule rule, const repeat_start& start) {
  const auto day = erp::kit::day_of(start.at);
  if (rule.frequency == repeat_frequency::weekly && rule.weekdays.empty())
    rule.weekdays = {iso_weekday(day)};
  const bool monthly = rule.frequency == repeat_frequency::monthly;
  if (!monthly && rule.frequency != repeat_frequency::yearly) return rule;
  if (!monthly && rule.month == 0) rule.month = static_cast<int>(unsigned{day.month()});
  if (rule.day == 0 && rule.ordinal == 0) rule.day = static_cast<int>(unsigned{day.day()});
  return rule;
}

erp::result<repeat_times> occurrences(const repeat_rule& wanted, const repeat_start& start,
                                      const repeat_range& range) {
  if (auto error = broken(wanted, start)) return *error;
  const auto rule = completed(wanted, start);
  // Seconds are the finest that a calendar knows.
  const auto whole = std::chrono::floor<seconds>(start.at);
  const milliseconds finer = start.at - whole;
  const iterator each(icalrecur_iterator_new(to_libical(rule), to_libical(whole)));
  repeat_times times;
  bool fires = false;
  const auto last = rule.until ? instant_of(*rule.until, start) : erp::instant::max();
  while (each) {
    const auto next = icalrecur_iterator_next(each.get());
    times.over = icaltime_is_null_time(next);
    if (times.over) break;
    const auto at = instant_of(from_libical(next) + finer, start);
    // One that was moved over a clock change may come after an end that its time came before.
    if (at > last && !start.all_day) continue;
    fires = true;
    if (at > range.until || times.at.size() >= range.limit) break;
    if (!range.after || at > *range.after) times.at.push_back(at);
  }
  if (fires) return times;
  if (rule.until) return invalid(field::repeat_until, tr("There is no such date up to this day."));
  return invalid(field::repeat, tr("There is never such a date."));
}

}  // namespace crm
