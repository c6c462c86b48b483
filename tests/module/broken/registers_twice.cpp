// SPDX-License-Identifier: Apache-2.0
// Registers two commands of one id; the second is refused, and so it refuses itself.
#include "tests/module/broken/broken_module.hpp"

namespace {

class failing_module : public broken::quiet_module {
 public:
  failing_module() : quiet_module("broken.registers_twice") {}
  erp::result<void> register_into(erp::registry& registry, erp::host&) override {
    for (int i = 0; i < 2; ++i) {
      erp::command command;
      command.description.id = "broken.command.twice";
      command.description.caption = erp::verbatim("Twice");
      command.run = [](const auto&, const auto&) { return erp::result<void>(); };
      auto added = registry.add(std::move(command));
      if (!added) return added.failure();
      held_.push_back(std::move(*added));
    }
    return {};
  }
  void stop() noexcept override { held_.clear(); }

 private:
  erp::subscriptions held_;
};

erp::module* create() {
  return new failing_module;
}

}  // namespace

ERP_MODULE("broken.registers_twice", "1.0.0", create);
