// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "erp/ui/dictionary.hpp"
#include "plugin/workplace.hpp"

// The module's dictionaries in the host's Universal dictionaries, under CRM.
// [main]; the contributions use `place` until their registrations are dropped.

namespace crm {

std::vector<erp::dictionary_contribution> dictionaries(workplace& place);

}  // namespace crm
