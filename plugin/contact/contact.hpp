// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "plugin/activity/activity.hpp"
#include "plugin/ids.hpp"

// A contact: one employee speaks with one or a few persons of a contractor. What sets it apart
// from the other kinds: its type, and the time it takes, measured while it is recorded.
// Pure data, [any].

namespace crm {

inline const std::vector<std::string>& contact_required_fields() {
  static const std::vector<std::string> ids{field::contractor, field::contact_persons,
                                            field::employee};
  return ids;
}

// A new one happens now: its length is a guess that the operator corrects.
inline constexpr std::chrono::minutes contact_length{30};

}  // namespace crm
