// SPDX-License-Identifier: Apache-2.0
// Says in good order that it cannot start.
#include "tests/module/broken/broken_module.hpp"

namespace {

class failing_module : public broken::quiet_module {
 public:
  failing_module() : quiet_module("broken.refuses_to_start") {}
  erp::result<void> start(erp::host&) override {
    return erp::error{
        erp::error_code::unavailable, erp::verbatim("The scanner is not plugged in"), {}, {}};
  }
};

erp::module* create() {
  return new failing_module;
}

}  // namespace

ERP_MODULE("broken.refuses_to_start", "1.0.0", create);
