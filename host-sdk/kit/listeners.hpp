// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <utility>
#include <vector>

#include "erp/subscription.hpp"

// Who wants to be told of one event, for the "on_changed" of a session or service.
// [main] only. A subscription may be dropped while it is told, and may outlive the listeners.

namespace erp::kit {

template <class... Arguments>
class listeners {
 public:
  using told = std::function<void(Arguments...)>;

  subscription add(told told) {
    auto entry = std::make_shared<listener>(std::move(told));
    entries_->push_back(entry);
    return subscription([entry, entries = std::weak_ptr(entries_)] {
      entry->told = nullptr;
      if (auto list = entries.lock()) std::erase(*list, entry);
    });
  }

  void tell(Arguments... arguments) const {
    const auto round = *entries_;  // a copy: the list may change under the calls
    for (const auto& entry : round) {
      const auto told = entry->told;  // a copy: it may drop itself while it runs
      if (told) told(arguments...);
    }
  }

 private:
  struct listener {
    explicit listener(std::function<void(Arguments...)> f) : told(std::move(f)) {}
    std::function<void(Arguments...)> told;
  };
  std::shared_ptr<std::vector<std::shared_ptr<listener>>> entries_ =
      std::make_shared<std::vector<std::shared_ptr<listener>>>();
};

}  // namespace erp::kit
