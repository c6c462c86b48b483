// SPDX-License-Identifier: Apache-2.0
// Built against contract 2.0, which breaks with ours.
#include "tests/module/broken/broken_module.hpp"

BROKEN_ENTRY((erp::contract_version{2, 0}), ERP_BUILD_TAG, "broken.newer_major_contract",
             broken::create_quiet);
