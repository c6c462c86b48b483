// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/front_list.hpp"

#include <utility>

namespace erp::company {

void front_list::show(command_context now) {
  if (now.list == current_.list && now.selection == current_.selection &&
      now.about == current_.about)
    return;
  current_ = std::move(now);
  changed_.tell();
}

}  // namespace erp::company
