// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "plugin/access/database_gate.hpp"
#include "plugin/activity/activity.hpp"

// Who takes part, checked against the host's records within the unit of work of a save: what was
// picked a while ago may have been deleted, or forced through a script.
// [worker]; throws db::failure and keeps nothing.

namespace crm {

// What a save has to know of them beside their keys.
struct participants {
  std::string contractor_name;
  std::string contractor_sort;  // for crm_activity.contractor_sort
  std::vector<std::string> person_names;
};

// `before`: as stored; only what was changed since is held against the host, so that a record of
// a contractor who is gone can still be ended. A new record has none.
// fails: not_found or invalid, each error at its field.
erp::result<participants> check_participants(admitted& inside, const activity& record,
                                             const activity* before);

}  // namespace crm
