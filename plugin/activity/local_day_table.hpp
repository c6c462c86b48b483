// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/session/session.hpp"
#include "erp/value.hpp"

// The days of activities that were stored before crm_activity kept any: filled in once, piece by
// piece, so that nobody waits long for a lock. Whoever writes an activity since then says its days.
// [worker], not within a unit of work; throws db::failure, and goes on where it was stopped.

namespace crm {

class local_day_table {
 public:
  // Must live as long as this object.
  explicit local_day_table(db::session& session) : session_(session) {}

  // Does nothing where all of it was done before.
  void fill_once(erp::instant now);
  // Whatever has none yet.
  void fill();

 private:
  db::session& session_;
};

}  // namespace crm
