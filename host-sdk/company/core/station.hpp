// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

// What this computer is called where changes are written down. Callable on [any] thread.

namespace erp::company {

// `given`, or else the name that the computer has in its network; never more than 200 characters.
std::string station_name(const std::string& given);

}  // namespace erp::company
