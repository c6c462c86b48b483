// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "erp/ui/schedule.hpp"
#include "plugin/workplace.hpp"

// What the module adds to the host's schedule: activities that stand in somebody's schedule, the
// kinds a slot can become, the ways to colour them. [main]; the registration must be dropped, and
// every session of it deleted, before `place`.

namespace crm {

erp::schedule_contribution activity_schedule(workplace& place);

}  // namespace crm
