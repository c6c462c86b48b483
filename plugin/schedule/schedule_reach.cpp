// SPDX-License-Identifier: Apache-2.0
#include "plugin/schedule/schedule_reach.hpp"

#include "plugin/chain/chain_reach.hpp"
#include "plugin/recurrence/series_reach.hpp"

namespace crm {

const std::vector<schedule_reach>& schedule_reaches() {
  static const std::vector<schedule_reach> all{series_reach(), chain_reach()};
  return all;
}

}  // namespace crm
