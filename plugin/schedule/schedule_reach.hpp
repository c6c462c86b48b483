// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "erp/ui/form_session.hpp"
#include "plugin/activity/activity_move.hpp"

// How far a move may reach beyond the entry that was dragged: what is asked first, and what moves
// along. A series asks whether this one, this and the following or all are meant, a chain whether
// the later ones move as well. This is the one place where they are put into the schedule.
// Descriptions are plain data; their functions are [worker], in the unit of work of the move, and
// throw db::failure.

namespace crm {

struct reached {
  std::vector<activity_move> moves;  // beside the one dragged; with the versions just read
  // What is written beside moves (the rule of a series and its others), answering the activities it
  // changed, and what takes that back.
  std::function<erp::result<std::vector<std::int64_t>>(admitted&)> along;
  std::function<erp::result<void>(admitted&)> back;
};

struct schedule_reach {
  std::string question;  // its id; options[0] of the question leaves everything as it was
  // None: nothing to ask about this one. `record` as stored, `to` where it is to go.
  std::function<std::optional<erp::question>(admitted&, const activity& record,
                                             const activity_move& to)>
      asks;
  // Of any other option.
  std::function<erp::result<reached>(admitted&, const activity& record, const activity_move& to,
                                     const erp::record_key& option, erp::instant now)>
      reach;
};

// In the order in which they are asked.
const std::vector<schedule_reach>& schedule_reaches();

}  // namespace crm
