// SPDX-License-Identifier: Apache-2.0
#include "plugin/slot/clash.hpp"

#include <algorithm>

namespace crm {

std::vector<erp::record_key> employees_of(const activity& record) {
  std::vector<erp::record_key> all;
  if (record.employee) all.push_back(*record.employee);
  for (const auto& other : record.employees)
    if (std::find(all.begin(), all.end(), other) == all.end()) all.push_back(other);
  return all;
}

}  // namespace crm
