// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "erp/result.hpp"
#include "erp/ui/form.hpp"
#include "erp/ui/list.hpp"

// The contract's closed sets as the protocol spells them.
// Pure functions, callable on any thread; the names never change, they may only become more.

namespace erp::headless {

std::string_view name_of(error_code code);
std::string_view name_of(field_kind kind);
std::string_view name_of(column_kind kind);
std::string_view name_of(criterion_kind kind);
std::string_view name_of(section_place place);
std::string_view name_of(row_mark mark);

}  // namespace erp::headless
