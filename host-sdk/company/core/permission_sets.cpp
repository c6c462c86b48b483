// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/permission_sets.hpp"

#include <algorithm>

#include "host-sdk/company/core/opened_by_module.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::company {

using kit::tr;

std::vector<permissions_description> permission_sets(const contributions& contributions) {
  std::vector<permissions_description> all;
  for (const auto* one : contributions.permissions()) all.push_back(one->what.description);
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& a, const auto& b) { return a.order < b.order; });
  return all;
}

text caption_of(const permission& permission, const std::string& level) {
  if (permission.levels.empty())
    return level == granted ? tr("Yes") : level.empty() ? tr("No") : text();
  for (const auto& one : permission.levels)
    if (one.id == level) return one.caption;
  return {};
}

result<std::unique_ptr<permission_session>> open_permissions(const contributions& contributions,
                                                             const std::string& id,
                                                             services::log& log) {
  const auto* found = contributions.find_permissions(id);
  if (!found)
    return error{error_code::not_found, tr("There are no permissions {1}", id), "permissions", {}};
  return opened_by_module(found->owner, "the permissions " + id, log, found->what.open);
}

}  // namespace erp::company
