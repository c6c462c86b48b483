// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plugin/schedule/schedule_reach.hpp"

// That a drag in the schedule of one that repeats asks whether this one, those that follow or all
// are meant. Lives for ever.

namespace crm {

const schedule_reach& series_reach();

}  // namespace crm
