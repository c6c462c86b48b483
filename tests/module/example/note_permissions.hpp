// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "erp/host.hpp"
#include "erp/ui/permission.hpp"

// What the example lets administrators grant: who may stick notes. Kept in memory, for groups that
// it makes up. [main]; the host must outlive the registration.

namespace notebook {

erp::permissions_contribution note_permissions(erp::host& host);

}  // namespace notebook
