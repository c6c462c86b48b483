// SPDX-License-Identifier: Apache-2.0
// erp-headless: the reference host without a screen. One JSON object per line in, one out.

#include "host-sdk/headless/program.hpp"

int main(int argc, char** argv) {
  return erp::headless::run_program(argc, argv);
}
