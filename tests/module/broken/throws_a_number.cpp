// SPDX-License-Identifier: Apache-2.0
// Throws what is no exception.
#include "tests/module/broken/broken_module.hpp"

static erp::module* create() {
  throw 42;
}

ERP_MODULE("broken.throws_a_number", "1.0.0", create);
