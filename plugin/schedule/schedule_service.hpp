// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "erp/data/schedule_session.hpp"
#include "plugin/schedule/schedule_reach.hpp"

// Moving an entry of the schedule, with all that moves along, and taking that back.
// Every function is [worker], one unit of work: all of it or nothing, and once however often it is
// tried. Publishing is the caller's (workplace::write does it); throws db::failure.

namespace crm {

// One move that was made, as it is needed to take it back.
struct made_move {
  std::vector<moved_activity> moved;  // the one dragged first
  std::vector<std::int64_t> others;   // changed beside moves
  std::vector<std::function<erp::result<void>(admitted&)>> back;
};

struct entry_move {
  std::string key;  // uuid, as a save's
  std::int64_t id = 0;
  std::int64_t version = 0;  // as the operator saw it
  erp::schedule_move to;
  std::map<std::string, erp::record_key> answers;  // question → option
  // Of a try whose answer was lost; shared by all tries of one move.
  std::shared_ptr<made_move> tried = std::make_shared<made_move>();
};

struct move_answer {
  std::optional<erp::question> asks;  // nothing is done yet
  made_move made;
  erp::text notice;
};

// The activities it changed, for those who show them.
std::vector<std::int64_t> touched(const move_answer& answer);

// fails: not_found, sealed, denied, conflict, invalid.
erp::result<move_answer> move_entry(admitted& inside, const entry_move& wish,
                                    const std::vector<schedule_reach>& reaches, erp::instant now);

struct move_back {
  std::string key;  // uuid
  made_move made;
  std::shared_ptr<made_move> tried = std::make_shared<made_move>();
};
// Everything the move did is undone, or nothing is. fails: as move_entry; conflict also when
// somebody changed one of them since.
erp::result<move_answer> take_back(admitted& inside, const move_back& wish, erp::instant now);

}  // namespace crm
