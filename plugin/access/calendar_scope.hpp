// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

#include "erp/value.hpp"

// Whose schedules an operator may look in: the argument that no query of schedules can do without.
// Plain data, [any]; only access makes one, from the rights of the operator's groups. Calendars
// have a right of their own: who may not open an activity may still see that its time is taken.

namespace crm {

class calendar_scope {
 public:
  enum class width {
    own = 1,  // of the operator's employee
    all
  };

  width reach() const { return reach_; }
  bool everything() const { return reach_ == width::all; }
  const erp::record_key& employee() const { return employee_; }
  bool sees(const erp::record_key& employee) const {
    return everything() || employee == employee_;
  }

 private:
  friend class rights;
  calendar_scope(width reach, erp::record_key employee)
      : reach_(reach), employee_(std::move(employee)) {}

  width reach_;
  erp::record_key employee_;
};

}  // namespace crm
