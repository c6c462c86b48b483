// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "erp/data/page.hpp"
#include "host-sdk/kit/condition.hpp"

// Where a page ended, as a text that only its own list understands.
// Pure functions, callable on [any] thread; a cursor stays good while its row lives, and after.

namespace erp::kit {

struct list_cursor {
  std::string list;
  sort_order sort;
  sql_value sort_value;
  sql_value key;
  bool operator==(const list_cursor&) const = default;
};

std::string write_cursor(const list_cursor& cursor);  // letters, digits, - and _
// None when it is not one, or not whole.
std::optional<list_cursor> read_cursor(std::string_view text);

}  // namespace erp::kit
