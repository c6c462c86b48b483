// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "plugin/access/database_gate.hpp"
#include "plugin/activity/activity.hpp"
#include "plugin/addendum/addendum_table.hpp"

// Adding to an ended activity what turned out later, without reopening it. [worker], one unit of
// work; throws db::failure. Publishing is the caller's.

namespace crm {

// Under `key` (uuid, as a save's) it is added once, however often it is tried.
struct addendum_wish {
  std::string key;
  std::int64_t id = 0;
  std::string content;
};
// Answers the activity, at its new version. fails: not_found, denied (of others, without the right
// to modify them), conflict (it is not ended), required, invalid (content).
erp::error may_not_add();
erp::result<activity> add_addendum(admitted& inside, const addendum_wish& wish, erp::instant now);

// One as a form shows it, by whom in words.
struct shown_addendum {
  addendum added;
  std::string who;
  bool operator==(const shown_addendum&) const = default;
};
std::vector<shown_addendum> read_addenda(admitted& inside, std::int64_t activity);
// All of them, each under a line that says when, who and where; as the operator writes dates. [any]
std::string addenda_text(const std::vector<shown_addendum>& addenda, const who& reader);

}  // namespace crm
