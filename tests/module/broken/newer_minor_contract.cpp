// SPDX-License-Identifier: Apache-2.0
// Built against an addition to our contract that this host does not have.
#include "tests/module/broken/broken_module.hpp"

BROKEN_ENTRY((erp::contract_version{erp::current_contract.major, erp::current_contract.minor + 1}),
             ERP_BUILD_TAG, "broken.newer_minor_contract", broken::create_quiet);
