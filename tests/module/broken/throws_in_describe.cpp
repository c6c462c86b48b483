// SPDX-License-Identifier: Apache-2.0
// Cannot say who it is.
#include "tests/module/broken/broken_module.hpp"

namespace {

class failing_module : public broken::quiet_module {
 public:
  failing_module() : quiet_module("broken.throws_in_describe") {}
  erp::module_description describe() const override {
    throw broken::own_exception("the description is elsewhere");
  }
};

erp::module* create() {
  return new failing_module;
}

}  // namespace

ERP_MODULE("broken.throws_in_describe", "1.0.0", create);
