// SPDX-License-Identifier: Apache-2.0
// Built in the time of contract 0.9.
#include "tests/module/broken/broken_module.hpp"

BROKEN_ENTRY((erp::contract_version{0, 9}), ERP_BUILD_TAG, "broken.older_contract",
             broken::create_quiet);
