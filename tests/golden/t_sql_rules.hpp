// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

// What may not stand in a statement for SQL Server: other servers' words, and what SQL Server or
// Babelfish refuses. Pure, [any]. Text alone; cursors and parameters are the recorded server's.

namespace golden {

// The names of the rules that the statement breaks.
std::vector<std::string> broken_rules(std::string_view statement);

std::vector<std::string> rule_names();

}  // namespace golden
