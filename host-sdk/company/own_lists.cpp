// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/own_lists.hpp"

#include <cassert>
#include <utility>

#include "host-sdk/company/contractor_list.hpp"

namespace erp::company {

subscriptions register_own_lists(reference_host& host) {
  auto& place = host.own_place();
  subscriptions held;
  auto added = place.registry().add(contractor_list(place.host(), host.database()));
  assert(added.ok());
  held.push_back(std::move(*added));
  return held;
}

}  // namespace erp::company
