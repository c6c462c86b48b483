// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "tests/house/source_tree.hpp"

// What must stand, and what must not stand, in the text of a file. Pure functions.

namespace house {

std::vector<violation> missing_licence(const source_tree& tree);
std::vector<violation> missing_pragma_once(const source_tree& tree);
std::vector<violation> unfinished_marks(const source_tree& tree);
std::vector<violation> machine_paths(const source_tree& tree);
std::vector<violation> misplaced_sql(const source_tree& tree);

}  // namespace house
