// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/change_board.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "host-sdk/company/core/signal.hpp"

namespace erp::company {

struct change_board::state {
  explicit state(main_queue& q) : queue(q) {}

  main_queue& queue;
  std::map<std::string, signal<const services::change&>> told;
  // By entity; none: any of its records.
  std::map<std::string, std::optional<std::set<record_key>>> pending;

  void tell_pending() {
    for (const auto& [entity, keys] : std::exchange(pending, {})) {
      const auto listeners = told.find(entity);
      if (listeners == told.end()) continue;
      services::change merged{entity, {}};
      if (keys) merged.keys.assign(keys->begin(), keys->end());
      listeners->second.tell(merged);
    }
  }
};

change_board::change_board(main_queue& queue) : state_(std::make_shared<state>(queue)) {}
change_board::~change_board() = default;

void change_board::publish(services::change change) {
  const bool first = state_->pending.empty();
  auto [entry, added] = state_->pending.try_emplace(change.entity, std::set<record_key>());
  if (change.keys.empty())
    entry->second.reset();
  else if (entry->second)
    entry->second->insert(change.keys.begin(), change.keys.end());
  if (!first) return;
  state_->queue.post([weak = std::weak_ptr(state_)] {
    if (const auto board = weak.lock()) board->tell_pending();
  });
}

subscription change_board::on_change(std::string entity,
                                     std::function<void(const services::change&)> told) {
  return state_->told[std::move(entity)].connect(std::move(told));
}

}  // namespace erp::company
