// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <utility>

#include "plugin/access/reach.hpp"

// Whose schedules an operator may look in: the argument that no query of schedules can do without.
// Plain data, [any]; only scope_book makes one, from the rights of the operator's groups. Calendars
// have widths of their own: who may not see an activity may still see that its time is taken.

namespace crm {

class calendar_scope {
 public:
  bool everything() const { return in_->people.everything; }
  bool sees(const erp::record_key& employee) const { return in_->people.holds(employee); }
  const stored_reach& reached() const { return *in_; }

 private:
  friend class scope_book;
  explicit calendar_scope(std::shared_ptr<const stored_reach> in) : in_(std::move(in)) {}

  std::shared_ptr<const stored_reach> in_;
};

}  // namespace crm
