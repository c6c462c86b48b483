// SPDX-License-Identifier: Apache-2.0
// Throws an exception of its own while it is made.
#include "tests/module/broken/broken_module.hpp"

static erp::module* create() {
  throw broken::own_exception("no licence key in the module");
}

ERP_MODULE("broken.throws_in_create", "1.0.0", create);
