// SPDX-License-Identifier: Apache-2.0
// Registers a command, keeps it, and throws before it is done.
#include "tests/module/broken/broken_module.hpp"

namespace {

class failing_module : public broken::quiet_module {
 public:
  failing_module() : quiet_module("broken.throws_in_register") {}
  erp::result<void> register_into(erp::registry& registry, erp::host&) override {
    erp::command command;
    command.description.id = "broken.command.half";
    command.description.caption = erp::verbatim("Half");
    command.run = [](const auto&, const auto&) { return erp::result<void>(); };
    auto added = registry.add(std::move(command));
    if (added) held_.push_back(std::move(*added));
    throw broken::own_exception("the second half is missing");
  }
  void stop() noexcept override { held_.clear(); }

 private:
  erp::subscriptions held_;
};

erp::module* create() {
  return new failing_module;
}

}  // namespace

ERP_MODULE("broken.throws_in_register", "1.0.0", create);
