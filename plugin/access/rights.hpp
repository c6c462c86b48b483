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

// What an operator may do: the rights of all the operator's groups, added up.
// Plain data, [any]; read anew by every job (rights_query), so that a change counts at once.

namespace crm {

namespace right {
inline constexpr char see_all_activities[] = "see_all_activities";
inline constexpr char see_all_calendars[] = "see_all_calendars";
}  // namespace right

class rights {
 public:
  // `granted`: to the operator's groups; `restricted`: to any group at all. A right that nobody
  // was granted restricts nobody, so that a new installation works before its administrator has
  // met it.
  rights(who by, std::set<std::string> granted, std::set<std::string> restricted)
      : by_(std::move(by)), granted_(std::move(granted)), restricted_(std::move(restricted)) {}

  const who& by() const { return by_; }
  bool may(const std::string& right) const {
    return restricted_.count(right) == 0 || granted_.count(right) != 0;
  }
  visibility_scope visible() const {
    auto reach = may(right::see_all_activities) ? visibility_scope::width::all
                                                : visibility_scope::width::own;
    return visibility_scope(reach, by_.employee, by_.operator_key);
  }
  calendar_scope calendars() const {
    auto reach = may(right::see_all_calendars) ? calendar_scope::width::all
                                               : calendar_scope::width::own;
    return calendar_scope(reach, by_.employee);
  }

 private:
  who by_;
  std::set<std::string> granted_;
  std::set<std::string> restricted_;
};

}  // namespace crm
