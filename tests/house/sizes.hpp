// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "tests/house/source_tree.hpp"

// Caps on files, functions and lines: what does not fit is split by idea. Pure functions.

namespace house {

std::vector<violation> too_long_files(const source_tree& tree);
std::vector<violation> too_long_functions(const source_tree& tree);
std::vector<violation> too_long_lines(const source_tree& tree);

}  // namespace house
