// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <vector>

#include "plugin/access/organisation.hpp"

// Units as a report adds them up: each with those below it. Pure functions, [any]; a circle of
// units ends where it began.

namespace crm {

// The unit itself and those below it, at any depth.
std::set<erp::record_key> units_from(const organisation& firm, const erp::record_key& unit);
// Who works in one of them; sorted, each once.
std::vector<erp::record_key> employees_from(const organisation& firm, const erp::record_key& unit);

}  // namespace crm
