// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <libical/ical.h>

#include "plugin/recurrence/recurrence.hpp"

// Between our rule and libical's, inside the room only. Pure functions, [any]: libical keeps its
// error number per thread, and what we use of it has no other state. Times are floating, so that
// its own zones are never asked.

namespace crm {

icalrecurrencetype to_libical(const repeat_rule& rule);
icaltimetype to_libical(erp::wall_time at);
erp::wall_time from_libical(const icaltimetype& at);

}  // namespace crm
