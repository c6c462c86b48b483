// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

// NIP, the Polish tax number: nine digits and one that checks them. Pure functions, any thread.

namespace erp::company::demo {

// Ten digits with a right check digit. The numbers of the demo company begin with 999, a tax office
// that does not exist, so that none belongs to a real firm. `serial` 0 … 999999; those whose check
// digit would be ten move on to the next that has one.
std::string invented_tax_id(int serial);

bool is_tax_id(std::string_view digits);

}  // namespace erp::company::demo
