// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "plugin/activity/activity.hpp"

// Tries to save whose answer never came: each may have been applied, and its key tells.
// Plain data, [any]; kept by the form and in its draft until a save has cleared it up.

namespace crm {

struct save_doubt {
  std::string key;
  activity wanted;  // as it is stored, if it was applied
  bool operator==(const save_doubt&) const = default;
};

// The next save's own key, and those in doubt, oldest first.
struct save_tries {
  std::string key;
  std::vector<save_doubt> doubts;
  bool operator==(const save_tries&) const = default;
};

}  // namespace crm
