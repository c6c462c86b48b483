// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "erp/data/schedule_session.hpp"
#include "plugin/schedule/schedule_reach.hpp"
#include "plugin/workplace.hpp"

// One open schedule of activities. [main]; the host owns the session and deletes it before `place`.

namespace crm {

std::unique_ptr<erp::schedule_session> open_schedule(workplace& place, who by,
                                                     std::vector<schedule_reach> reaches);

}  // namespace crm
