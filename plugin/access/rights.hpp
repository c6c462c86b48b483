// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <utility>

#include "erp/result.hpp"
#include "plugin/access/visibility_scope.hpp"
#include "plugin/access/who.hpp"

// What an operator may do: the rights of all the operator's groups, added up.
// Plain data, [any]; read anew by every job (rights_query), so that a change counts at once.

namespace crm {

namespace right {
inline constexpr char modify_activities[] = "modify_activities";
inline constexpr char see_all_activities[] = "see_all_activities";
}  // namespace right

class rights {
 public:
  // `configured`: somebody granted anything to anybody. Until then everybody may do everything,
  // so that a new installation works before its administrator has met it.
  rights(who by, bool configured, std::set<std::string> granted)
      : by_(std::move(by)), configured_(configured), granted_(std::move(granted)) {}

  const who& by() const { return by_; }
  bool may(const std::string& right) const { return !configured_ || granted_.count(right) != 0; }
  visibility_scope visible() const {
    auto reach = may(right::see_all_activities) ? visibility_scope::width::all
                                                : visibility_scope::width::own;
    return visibility_scope(reach, by_.employee, by_.operator_key);
  }

 private:
  who by_;
  bool configured_;
  std::set<std::string> granted_;
};

}  // namespace crm
