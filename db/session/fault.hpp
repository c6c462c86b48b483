// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <optional>
#include <string_view>

// Faults made on purpose at the session's edge, so that tests can see what a failure leaves behind.
// Callable on [any] thread; one plan for everything that carries this library, a program or a
// module. Without a plan a statement pays for one load that is predicted well.

namespace db {

enum class fault_moment { before = 1, after };  // the server applied the statement
enum class fault_kind {
  lose = 1,  // the connection is gone, what was not committed is rolled back, and this call says so
  drop,      // the same, but only whoever uses the connection next is told
  busy,      // the statement fails, as a lock's timeout would make it
  deadlock,  // the statement fails, chosen as victim
  kill       // the process ends here, as in a power cut
};

struct fault_plan {
  int at = 1;  // the statement, counted from 1 since the plan was made
  fault_moment moment = fault_moment::before;
  fault_kind kind = fault_kind::lose;
  bool reads_too = false;  // else only what may write counts: units of work, single writes
};

// "7:after:kill", or "7:before:lose:all" to count reads outside of units of work as well.
// fails: bad_configuration
fault_plan parse_fault(std::string_view plan);

// From now on, instead of the plan before; none: no faults.
void plan_fault(const std::optional<fault_plan>& plan);
// Statements counted since the plan was made, until its fault happened.
int statements_counted();

// The plan of the environment variable ERP_FAULT, once a process. fails: bad_configuration
void plan_fault_of_environment();

// For the session. What is to happen now; begin and commit are statements as well.
extern std::atomic<bool> faults_planned;
std::optional<fault_kind> fault_due(fault_moment moment, bool may_write);

}  // namespace db
