// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "erp/data/schedule_session.hpp"
#include "plugin/activity/activity_move.hpp"

// Where a drag puts an activity: the wall's times made instants, one employee exchanged for
// another. Pure function, [any].

namespace crm {

struct schedule_target {
  activity_move move;
  std::optional<erp::wall_time> skipped;  // a time that the clocks left out, and
  std::optional<erp::wall_time> instead;  // the one it became
};

// Timed: in `zone`, the operator's, which becomes the zone of entry; a time that was not touched
// stays the very instant, one that the clocks skip moves on, and the end with it. Whole days: the
// same days in the zone of entry. fails: invalid (the end, or an employee that does not have it).
erp::result<schedule_target> target_of(const activity& record, const erp::schedule_move& to,
                                       const std::string& zone);

}  // namespace crm
