// SPDX-License-Identifier: Apache-2.0
// Says everything but who it is.
#include "tests/module/broken/broken_module.hpp"

BROKEN_ENTRY(erp::current_contract, ERP_BUILD_TAG, "", broken::create_quiet);
