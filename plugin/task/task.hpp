// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "plugin/activity/activity.hpp"
#include "plugin/ids.hpp"

// A task: something that one employee has to do, with a contractor or without. What sets it apart
// from the other kinds: it needs a subject, and its employee's schedule always shows it.
// Pure data, [any].

namespace crm {

inline const std::vector<std::string>& task_required_fields() {
  static const std::vector<std::string> ids{field::subject, field::employee};
  return ids;
}

inline constexpr std::chrono::minutes task_length{30};

}  // namespace crm
