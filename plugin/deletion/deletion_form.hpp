// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "erp/ui/form.hpp"
#include "plugin/workplace.hpp"

// The window that asks before what is selected in a list is deleted, and deletes it. [main]

namespace crm {

// Opened about {"activities", the keys}.
erp::form_contribution deletion_form(workplace& place);

}  // namespace crm
