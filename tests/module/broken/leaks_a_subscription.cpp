// SPDX-License-Identifier: Apache-2.0
// Forgets in stop what it holds of the host: a tick, a subscription and a running job.
#include <chrono>
#include <thread>

#include "tests/module/broken/broken_module.hpp"

// The one leak that is meant: a sanitizer that is there looks away.
extern "C" {
__attribute__((weak)) void __lsan_disable();
__attribute__((weak)) void __lsan_enable();
}

namespace {

class failing_module : public broken::quiet_module {
 public:
  failing_module() : quiet_module("broken.leaks_a_subscription") {}
  erp::result<void> start(erp::host& host) override {
    if (__lsan_disable) __lsan_disable();
    auto* const forgotten = new erp::subscriptions;  // nobody will ever drop these
    forgotten->push_back(host.clock().every(std::chrono::milliseconds(1), [this] { ++ticks_; }));
    forgotten->push_back(
        host.changes().on_change("broken.thing", [this](const auto&) { ++ticks_; }));
    forgotten->push_back(host.jobs().start(
        {},
        [](erp::job_context& context) {
          // Until the host takes it back; not for ever, or no script would get its answer.
          for (int ms = 0; ms < 2000 && !context.cancelled(); ++ms)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        },
        [this] { ++ticks_; }));
    if (__lsan_enable) __lsan_enable();
    return {};
  }

 private:
  int ticks_ = 0;
};

erp::module* create() {
  return new failing_module;
}

}  // namespace

ERP_MODULE("broken.leaks_a_subscription", "1.0.0", create);
