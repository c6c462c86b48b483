// SPDX-License-Identifier: Apache-2.0
#include "plugin/slot/next_slot.hpp"

#include <algorithm>

#include "host-sdk/kit/work_calendar.hpp"
#include "host-sdk/kit/zone.hpp"

namespace crm {

namespace {

using std::chrono::days;
using std::chrono::milliseconds;

constexpr days asked_at_once{7};
constexpr auto workdays_a_week = 5;

erp::wall_time on_grid(erp::wall_time time) {
  const auto since = time.time_since_epoch();
  const auto rest = since % slot_grid;
  return rest == milliseconds(0) ? time : time + (slot_grid - rest);
}

class search {
 public:
  search(const slot& wanted, std::string_view zone, const busy_between& busy)
      : wanted_(wanted), zone_(zone), busy_(busy) {
    const auto start = wall(wanted.starts_at);
    time_of_day_ = start - erp::kit::midnight(erp::kit::day_of(start));
    length_ = wanted.ends_at - wanted.starts_at;
    wall_length_ = wall(wanted.ends_at) - start;
  }

  // The first one that does not start before `earliest`.
  std::optional<erp::instant> from(erp::wall_time earliest) {
    earliest_ = earliest;
    const std::chrono::local_days first(erp::kit::day_of(earliest_));
    for (int i = 0; i <= days_searched; ++i) {
      const erp::date day(first + days(i));
      if (!works(day)) continue;
      read_up_to(erp::kit::midnight(day) + days(1));
      const auto found = wanted_.all_day ? whole_day(day) : within(day);
      if (found) return found;
    }
    return std::nullopt;
  }

  bool is_right(erp::wall_time now) {
    const auto start = wall(wanted_.starts_at);
    const auto day = erp::kit::day_of(start);
    const bool over = wanted_.all_day ? start + days(1) <= now : start < now;
    if (over || !works(day) || !(wanted_.all_day || fits(start))) return false;
    read_up_to(erp::kit::midnight(day) + days(1));
    return is_free(wanted_.starts_at);
  }

 private:
  erp::wall_time wall(erp::instant at) const { return erp::kit::to_wall(at, zone_); }
  erp::instant instant_of(erp::wall_time at) const {
    return erp::kit::to_instant_moving(at, zone_);
  }
  static erp::wall_time opens(erp::date day) {
    return erp::kit::midnight(day) + erp::kit::office_opens;
  }
  static erp::wall_time closes(erp::date day) {
    return erp::kit::midnight(day) + erp::kit::office_closes;
  }

  // One of several days wants them all to be workdays, as far as a week has so many.
  bool works(erp::date day) const {
    if (!erp::kit::is_workday(day)) return false;
    const auto more = wanted_.all_day ? std::chrono::round<days>(wall_length_).count() - 1 : 0;
    for (int i = 1; i <= more && more < workdays_a_week; ++i)
      if (!erp::kit::is_workday(erp::date(std::chrono::local_days(day) + days(i)))) return false;
    return true;
  }

  // By instants: the clock may change meanwhile.
  slot starting(erp::instant at) const {
    if (!wanted_.all_day) return {at, at + length_, false};
    return {at, instant_of(wall(at) + wall_length_), true};
  }

  bool longer_than_a_day() const {
    return length_ > erp::kit::office_closes - erp::kit::office_opens;
  }

  bool fits(erp::wall_time start) const {
    const auto day = erp::kit::day_of(start);
    if (longer_than_a_day()) return start == opens(day);
    return start >= opens(day) && start < closes(day) && start + length_ <= closes(day);
  }

  const slot* in_the_way_of(erp::instant start) const {
    const auto tried = starting(start);
    for (const auto& one : taken_)
      if (overlap(one, tried)) return &one;
    return nullptr;
  }
  bool is_free(erp::instant start) const { return in_the_way_of(start) == nullptr; }

  std::optional<erp::instant> whole_day(erp::date day) const {
    const auto start = erp::kit::bounds_of_day(day, zone_).from;
    return is_free(start) ? std::optional(start) : std::nullopt;
  }

  std::optional<erp::instant> within(erp::date day) const {
    const auto first = std::max(earliest_, opens(day));
    const auto usual = erp::kit::midnight(day) + time_of_day_;
    if (usual >= first && fits(usual) && is_free(instant_of(usual))) return instant_of(usual);
    if (usual > first)
      if (const auto later = free_from(usual)) return later;
    return free_from(first);
  }

  std::optional<erp::instant> free_from(erp::wall_time start) const {
    for (start = on_grid(start); fits(start);) {
      const auto* taken = in_the_way_of(instant_of(start));
      if (!taken) return instant_of(start);
      start = on_grid(std::max(wall(occupied_until(*taken)), start + milliseconds(1)));
    }
    return std::nullopt;
  }

  // A week at a time: most searches end in the first.
  void read_up_to(erp::wall_time until) {
    if (known_ && until <= *known_) return;
    const auto from = until - days(1);
    known_ = from + asked_at_once;
    // What starts on the last of these days reaches beyond it.
    auto more = busy_(instant_of(from), instant_of(*known_) + length_);
    taken_.insert(taken_.end(), more.begin(), more.end());
  }

  const slot& wanted_;
  const std::string_view zone_;
  const busy_between& busy_;
  milliseconds time_of_day_{};
  milliseconds length_{};
  milliseconds wall_length_{};
  erp::wall_time earliest_{};
  std::optional<erp::wall_time> known_;  // read up to here
  std::vector<slot> taken_;
};

}  // namespace

std::optional<erp::instant> next_working_slot(const slot& wanted, erp::instant now,
                                              std::string_view zone, const busy_between& busy) {
  search search(wanted, zone, busy);
  const auto today = erp::kit::to_wall(now, zone);
  const auto start = erp::kit::to_wall(wanted.starts_at, zone);
  const auto nearest = std::max(start, today);
  if (!search.is_right(today)) return search.from(nearest);
  return search.from(std::max(start + (wanted.all_day ? milliseconds(days(1)) : milliseconds(1)),
                              erp::kit::to_wall(wanted.ends_at, zone)));
}

}  // namespace crm
