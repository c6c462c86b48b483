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

}  // namespace db
