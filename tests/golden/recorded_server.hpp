// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// A SQL Server that is none: what it was asked, and what it shall answer. Plain data, shared by a
// test and the ODBC driver in recording_driver.cpp, all on the test's thread. Lives as long as the
// process.

namespace golden {

using recorded_row = std::vector<std::optional<std::string>>;

// To every statement in which `part` occurs.
struct recorded_answer {
  std::string part;
  std::vector<recorded_row> rows;  // a column that a row does not have is 1
  std::int64_t affected = 1;
};

struct recorded_server {
  std::vector<std::string> statements;   // as they arrived, each time
  std::vector<std::string> faults;       // what SQL Server would have refused, however it was asked
  std::vector<recorded_answer> answers;  // the last that fits; none: one row, one row affected

  void answer(std::string part, std::vector<recorded_row> rows, std::int64_t affected = 1) {
    answers.push_back({std::move(part), std::move(rows), affected});
  }
};

// The driver's own; its name is recorded_server_of_driver.
using recorded_server_getter = recorded_server*();

}  // namespace golden
