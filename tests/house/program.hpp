// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

// Runs another program to its end without a shell. Blocks; callable on any thread.

namespace house {

struct finished {
  int exit_code = -1;
  std::string output;  // both streams
};

finished run_program(const std::vector<std::string>& arguments);

}  // namespace house
