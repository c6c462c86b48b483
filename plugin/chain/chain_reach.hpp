// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plugin/schedule/schedule_reach.hpp"

// That a drag in the schedule asks whether the later ones of the chain move along. Lives for ever.

namespace crm {

const schedule_reach& chain_reach();

}  // namespace crm
