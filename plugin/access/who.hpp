// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "erp/host.hpp"
#include "erp/result.hpp"

// The operator at work and the employee behind the login, as jobs take it along.
// let_in is [main]; the record it answers is plain data, [any], and independent of the session.

namespace crm {

struct who {
  erp::record_key operator_key;
  erp::record_key employee;
  std::string employee_name;
  std::string language;      // of the operator: "pl", "en"
  std::string zone;          // IANA name, e.g. "Europe/Warsaw"
  std::string station = {};  // the computer, for the history
};

// fails: denied when nobody is logged in, or when the operator is no employee (P3). [main]
erp::result<who> let_in(erp::host& host);

}  // namespace crm
