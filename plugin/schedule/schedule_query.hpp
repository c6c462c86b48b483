// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "host-sdk/kit/sql_statement.hpp"
#include "plugin/access/key_types.hpp"
#include "plugin/access/rights.hpp"
#include "plugin/activity/activity.hpp"

// What stands in the schedules of some employees in some days, and what takes their time.
// The statements are plain data, [any]; reading is [worker], throws db::failure and keeps nothing.
// No function takes employees whose calendar the operator may not see: it leaves them out. Of what
// the operator may not see they tell when it is, and no more.

namespace crm {

// Days of one zone: timed entries by `from` and `until`, whole days by `first` and `last`.
struct schedule_days {
  erp::date first;
  erp::date last;  // inclusive
  erp::instant from;
  erp::instant until;  // exclusive
};
schedule_days days_between(erp::date first, erp::date last, const std::string& zone);

struct scheduled_activity {
  std::int64_t id = 0;
  std::int64_t version = 0;
  activity_kind kind = activity_kind::contact;
  activity_state state = activity_state::open;
  erp::instant starts_at{};
  erp::instant ends_at{};
  bool all_day = false;
  erp::date first_day{};  // all day, in the zone of entry; both inclusive
  erp::date last_day{};
  std::string contractor;  // names, or empty
  std::string persons;
  std::string subject;
  std::string venue;  // its beginning
  std::optional<std::int64_t> category;
  bool repeats = false;
  bool seen = true;        // whether the operator may see it; if not, it has no words
  bool may_change = true;  // and change it
  bool takes_time = false;
  bool clashes = false;                    // with another of one of its employees
  std::vector<erp::record_key> employees;  // of those asked for, in their order
};

struct scheduled_page {
  std::vector<scheduled_activity> activities;  // by start, then id
  bool more = false;
};

// At most `limit`. One statement, and one more where an activity reaches out of the days without
// clashing inside them.
scheduled_page read_schedule(db::session& session, const key_types& keys, const rights& may,
                             const schedule_days& days,
                             const std::vector<erp::record_key>& employees, int limit);
erp::kit::sql_statement schedule_statement(const db::dialect& dialect, const key_types& keys,
                                           const rights& may, const schedule_days& days,
                                           const std::vector<erp::record_key>& employees,
                                           int limit);
// That many rows are asked for, so that few statements differ; as many: there are others.
int schedule_rows_asked(int limit);

// What else takes the time of these employees between two instants.
struct taken_time {
  std::int64_t activity = 0;
  erp::record_key employee;
  erp::instant starts_at{};
  erp::instant ends_at{};
  std::string title;  // contractor, or subject where there is none; empty: it may not be seen
};

// By start, at most `limit`, without the activity `but`.
std::vector<taken_time> read_taken(db::session& session, const key_types& keys, const rights& may,
                                   erp::instant from, erp::instant until,
                                   const std::vector<erp::record_key>& employees, std::int64_t but,
                                   int limit);
erp::kit::sql_statement taken_statement(const db::dialect& dialect, const key_types& keys,
                                        const rights& may, erp::instant from, erp::instant until,
                                        const std::vector<erp::record_key>& employees,
                                        std::int64_t but, int limit);

}  // namespace crm
