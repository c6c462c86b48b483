// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "db/session/session.hpp"
#include "tests/load/tally.hpp"

// What the operators were told, held against what the tables hold. For one thread, after the run.

namespace load {

// One sentence for everything that was lost, doubled or overwritten unseen; none when all is well.
std::vector<std::string> what_is_wrong(db::session& session, const tally& told);

}  // namespace load
