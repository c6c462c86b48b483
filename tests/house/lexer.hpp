// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "tests/house/source_tree.hpp"

// As much of C++'s lexical rules as the house rules need: where comments and literals are.
// Pure functions, callable on any thread.

namespace house {

struct scanned {
  std::vector<std::string> code;  // as file.lines, comments and literals' contents blanked
  std::vector<literal> literals;
};

scanned scan(const source_file& file);

}  // namespace house
