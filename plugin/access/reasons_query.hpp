// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "db/session/session.hpp"
#include "plugin/access/key_types.hpp"
#include "plugin/access/reasons.hpp"

// What explaining the rule needs: every active operator with the groups, and the names of units and
// employees. [worker], a few statements; keeps nothing; throws db::failure.

namespace crm {

struct operator_at_work {
  who by;
  std::string name;
  std::vector<group_rights> groups;
};

struct everybody {
  organisation firm;
  std::vector<operator_at_work> operators;  // active, with an employee, by name
  std::map<erp::record_key, std::string> units;
  std::map<erp::record_key, std::string> employees;
};

everybody read_everybody(db::session& session, const key_types& keys);

}  // namespace crm
