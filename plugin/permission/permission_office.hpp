// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "erp/data/permission_session.hpp"

// Everything that decides who may do what, as it was read at once: groups, operators, grants.
// Plain data, [any].

namespace crm {

struct office_operator {
  erp::record_key key;
  std::string login;
  std::string name;
  bool active = true;
  bool has_employee = false;
  std::vector<std::string> units;  // names of those that the employee belongs to
  std::vector<erp::record_key> groups;
};

struct permission_office {
  std::vector<erp::permission_group> groups;  // by name, those that are gone last
  std::vector<office_operator> operators;     // by name
  std::vector<erp::permission_grant> grants;  // one a cell: the widest
};

}  // namespace crm
