// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "plugin/slot/slot.hpp"

// By how much one activity was moved, and where another one goes by the same gap. Pure functions,
// [any].
//
// Less than a day is hours on the clock that never jumps. A day or more is read off the clock on
// the wall and set by it: two days keep ten o'clock, two days and three hours make one o'clock of
// it. A time that the clock skips is moved on. What lasts whole days moves by whole days.

namespace crm {

// `zone`: by whose clock it was moved.
struct start_change {
  slot from;
  slot to;
  std::string zone;
};

// Whether anything else would move with it.
bool is_moved(const start_change& change);

// As long as it was, and still of whole days where it was.
slot moved_along(const slot& other, std::string_view zone, const start_change& change);

}  // namespace crm
