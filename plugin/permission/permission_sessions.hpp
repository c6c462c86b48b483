// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "erp/ui/permission.hpp"
#include "plugin/workplace.hpp"

// The module's rights in Configuration → Operator groups. [main]; the contribution uses `place`
// until its registration is dropped.

namespace crm {

erp::permissions_contribution permissions(workplace& place);

}  // namespace crm
