// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "tests/support/desk.hpp"

// The writes of the module as an operator makes them, each from a database where everything else
// was done before. Plain data and functions over a desk.

namespace faults {

using testing_support::desk;

struct save_kind {
  std::string name;
  void (*prepare)(desk& at);  // what is there already
  // Opens, types and saves; returns when the save was acknowledged. Only this is met by faults.
  void (*act)(desk& at);
  int draft_after =
      0;  // so many statements write the draft first; 0: the form was not open so long
  // Saved again from its draft at the next start, with this answer, it is as if nothing had been.
  std::string again = {};
};

std::vector<save_kind> save_kinds();

inline std::ostream& operator<<(std::ostream& out, const save_kind& kind) {
  return out << kind.name;
}

}  // namespace faults
