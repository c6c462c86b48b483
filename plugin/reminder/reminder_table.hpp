// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/session/session.hpp"
#include "plugin/access/key_types.hpp"
#include "plugin/reminder/reminder.hpp"

// Reminders as they are stored: the table crm_reminder.
// [worker], each call one statement, within the caller's unit of work or without one; throws
// db::failure and keeps nothing. Whatever changes a row names the arming that it has seen, and does
// nothing to another one.

namespace crm {

class reminder_table {
 public:
  // Both must live as long as this object.
  reminder_table(db::session& session, const key_types& keys) : session_(session), keys_(keys) {}

  // Of this activity.
  std::vector<reminder> of(std::int64_t activity);
  void insert(const reminder& row);
  // fails: deadlock when it was armed anew since `seen_arming`, so that the unit is tried again.
  void update(const reminder& row, std::int64_t seen_arming);
  void remove(std::int64_t activity, const erp::record_key& employee);

  // For `station`; exactly one of those who try gets it. `seen` is waiting, or claimed by another
  // whose lease is over. Whether it was got, the row tells.
  void claim(const reminder& seen, const std::string& station);
  // By the station that claimed it.
  void note_shown(const reminder& mine, erp::instant now);
  void dismiss(const reminder& mine);
  void put_off(const reminder& mine, erp::instant until);

 private:
  db::session& session_;
  const key_types keys_;
};

}  // namespace crm
