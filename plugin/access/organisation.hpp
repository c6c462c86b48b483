// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <vector>

#include "erp/value.hpp"
#include "plugin/access/right.hpp"

// Who works where, as the host says: units below units, employees in them, operators of employees.
// Plain data and pure functions, [any]. Whatever the host has is taken as it is: units below
// themselves, employees in two units or in one that is nowhere, operators without an employee.

namespace crm {

struct organisation {
  std::map<erp::record_key, std::set<erp::record_key>> units_below;   // directly
  std::map<erp::record_key, std::set<erp::record_key>> employees_in;  // directly
  std::map<erp::record_key, std::set<erp::record_key>> units_of;      // of an employee
  std::map<erp::record_key, std::set<erp::record_key>> operators_of;  // of an employee
  bool operator==(const organisation&) const = default;

  void add_unit(const erp::record_key& unit, const erp::record_key& parent);
  void add_employee(const erp::record_key& employee, const erp::record_key& unit);
  void add_operator(const erp::record_key& operator_, const erp::record_key& employee);
};

// From `top` down to `unit`, both included, the shortest way; empty: it is not below it.
std::vector<erp::record_key> path_down(const organisation& firm, const erp::record_key& top,
                                       const erp::record_key& unit);

// Whose records a width reaches: co_workers: all of one's own units; child_units: and of the units
// below them, at any depth. Always oneself. Not for width::all, which is not made of people.
std::set<erp::record_key> people_in_reach(const organisation& firm, const erp::record_key& employee,
                                          width reach);

}  // namespace crm
