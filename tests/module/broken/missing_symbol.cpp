// SPDX-License-Identifier: Apache-2.0
// Calls a function that nobody defines.
#include "tests/module/broken/broken_module.hpp"

int nobody_defines_this();

static erp::module* create() {
  return nobody_defines_this() != 0 ? broken::create_quiet() : nullptr;
}

ERP_MODULE("broken.missing_symbol", "1.0.0", create);
