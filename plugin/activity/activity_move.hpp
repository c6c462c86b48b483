// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "plugin/access/database_gate.hpp"
#include "plugin/activity/activity.hpp"

// Moving one activity to another time or other employees, without a form: what a drag in the
// schedule, a chain or a series does. The rules are those of a save, and one more: whoever moves
// an activity of others needs the right to modify activities.
// [worker], within the caller's unit of work; throws db::failure and keeps nothing. Publishing is
// the caller's.

namespace crm {

// Where it is to be; everything else stays.
struct activity_move {
  std::int64_t id = 0;
  std::int64_t version = 0;  // as the mover saw it; 0: whichever there is
  erp::instant starts_at{};
  erp::instant ends_at{};
  std::string zone;
  std::optional<erp::record_key> employee;
  std::vector<erp::record_key> employees;
  std::optional<bool> all_day = {};  // none: as it is
};

// To where it is.
activity_move standing_still(const activity& record);

struct moved_activity {
  activity before;
  activity after;  // of the same version when there was nothing to do
};

// May this operator move it now? None: yes. fails: sealed, denied.
std::optional<erp::error> why_not_moved(const rights& may, const activity& record);
// The same of what is known of it: `may`: it is the operator's own, or they have the right.
std::optional<erp::error> why_not_moved(activity_state state, bool may);

// What is said when it is not at the version that the mover saw.
erp::error activity_overtaken();

// `because`: a crm::cause, for its history.
// fails: not_found, sealed, denied, conflict (version), invalid.
erp::result<moved_activity> move_activity(admitted& inside, const activity_move& move,
                                          erp::instant now, const char* because);

}  // namespace crm
