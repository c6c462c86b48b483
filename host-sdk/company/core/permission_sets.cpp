// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/permission_sets.hpp"

#include <algorithm>
#include <exception>

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
  const std::string owner = found->owner;
  std::string what = "unknown exception";
  try {
    return found->what.open();
  } catch (const std::exception& e) {
    what = e.what();
  } catch (...) {
    // Of a type that says nothing.
  }
  log.write(services::log_level::error, owner + ": opening the permissions " + id + ": " + what);
  return error{error_code::internal, tr("The module {1} failed; the log says how", owner), {}, {}};
}

}  // namespace erp::company
