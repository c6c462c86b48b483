// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <utility>

#include "plugin/access/reach.hpp"

// Which activities an operator may see: the argument that no query of activities can do without.
// Plain data, [any]; only scope_book makes one, from the rights of the operator's groups, so that
// nobody can forget the rule or invent a wider one.

namespace crm {

class visibility_scope {
 public:
  // Contacts and meetings, or tasks.
  const stored_reach& of(subject what) const {
    return what == subject::tasks ? *tasks_ : *activities_;
  }
  bool everything() const { return activities_->people.everything && tasks_->people.everything; }
  bool sees(const record_facts& record) const { return crm::sees(of(record.of).people, record); }

 private:
  friend class scope_book;
  using shared = std::shared_ptr<const stored_reach>;
  visibility_scope(shared activities, shared tasks)
      : activities_(std::move(activities)), tasks_(std::move(tasks)) {}

  shared activities_;
  shared tasks_;
};

}  // namespace crm
