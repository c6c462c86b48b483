// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

// SQL text taken apart without understanding it. Pure functions, callable on [any] thread.

namespace db {

// The statements of a script without their closing semicolons; comments between statements are
// dropped. Knows quotes, both kinds of comment, and the BEGIN … END of a trigger.
std::vector<std::string> split_statements(std::string_view script);

struct positional_sql {
  std::string sql;     // every :name outside quotes and comments is a ? now
  int parameters = 0;  // so many
};
positional_sql with_question_marks(std::string_view statement);

// Literals with letters outside ASCII get the N that keeps SQL Server from converting them.
std::string with_national_literals(std::string_view statement);

}  // namespace db
