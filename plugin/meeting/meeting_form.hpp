// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "erp/ui/form.hpp"
#include "plugin/workplace.hpp"

// The form of a meeting: what it consists of, and how it is opened. [main]; the contribution uses
// `place` until its registration is dropped.

namespace crm {

erp::form_contribution meeting_form(workplace& place);

}  // namespace crm
