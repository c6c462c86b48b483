// SPDX-License-Identifier: Apache-2.0
#include "plugin/access/organisation.hpp"

#include <algorithm>
#include <cassert>

namespace crm {

namespace {

using keys = std::set<erp::record_key>;

const keys& found(const std::map<erp::record_key, keys>& in, const erp::record_key& key) {
  static const keys none;
  const auto at = in.find(key);
  return at == in.end() ? none : at->second;
}

// Each unit that can be reached downwards, and over which it was first; breadth first, so that
// each is met on its shortest way and a circle ends where it began.
std::map<erp::record_key, erp::record_key> units_under(const organisation& firm, const keys& tops) {
  std::map<erp::record_key, erp::record_key> over;
  std::vector<erp::record_key> next(tops.begin(), tops.end());
  for (const auto& top : next) over.emplace(top, top);
  for (std::size_t i = 0; i < next.size(); ++i) {
    const auto unit = next[i];
    for (const auto& below : found(firm.units_below, unit))
      if (over.emplace(below, unit).second) next.push_back(below);
  }
  return over;
}

}  // namespace

void organisation::add_unit(const erp::record_key& unit, const erp::record_key& parent) {
  units_below[parent].insert(unit);
}

void organisation::add_employee(const erp::record_key& employee, const erp::record_key& unit) {
  employees_in[unit].insert(employee);
  units_of[employee].insert(unit);
}

void organisation::add_operator(const erp::record_key& operator_, const erp::record_key& employee) {
  operators_of[employee].insert(operator_);
}

std::vector<erp::record_key> path_down(const organisation& firm, const erp::record_key& top,
                                       const erp::record_key& unit) {
  const auto over = units_under(firm, {top});
  std::vector<erp::record_key> path;
  for (auto at = over.find(unit); at != over.end(); at = over.find(at->second)) {
    path.push_back(at->first);
    if (at->first == top) break;
  }
  std::reverse(path.begin(), path.end());
  return path;
}

std::set<erp::record_key> people_in_reach(const organisation& firm, const erp::record_key& employee,
                                          width reach) {
  assert(reach != width::all);
  keys people{employee};
  if (reach == width::own) return people;
  const auto& own = found(firm.units_of, employee);
  const auto add = [&](const erp::record_key& unit) {
    const auto& there = found(firm.employees_in, unit);
    people.insert(there.begin(), there.end());
  };
  if (reach == width::co_workers)
    for (const auto& unit : own) add(unit);
  else
    for (const auto& [unit, over] : units_under(firm, own)) add(unit);
  return people;
}

}  // namespace crm
