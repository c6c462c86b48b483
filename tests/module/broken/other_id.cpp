// SPDX-License-Identifier: Apache-2.0
// Calls itself otherwise once it is made.
#include "tests/module/broken/broken_module.hpp"

BROKEN_ENTRY(erp::current_contract, ERP_BUILD_TAG, "broken.other_id", broken::create_quiet);
