// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

#include "erp/value.hpp"

// Which activities an operator may see: the argument that no query of activities can do without.
// Plain data, [any]; only access makes one, from the rights of the operator's groups, so that
// nobody can forget the rule or invent a wider one.

namespace crm {

class visibility_scope {
 public:
  enum class width {
    own = 1,  // the employee is responsible or takes part, or the operator is the author
    all
  };

  width reach() const { return reach_; }
  bool everything() const { return reach_ == width::all; }
  const erp::record_key& employee() const { return employee_; }
  const erp::record_key& author() const { return author_; }  // the operator

 private:
  friend class rights;
  visibility_scope(width reach, erp::record_key employee, erp::record_key author)
      : reach_(reach), employee_(std::move(employee)), author_(std::move(author)) {}

  width reach_;
  erp::record_key employee_;
  erp::record_key author_;
};

}  // namespace crm
