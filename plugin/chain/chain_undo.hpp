// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "plugin/activity/activity_move.hpp"
#include "plugin/workplace.hpp"

// After a chain was moved: a bar that offers to take all of it back. [main]; `place` holds it,
// also when the form is closed.

namespace crm {

// `moved`: the one whose form it was, `own`, and the later ones. Only their times are taken back,
// of all of them or of none.
void offer_undo_of_chain(workplace& place, const who& by, std::vector<moved_activity> moved,
                         std::int64_t own);

}  // namespace crm
