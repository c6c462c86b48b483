// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "erp/data/history_session.hpp"
#include "erp/job.hpp"
#include "erp/result.hpp"
#include "erp/text.hpp"
#include "erp/value.hpp"

// One open table of permissions: what each group of operators was granted, and what an
// administrator changes of it, many cells in one save. A level is the id of a permission_level;
// empty where nothing is granted.
// Every function is [main]; the host owns the session. What answers through `then` comes later.

namespace erp {

inline constexpr char granted[] = "granted";  // the one level of a switch

struct permission_group {
  record_key key;
  std::string name;
  bool gone = false;  // the host has it no more, what it was granted is still there
};

struct permission_operator {
  record_key key;
  std::string login;
  std::string name;
  text detail;  // where in the company, or why the operator can do nothing; or empty
  bool active = true;
  std::vector<record_key> groups;
};

struct permission_grant {
  record_key group;
  std::string permission;
  std::string level;  // never empty
  auto operator<=>(const permission_grant&) const = default;
};

struct permission_table {
  std::vector<permission_group> groups;        // by name, those that are gone last
  std::vector<permission_operator> operators;  // by name
  std::vector<permission_grant> grants;
  bool may_change = true;
  text why_not;  // for a notice, when they may not be changed
  text notice;   // something that whoever changes them must know; or empty
};

struct permission_change {
  record_key group;
  std::string permission;
  std::string before;  // as it was read: the save fails where it is something else meanwhile
  std::string after;
  bool operator==(const permission_change&) const = default;
};

// What one permission comes to for one operator, over all groups.
struct permission_effect {
  std::string permission;
  std::string level;             // the widest
  text words;                    // "own unit and below", "nothing: belongs to no unit"
  std::vector<record_key> from;  // groups that give that level
};

class permission_session {
 public:
  template <class T>
  using then = std::function<void(result<T>)>;

  virtual ~permission_session() = default;

  // fails: unavailable. [main]
  virtual job_handle read(then<permission_table> then) = 0;
  // Of the table as it was read last, with `changes` as if they were saved: in the order of the
  // description. Instant; empty for an operator who is not there. [main]
  virtual std::vector<permission_effect> effects(
      const record_key& operator_, const std::vector<permission_change>& changes) const = 0;
  // All of them or none; answers the table as it is then. The error's details name the cells, their
  // `field` is "GROUP/PERMISSION". fails: denied (no right), conflict (`before` is not so any
  // more), invalid (an unknown level; nobody could change permissions any more), not_found (the
  // group is gone, no such permission), unavailable. [main]
  virtual job_handle save(std::vector<permission_change> changes, then<permission_table> then) = 0;
  // Forgets what groups that are gone were granted; answers the table. fails: denied, unavailable
  virtual job_handle forget_gone(then<permission_table> then) = 0;
  // Of all of it. None: nobody keeps one. [main]
  virtual std::unique_ptr<history_session> history() { return nullptr; }
  // After anything was changed by anybody at this station; the host reads anew. [main]
  virtual subscription on_changed(std::function<void()> told) = 0;
};

}  // namespace erp
