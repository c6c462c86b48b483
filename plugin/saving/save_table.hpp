// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "db/session/session.hpp"
#include "erp/value.hpp"

// Which saves were applied, by their keys: the table crm_save.
// [worker]; throws db::failure and keeps nothing. A row is written by the save's own unit of work,
// so that it is there exactly when the save is.

namespace crm {

class save_table {
 public:
  // Must live as long as this object.
  explicit save_table(db::session& session) : session_(session) {}

  // First of all in the unit that saves. False: applied or given up before, and this unit is to be
  // left. An earlier try that a server still works at is waited for.
  bool claim(const std::string& key, erp::instant now) { return add(key, true, now); }
  // Asked outside of a unit, after claim said no.
  bool was_applied(const std::string& key);
  // In a unit of its own: whether it was applied; if it was not, it never will be.
  bool settle(const std::string& key, erp::instant now);
  void forget_before(erp::instant age);

 private:
  bool add(const std::string& key, bool applied, erp::instant now);

  db::session& session_;
};

}  // namespace crm
