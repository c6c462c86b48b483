// SPDX-License-Identifier: Apache-2.0
#pragma once

// The program around the protocol: its command line, its host, its loop. [main], once.
// Answers go to standard output; a start that fails says why on standard error and gives 2.
// Returns when standard input has ended and every request is answered.

namespace erp::headless {

int run_program(int argc, char** argv);

}  // namespace erp::headless
