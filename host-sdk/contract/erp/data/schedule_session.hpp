// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "erp/data/page.hpp"
#include "erp/job.hpp"
#include "erp/ui/form_session.hpp"

// One open schedule: the entries of some employees in some days, and moving them.
// Every function is [main]; all but can_undo answer later through `then`. The host owns the
// session. The entries are always under the operator's rights for calendars; there is no way to
// ask without them.

namespace erp {

struct schedule_request {
  date first;  // in the operator's zone, both inclusive
  date last;
  std::vector<record_key> employees;  // empty: the operator's own
  int limit = 10'000;                 // entries at most
};

struct schedule_entry {
  record_key key;
  std::int64_t version = 0;
  std::vector<record_key> employees;  // which of those asked for it belongs to
  instant starts_at{};                // timed
  instant ends_at{};                  // timed: exclusive; equal to the start: a moment
  bool all_day = false;
  date first_day{};  // all day, both inclusive; the same days in every zone
  date last_day{};
  text title;                                  // what stands first: contractor or subject
  text detail;                                 // what there is room for: persons, venue
  std::string form;                            // opens it
  std::map<std::string, std::string> colours;  // colouring → schedule_colour::id
  row_mark mark = row_mark::none;
  bool cancelled = false;
  bool repeats = false;
  bool clashes = false;  // another entry of one of its employees overlaps it
  bool movable = false;  // may be moved and resized now
  text why_not;          // for the tooltip of one that may not
};

struct schedule_colour {
  std::string colouring;
  std::string id;
  text caption;
};

// What is special about a day, whoever works: a public holiday.
struct schedule_day {
  date day;
  text caption;
  bool working = false;
};

struct schedule_page {
  std::vector<schedule_entry> entries;  // by start, then key; overlapping any part of the days
  std::vector<schedule_colour> legend;  // of what there is, in a lasting order
  std::vector<schedule_day> days;
  bool more = false;  // there are others beyond the limit
};

// Where an entry goes. Timed stays timed and all day stays all day: there is no way to say
// otherwise. Times are the wall's, so that ten o'clock stays ten o'clock.
struct schedule_move {
  wall_time starts_at{};                    // all day: midnight of the first day
  wall_time ends_at{};                      // all day: midnight after the last day
  std::optional<record_key> from_employee;  // both: handed from one to the other
  std::optional<record_key> to_employee;
};

struct schedule_outcome {
  std::optional<question> asks;  // not done yet: ask, then answer()
  text notice;                   // done, and worth knowing: it clashes, two o'clock was left out
};

class schedule_session {
 public:
  using then_page = std::function<void(result<schedule_page>)>;
  using then_outcome = std::function<void(result<schedule_outcome>)>;

  virtual ~schedule_session() = default;

  // fails: invalid (days, limit), denied (an employee), unavailable. [main]
  virtual job_handle entries(schedule_request request, then_page then) = 0;
  // Whose schedules the operator may see. fails: unavailable. [main]
  virtual job_handle employees(const std::string& search, int limit,
                               std::function<void(result<choice_page>)> then) = 0;
  // Moves or resizes an entry as it was at `version`; an overlap never blocks.
  // fails: sealed, denied, conflict, invalid (end before start, a length without sense), not_found,
  // unavailable. [main]
  virtual job_handle move(const record_key& key, std::int64_t version, const schedule_move& to,
                          then_outcome then) = 0;
  // Answers what an outcome asked; the first option leaves everything as it was. [main]
  virtual job_handle answer(const std::string& question, const record_key& option,
                            const std::string& text, then_outcome then) = 0;
  // Takes back the last move of this session that is not taken back yet.
  // fails: not_found (there is none), conflict (changed by others since), unavailable. [main]
  virtual job_handle undo(then_outcome then) = 0;
  virtual bool can_undo() const = 0;
  // After entries were changed by anybody; the host fetches what it shows anew. [main]
  virtual subscription on_changed(std::function<void()> told) = 0;
};

}  // namespace erp
