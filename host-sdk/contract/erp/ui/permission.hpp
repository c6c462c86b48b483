// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "erp/data/permission_session.hpp"
#include "erp/result.hpp"
#include "erp/text.hpp"

// What a module lets administrators grant to groups of operators, in Configuration → Operator
// groups. Descriptions are plain data; `open` is [main]. Both are used until the registration is
// dropped.

namespace erp {

// One of several things that a group can be granted of the same permission.
struct permission_level {
  std::string id;  // empty: what a group has that was granted nothing
  text caption;    // "Own unit and below"
  text hint;       // or empty
};

struct permission {
  std::string id;  // "activities"
  text caption;    // "Sees activities of"
  text hint;       // what somebody with it may do
  // Ascending, each includes those before it, the first has no id. None: a switch, whose one level
  // beside nothing is `granted`.
  std::vector<permission_level> levels = {};
};

struct permission_section {
  std::string id;
  text caption;
  std::vector<permission> permissions;
};

struct permissions_description {
  std::string id;  // "crm.permissions"
  text caption;    // "CRM permissions"
  int order = 0;   // ascending among modules
  std::vector<permission_section> sections;
};

struct permissions_contribution {
  permissions_description description;
  // Instant: the session fetches nothing until asked. fails: denied with the reason. [main]
  std::function<result<std::unique_ptr<permission_session>>()> open;
};

}  // namespace erp
