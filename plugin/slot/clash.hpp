// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "plugin/slot/slot.hpp"

// What stands in the schedules of some employees at a time that somebody has in mind.
// Plain data, [any].

namespace crm {

struct clash_question {
  slot at;
  std::vector<erp::record_key> employees;  // each once; the responsible one first
  std::int64_t except = 0;                 // the activity that is asked about; 0: a new one
  bool operator==(const clash_question&) const = default;
};

// The responsible employee and who else takes part.
std::vector<erp::record_key> employees_of(const activity& record);

// Without details where the operator may not see it: then only that somebody is busy.
struct clash {
  slot at;
  activity_kind kind = activity_kind::contact;
  bool seen = false;
  std::string about;  // contractor, or the subject of a task
  std::string whose;  // the employee, where others were asked about than one
  bool operator==(const clash&) const = default;
};

}  // namespace crm
