// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plugin/access/reach.hpp"
#include "plugin/activity/activity.hpp"

// What the rule of who sees what asks of an activity. Pure functions, [any].

namespace crm {

inline subject subject_of(activity_kind kind) {
  return kind == activity_kind::task ? subject::tasks : subject::activities;
}

inline record_facts facts_of(const activity& record) {
  return {subject_of(record.kind), record.employee.value_or(erp::record_key{}), record.employees,
          record.created_by};
}

}  // namespace crm
