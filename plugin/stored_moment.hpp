// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "erp/value.hpp"

// A moment as our tables hold it: milliseconds since 1970. Pure, [any].

namespace crm {

inline std::int64_t ms(erp::instant at) {
  return at.time_since_epoch().count();
}

inline erp::instant instant_of(std::int64_t ms) {
  return erp::instant(std::chrono::milliseconds(ms));
}

}  // namespace crm
