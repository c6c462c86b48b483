// SPDX-License-Identifier: Apache-2.0
// What broken/missing_dependency.cpp needs and does not find: it lies where no loader looks.
extern "C" __attribute__((visibility("default"))) int vanished() {
  return 1;
}
