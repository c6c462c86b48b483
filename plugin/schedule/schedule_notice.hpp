// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "erp/text.hpp"
#include "plugin/schedule/schedule_target.hpp"

// What is worth knowing about a move that was made: it clashes, a time was left out.
// [worker], within the move's unit of work; throws db::failure and keeps nothing.

namespace crm {

// Empty: nothing is. `moved` as it is now stored.
erp::text notice_of(admitted& inside, const schedule_target& target, const activity& moved);

}  // namespace crm
