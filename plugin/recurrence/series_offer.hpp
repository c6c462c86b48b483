// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plugin/recurrence/series_change.hpp"
#include "plugin/workplace.hpp"

// "12 activities were changed. Undo": what a change of a series leaves behind until it is answered.
// [main]; it outlives the form that made the change.

namespace crm {

// Nothing, when nobody else was touched.
void offer_undo(workplace& place, const who& by, const series_outcome& outcome);

}  // namespace crm
