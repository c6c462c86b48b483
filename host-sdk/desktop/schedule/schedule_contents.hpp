// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <compare>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "erp/data/schedule_session.hpp"
#include "host-sdk/desktop/schedule/calendar_days.hpp"
#include "host-sdk/desktop/schedule/entry_times.hpp"

// What the schedule shows: the entries of some employees in some days, in the operator's words.
// Plain data without a thread rule; a view keeps it until the next one comes.

namespace erp::desktop {

// The parts name their own entries; two of them may use the same key.
struct entry_id {
  std::string part;
  std::string key;
  auto operator<=>(const entry_id&) const = default;
};

inline constexpr int no_colour = -1;

struct shown_entry {
  entry_id id;
  schedule_entry what;
  entry_times at;  // all day: midnights
  QString title;
  QString detail;
  QString why_not;
  int colour = no_colour;  // of entry_colours
  QString colour_words;    // what the colour stands for
  // Stands over the hours: lasts all day, or longer than a day.
  bool banner() const { return what.all_day || at.until - at.from >= std::chrono::hours(24); }
};

struct shown_person {
  record_key key;
  QString name;
  bool operator==(const shown_person&) const = default;
};

struct shown_colour {
  int colour = no_colour;
  QString words;
};

struct special_day {
  QString words;
  bool working = false;
};

struct schedule_contents {
  day_range days;
  std::vector<shown_person> people;  // side by side when there are several
  std::vector<shown_entry> entries;  // by start
  std::vector<shown_colour> legend;
  std::map<date, special_day> special;
  bool more = false;  // there are others beyond the limit
  date today{};
  std::string zone;

  bool works(date day) const {
    const auto found = special.find(day);
    return found == special.end() ? !is_weekend(day) : found->second.working;
  }
  int find(const entry_id& id) const {  // -1: not there
    for (std::size_t index = 0; index < entries.size(); ++index)
      if (entries[index].id == id) return int(index);
    return -1;
  }
  // Whether it is one of theirs; with at most one person everything is.
  bool belongs(const shown_entry& entry, int person) const {
    if (people.size() < 2) return true;
    const auto& key = people[std::size_t(person)].key;
    for (const record_key& each : entry.what.employees)
      if (each == key) return true;
    return false;
  }
};

using contents_ptr = std::shared_ptr<const schedule_contents>;

// A part of a day, or whole days, of one person: what a new entry can be made about.
struct schedule_slot {
  entry_times at;
  bool all_day = false;
  int person = 0;  // index into schedule_contents::people
  bool operator==(const schedule_slot&) const = default;
};

// The wall's minutes of that day, 0 … 1440.
inline int minute_in(date day, wall_time time) {
  const auto since = time - wall_time(std::chrono::local_days(day));
  const auto minutes = std::chrono::floor<std::chrono::minutes>(since).count();
  return int(minutes < 0 ? 0 : minutes > 1440 ? 1440 : minutes);
}

inline wall_time at_minute(date day, int minute) {
  return wall_time(std::chrono::local_days(day)) + std::chrono::minutes(minute);
}

inline date day_of(wall_time time) {
  return date(std::chrono::floor<std::chrono::days>(time));
}

// The last day that an interval touches; midnight belongs to the day before it.
inline date last_day_of(const entry_times& at) {
  return at.until > at.from ? day_of(at.until - std::chrono::milliseconds(1)) : day_of(at.from);
}

}  // namespace erp::desktop
