// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "erp/subscription.hpp"
#include "erp/thread.hpp"
#include "erp/value.hpp"

// Who works here: the operator that the host has let in, and the employee behind the login.
// Every function is [main]; jobs capture what they need by value. Copies stay valid.

namespace erp::services {

struct operator_info {
  record_key key;  // of the operator; empty id: nobody is logged in
  std::string login;
  std::string name;
  std::string language;                // "pl" or "en"
  std::optional<record_key> employee;  // none: the operator is no employee
  std::string employee_name;
  std::vector<record_key> groups;
  std::string station;  // the computer, as administrators call it; at most 200 characters
};

class session {
 public:
  virtual ~session() = default;
  virtual operator_info current() const = 0;  // [main]
  // After another operator was let in, or somebody logged out. [main]
  virtual subscription on_changed(std::function<void()> told) = 0;
};

}  // namespace erp::services
