// SPDX-License-Identifier: Apache-2.0
// A library like any other: no module in it.
extern "C" __attribute__((visibility("default"))) int answer() {
  return 42;
}
