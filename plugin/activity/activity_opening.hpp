// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plugin/activity/activity.hpp"
#include "plugin/workplace.hpp"

// Which form a stored activity is opened in. [main]

namespace crm {

// Of that kind; lives for ever. [any]
const char* form_of(activity_kind kind);

// Reads of which kind it is and opens its form; one that is gone, or may not be seen, has its form
// say so. Nothing opens any more once the handle is gone.
erp::job_handle open_activity(workplace& place, const who& by, const erp::record_key& key);

}  // namespace crm
