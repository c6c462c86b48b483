// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "erp/result.hpp"
#include "plugin/access/database_gate.hpp"

// Why the operator sees an activity, and who else does: the rule, told in sentences that name
// group, width, unit and way. Plain data; reading is [worker] and throws db::failure.

namespace crm {

struct visibility_told {
  std::int64_t id = 0;
  std::string about;                // contractor, else subject
  std::vector<erp::text> why_seen;  // every reason the operator has
  std::vector<erp::text> who_sees;  // the nearest reason of each active operator; then who has none
};

// fails: not_found, when it is not there or may not be seen.
erp::result<visibility_told> tell_visibility(admitted& inside, std::int64_t activity);

}  // namespace crm
