// SPDX-License-Identifier: Apache-2.0
#include "plugin/schedule/schedule_reach.hpp"

namespace crm {

const std::vector<schedule_reach>& schedule_reaches() {
  static const std::vector<schedule_reach> all{};
  return all;
}

}  // namespace crm
