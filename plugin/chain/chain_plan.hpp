// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "erp/ui/form_session.hpp"
#include "plugin/activity/activity_move.hpp"
#include "plugin/chain/chain.hpp"
#include "plugin/chain/chain_gap.hpp"

// What moves when an activity of a chain is moved and the later ones go along by the same gap, and
// the question whether they shall. Reading is [worker] and throws db::failure; the rest [any].

namespace crm {

namespace later_ones {
inline constexpr char back[] = "back";  // in the schedule: not even the one that was dragged
inline constexpr char stay[] = "only_this";
inline constexpr char move_too[] = "later_too";
}  // namespace later_ones

struct chain_plan {
  // One that would move: as it is stored, where it goes, with the version that was read.
  struct one {
    chain_entry entry;
    activity_move move;
  };
  std::vector<one> moves;      // open ones, in their order
  std::int64_t closed = 0;     // ended or cancelled: they stay
  std::int64_t forbidden = 0;  // open, but the operator may not change them: they stay
};

// `record`: as it is stored, before it is moved.
chain_plan plan_later_ones(admitted& inside, const activity& record, const start_change& change);

std::vector<activity_move> moves_of(const chain_plan& plan);

// Requires something to move. `zone` and `language`: of the operator who is asked.
erp::question later_ones_question(const chain_plan& plan, std::string_view zone,
                                  std::string_view language);

}  // namespace crm
