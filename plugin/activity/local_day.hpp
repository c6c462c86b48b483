// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "erp/value.hpp"

// The calendar's day of an instant on the wall of a zone, as numbers that a query can count by.
// Pure functions, [any]; a zone that nobody knows counts as UTC.

namespace crm {

// Whole days since 1970-01-01.
std::int64_t local_day(erp::instant at, std::string_view zone);
// What the wall is ahead of UTC then.
std::int64_t utc_offset_min(erp::instant at, std::string_view zone);

}  // namespace crm
