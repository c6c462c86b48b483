// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "db/session/session.hpp"
#include "plugin/access/key_types.hpp"
#include "plugin/schedule/schedule_row.hpp"

// What schedules are looked up in: the table crm_schedule, which follows crm_activity.
// [worker], within the unit of work that writes the activity; every function throws db::failure
// and keeps nothing. activity_table alone calls it, so that no writer can forget.

namespace crm {

class schedule_table {
 public:
  // Both must live as long as this object.
  schedule_table(db::session& session, const key_types& keys) : session_(session), keys_(keys) {}

  void add(std::int64_t activity, const std::vector<schedule_row>& rows);
  // Writes only where it differs from what is there.
  void replace(std::int64_t activity, const std::vector<schedule_row>& rows);

 private:
  std::vector<schedule_row> read(std::int64_t activity);

  db::session& session_;
  const key_types keys_;
};

}  // namespace crm
