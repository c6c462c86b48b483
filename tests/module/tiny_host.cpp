// SPDX-License-Identifier: Apache-2.0
#include "tests/module/tiny_host.hpp"

#include <algorithm>

namespace module_tests {

tiny_host::tiny_host() : clock_(queue_, erp::instant(), "UTC"), jobs_(queue_), changes_(queue_) {}

tiny_host::~tiny_host() = default;

erp::loader::seat_maker tiny_host::seats() {
  return [this](const std::string&, const std::filesystem::path&) {
    return erp::loader::module_seat{this, this, [] {},
                                    [this] {
                                      auto left = ledger_.held();
                                      ledger_.take_back();
                                      guarded_jobs_.wait_for_work();
                                      return left;
                                    }};
  };
}

void tiny_host::live(int seconds) {
  clock_.advance(std::chrono::seconds(seconds));
  changes_.publish({"broken.thing", {}});
  for (int i = 0; i < 20; ++i)
    if (queue_.wait(std::chrono::milliseconds(1))) queue_.run_pending();
}

erp::result<erp::subscription> tiny_host::add(erp::command command) {
  const std::string id = command.description.id;
  if (std::count(commands_.begin(), commands_.end(), id))
    return erp::error{erp::error_code::conflict, erp::verbatim("The id is taken: " + id), {}, {}};
  commands_.push_back(id);
  return ledger_.enter("the command " + id,
                       erp::subscription([this, id] { std::erase(commands_, id); }));
}

erp::result<erp::subscription> tiny_host::noted(const char* what) {
  return ledger_.enter(what, erp::subscription([] {}));
}

}  // namespace module_tests
