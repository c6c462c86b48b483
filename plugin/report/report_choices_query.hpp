// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "erp/ui/form_session.hpp"
#include "plugin/access/database_gate.hpp"

// What of the host's records reports are narrowed by. [worker]; throws db::failure.

namespace crm {

erp::choice_page find_units(admitted& inside, const std::string& typed, int limit);
std::vector<erp::choice> read_units(admitted& inside);
erp::choice unit_choice(admitted& inside, const erp::record_key& unit);

// By name, each once.
std::vector<erp::choice> read_contractor_groups(admitted& inside);
std::vector<erp::choice> read_regions(admitted& inside);

}  // namespace crm
