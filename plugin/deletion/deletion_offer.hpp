// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plugin/deletion/deletion_service.hpp"
#include "plugin/workplace.hpp"

// "3 activities were deleted. Undo": what a deletion leaves behind until it is answered. [main];
// it outlives the window in which it was asked for.

namespace crm {

void offer_undo_of_deletion(workplace& place, const who& by, const deletion& what);

}  // namespace crm
