// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/units.hpp"

namespace crm {

std::set<erp::record_key> units_from(const organisation& firm, const erp::record_key& unit) {
  std::set<erp::record_key> found{unit};
  std::vector<erp::record_key> open{unit};
  while (!open.empty()) {
    const auto next = open.back();
    open.pop_back();
    if (const auto below = firm.units_below.find(next); below != firm.units_below.end())
      for (const auto& one : below->second)
        if (found.insert(one).second) open.push_back(one);
  }
  return found;
}

std::vector<erp::record_key> employees_from(const organisation& firm, const erp::record_key& unit) {
  std::set<erp::record_key> all;
  for (const auto& one : units_from(firm, unit))
    if (const auto in = firm.employees_in.find(one); in != firm.employees_in.end())
      all.insert(in->second.begin(), in->second.end());
  return {all.begin(), all.end()};
}

}  // namespace crm
