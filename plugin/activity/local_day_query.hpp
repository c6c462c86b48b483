// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

// Days of crm_activity as expressions of plain SQL over its alias: whole days since 1970-01-01 on
// the wall where the activity was entered. Text, [any].

namespace crm {

// On which it starts.
inline std::string local_day(std::string_view alias) {
  return std::string(alias) + ".starts_day";
}
// On which it was ended; NULL where it is not.
inline std::string local_ended_day(std::string_view alias) {
  return std::string(alias) + ".ended_day";
}

}  // namespace crm
