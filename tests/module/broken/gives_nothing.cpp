// SPDX-License-Identifier: Apache-2.0
// Makes nothing and says nothing.
#include "tests/module/broken/broken_module.hpp"

static erp::module* create() {
  return nullptr;
}

ERP_MODULE("broken.gives_nothing", "1.0.0", create);
