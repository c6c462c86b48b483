// SPDX-License-Identifier: Apache-2.0
// Needs a library that is nowhere to be found when it is loaded.
#include "tests/module/broken/broken_module.hpp"

extern "C" int vanished();

static erp::module* create() {
  return vanished() != 0 ? broken::create_quiet() : nullptr;
}

ERP_MODULE("broken.missing_dependency", "1.0.0", create);
