// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "plugin/activity/activity.hpp"

// The course of negotiations with one contractor, followed activity by activity: where the category
// changes, how long nothing happened. Days are those of one zone. Plain data and pure functions,
// [any]. It keeps the newest activities alone, its figures are of all of them.

namespace crm {

// What the report says of an activity; called off ones do not come here.
struct course_entry {
  std::int64_t id = 0;
  activity_kind kind = activity_kind::contact;
  activity_state state = activity_state::open;
  erp::instant starts_at{};
  erp::instant ends_at{};
  std::optional<std::int64_t> category;
  erp::record_key employee;
  int local_day = 0;  // of the start, where it was entered
  std::string about;  // subject, else the beginning of the note
  std::optional<erp::money> expected;
  std::optional<erp::money> actual;
  std::chrono::seconds spent{0};
};

struct course_step {
  course_entry entry;
  std::optional<std::int64_t> changed_from;  // the category before, where it is another one
  std::optional<std::int64_t> silence_days;  // since what came before had ended; none: the first
};

// One category from its first activity until another one begins. An activity without a category
// leaves it as it is.
struct course_stay {
  std::int64_t category = 0;
  std::int64_t from_day = 0;   // days since 1970
  std::int64_t until_day = 0;  // excluded
};

// Days on which nothing was going on: after what had ended, before what began.
struct course_silence {
  std::int64_t from_day = 0;
  std::int64_t until_day = 0;  // excluded
  std::int64_t days = 0;       // from the end to the start: a day more than lies between
};

struct course_totals {
  std::int64_t activities = 0;
  std::int64_t changes = 0;  // of the category
  std::int64_t longest_silence_days = 0;
  std::chrono::seconds spent{0};
};

class course {
 public:
  // `today`: what still lasts, lasts until then. Silence of fewer days is none.
  course(std::string zone, std::int64_t today, std::int64_t silence_days, std::size_t kept_most);

  // In the order of their start.
  void add(course_entry entry);
  // Once, after the last one.
  void close();

  const std::deque<course_step>& steps() const { return steps_; }  // the newest
  const std::vector<course_stay>& stays() const { return stays_; }
  const std::vector<course_silence>& silences() const { return silences_; }
  const course_totals& totals() const { return totals_; }
  std::optional<std::int64_t> first_day() const { return first_day_; }
  std::optional<std::int64_t> last_day() const { return last_day_; }  // that something goes on
  // Today, after the last one: 0 where something is going on or planned.
  std::int64_t silent_now() const;
  std::int64_t day_of(erp::instant moment) const;

 private:
  void note_silence(std::int64_t from_day, std::int64_t until_day);
  std::int64_t last_day_of(const course_entry& entry) const;

  const std::string zone_;
  const std::int64_t today_;
  const std::int64_t silence_days_;
  const std::size_t kept_most_;
  std::deque<course_step> steps_;
  std::vector<course_stay> stays_;
  std::vector<course_silence> silences_;
  course_totals totals_;
  std::optional<std::int64_t> first_day_;
  std::optional<std::int64_t> last_day_;
};

}  // namespace crm
