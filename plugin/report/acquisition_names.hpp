// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>

#include "plugin/access/database_gate.hpp"
#include "plugin/report/acquisition_groups.hpp"

// How the groups are called that acquisitions were counted by. [worker]; throws db::failure.

namespace crm {

// `keys`: as they were counted (by unit: employees).
group_names read_group_names(admitted& inside, acquisition_by by,
                             const std::set<std::string>& keys);

}  // namespace crm
