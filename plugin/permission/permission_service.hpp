// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "erp/data/history_session.hpp"
#include "plugin/access/database_gate.hpp"
#include "plugin/permission/permission_rules.hpp"

// The only writer of rights: who may, the rules, one unit of work, history. Every change has a key
// (uuid), under which it is applied once however often it is tried (plugin/saving).
// [worker], within one job; throws db::failure and keeps nothing.
//
// Rationale: what is looked at is read after the lock, so that two administrators who each take
// the right from the other's group do not lock out both.

namespace crm {

inline constexpr char permission_entity[] = "crm.permission";

// Asked by one job.
struct permission_desk {
  admitted& inside;
  std::string key;  // of the change
  erp::instant now{};
};

// What was read, and what its reader may do with it.
struct permission_reading {
  permission_office office;
  erp::permission_table table;
};

// As the functions of erp::permission_session, which say what fails.
erp::result<permission_reading> read_permissions(admitted& inside);
erp::result<permission_reading> save_permissions(const permission_desk& at,
                                                 const permission_changes& changes);
erp::result<permission_reading> forget_gone_groups(const permission_desk& at);

}  // namespace crm
