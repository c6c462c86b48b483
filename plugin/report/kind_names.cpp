// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/kind_names.hpp"

#include <algorithm>

#include "ribbon/text.hpp"

namespace crm {

std::optional<activity_kind> kind_named(const erp::record_key& kind) {
  const auto all = kind_choices();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const erp::choice& one) { return one.key == kind; });
  if (found == all.end()) return std::nullopt;
  return static_cast<activity_kind>(found - all.begin() + 1);
}

// In the order of activity_kind.
std::vector<erp::choice> kind_choices() {
  return {{{"contact"}, tr("Contact"), {}},
          {{"meeting"}, tr("Meeting"), {}},
          {{"task"}, tr("Task"), {}}};
}

}  // namespace crm
