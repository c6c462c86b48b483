// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

#include "db/session/session.hpp"
#include "plugin/access/key_types.hpp"
#include "plugin/activity/activity.hpp"
#include "plugin/recurrence/series.hpp"

// Series as they are stored: the tables crm_series and crm_series_exception, and where activities
// say which they belong to. [worker], within the unit of work of the caller, who knows the rules;
// every function throws db::failure and keeps nothing.

namespace crm {

struct occurrence {
  std::int64_t id = 0;
  erp::instant series_at{};
  activity_state state = activity_state::open;  // cancelled, where it was deleted: it stays away
  bool deleted = false;
};

class series_table {
 public:
  // Both must live as long as this object.
  series_table(db::session& session, const key_types& keys) : session_(session), keys_(keys) {}

  std::optional<series> read(std::int64_t id);
  std::int64_t insert(const series& one);
  // Rule, how far it is made, who and when; raises the version. fails: deadlock, when it is not at
  // `one.version` any more, so that the unit is tried again with what is stored now.
  void update(const series& one);
  // Ids of those that are not complete and made up to before `near`, the shortest first.
  std::vector<std::int64_t> to_continue(erp::instant near);

  // By series_at; of all operators, and those deleted: their places are taken.
  std::vector<occurrence> occurrences(std::int64_t series);
  // The bookkeeping alone, whatever the version.
  void move(std::int64_t activity, std::optional<std::int64_t> series,
            std::optional<erp::instant> series_at);

  std::set<erp::instant> exceptions(std::int64_t series);
  void add_exception(std::int64_t series, erp::instant series_at);

 private:
  db::session& session_;
  const key_types keys_;
};

}  // namespace crm
