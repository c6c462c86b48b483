// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "erp/data/history_session.hpp"
#include "plugin/workplace.hpp"

// Who granted what to which group, as the host shows it. [main]; uses `place` as long as it is
// open.

namespace crm {

std::unique_ptr<erp::history_session> permission_history(workplace& place, who by);

}  // namespace crm
