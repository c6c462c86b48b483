// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <utility>

#include "erp/result.hpp"
#include "plugin/access/calendar_scope.hpp"
#include "plugin/access/right.hpp"
#include "plugin/access/visibility_scope.hpp"
#include "plugin/access/who.hpp"

// What an operator may do: the rights of all the operator's groups, added up. What no group was
// granted nobody may. Plain data, [any]; read anew by every job (scope_book), so that a change
// counts at once.

namespace crm {

class rights {
 public:
  const who& by() const { return by_; }
  bool may(const std::string& right) const { return granted_.count(right) != 0; }
  const visibility_scope& visible() const { return visible_; }
  const calendar_scope& calendars() const { return calendars_; }

  // One's own: of the operator's employee, or recorded by the operator.
  bool own(const record_facts& record) const { return crm::sees(*own_, record); }
  // Of what may be seen: one's own always, that of others by right.
  bool may_change(const record_facts& record) const {
    return own(record) ||
           may(record.of == subject::tasks ? right::modify_tasks : right::modify_activities);
  }

 private:
  friend class scope_book;
  rights(who by, std::set<std::string> granted, std::shared_ptr<const reached_people> own,
         visibility_scope visible, calendar_scope calendars)
      : by_(std::move(by)),
        granted_(std::move(granted)),
        own_(std::move(own)),
        visible_(std::move(visible)),
        calendars_(std::move(calendars)) {}

  who by_;
  std::set<std::string> granted_;
  std::shared_ptr<const reached_people> own_;
  visibility_scope visible_;
  calendar_scope calendars_;
};

}  // namespace crm
