// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/ledger.hpp"

#include <utility>

namespace erp::company {

subscription ledger::enter(std::string what, subscription held) {
  const std::uint64_t number = pages_->next++;
  pages_->entries.emplace(number, entry{std::move(what), std::move(held)});
  return subscription([number, pages = std::weak_ptr(pages_)] {
    const auto open = pages.lock();
    if (!open) return;
    const auto found = open->entries.find(number);
    if (found == open->entries.end()) return;
    // Out of the book first: what it releases may come back here.
    subscription held = std::move(found->second.held);
    open->entries.erase(found);
    held.reset();
  });
}

std::vector<std::string> ledger::held() const {
  std::vector<std::string> result;
  for (const auto& [number, entry] : pages_->entries) result.push_back(entry.what);
  return result;
}

void ledger::take_back() {
  while (!pages_->entries.empty()) {
    auto last = std::prev(pages_->entries.end());
    subscription held = std::move(last->second.held);
    pages_->entries.erase(last);
    held.reset();
  }
}

}  // namespace erp::company
