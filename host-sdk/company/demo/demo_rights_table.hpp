// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/session/session.hpp"

// What the groups of the demo company may do in the module, once it is installed there.
// For the thread that has the session; throws db::failure.

namespace erp::company::demo {

// In place of whatever they may.
void write_rights(db::session& session);

}  // namespace erp::company::demo
