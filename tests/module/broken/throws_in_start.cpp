// SPDX-License-Identifier: Apache-2.0
// Throws an exception of its own when it is started.
#include "tests/module/broken/broken_module.hpp"

namespace {

class failing_module : public broken::quiet_module {
 public:
  failing_module() : quiet_module("broken.throws_in_start") {}
  erp::result<void> start(erp::host&) override {
    throw broken::own_exception("the licence server is away");
  }
};

erp::module* create() {
  return new failing_module;
}

}  // namespace

ERP_MODULE("broken.throws_in_start", "1.0.0", create);
