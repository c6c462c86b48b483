// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "erp/ui/command.hpp"
#include "plugin/workplace.hpp"

// What each command of ribbon/ does and when it may.
// [main]; the commands use `place` until their registrations are dropped.

namespace crm {

std::vector<erp::command> bind_commands(workplace& place);

}  // namespace crm
