// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "plugin/activity/activity.hpp"
#include "plugin/ids.hpp"

// A meeting: employees and persons of a contractor, at a venue, within a set time, at a cost. What
// sets it apart from the other kinds: the venue, the costs, several employees.
// Pure data, [any].

namespace crm {

inline const std::vector<std::string>& meeting_required_fields() {
  static const std::vector<std::string> ids{field::contractor, field::contact_persons,
                                            field::employee};
  return ids;
}

inline constexpr std::chrono::minutes meeting_length{60};

}  // namespace crm
