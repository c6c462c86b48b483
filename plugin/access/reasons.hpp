// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plugin/access/reach.hpp"

// Why somebody sees a record: which group, which width, whose record it is and the way down to that
// employee's unit. Pure functions over what the host says, [any]; that they say yes exactly where
// sees() does is tested with the rule itself.

namespace crm {

// A group of the operator's and what it was granted.
struct group_rights {
  erp::record_key group;
  std::string name;
  std::set<std::string> granted;
};

enum class part_in_it { responsible = 1, participant, author };

struct reason {
  width by = width::own;
  std::string group;  // its name; empty: own, which nobody has to grant
  part_in_it as = part_in_it::responsible;
  erp::record_key employee;  // whose it is; empty: width::all asks for nobody
  // From a unit of the operator's to one of that employee's, both included; one: the same unit.
  std::vector<erp::record_key> path;
  bool operator==(const reason&) const = default;
};

// The nearest first: own, then by groups. Empty: it may not be seen.
std::vector<reason> reasons_to_see(const record_facts& record, const organisation& firm,
                                   const who& by, const std::vector<group_rights>& groups);

// The narrowest width that would let this operator see it.
width width_needed(const record_facts& record, const organisation& firm, const who& by);

}  // namespace crm
