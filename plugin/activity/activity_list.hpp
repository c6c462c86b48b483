// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "erp/ui/list.hpp"
#include "plugin/activity/activity_narrowing.hpp"
#include "plugin/workplace.hpp"

// The list of activities, of one contractor or of all: what it consists of and how it is opened.
// [main]; the contribution uses `place` until its registration is dropped.

namespace crm {

// Opened about {"contractor", key}: that contractor's alone. About what `narrowed` knows: those
// alone. Else all, at first the operator's own.
erp::list_contribution activity_list(workplace& place, narrowing_finder narrowed = {});

}  // namespace crm
