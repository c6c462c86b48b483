// SPDX-License-Identifier: Apache-2.0
// Holds an entry, but keeps it to itself: the mistake of a missing ERP_MODULE_EXPORT.
#include "tests/module/broken/broken_module.hpp"

extern const erp::module_entry hidden_entry;
__attribute__((used)) const erp::module_entry hidden_entry{
    {'\x7f', 'E', 'R', 'P', '-', 'm', 'o', 'd', 'u', 'l', 'e', '-', 'e', 'n', 't', '\x01'},
    sizeof(erp::module_entry),
    erp::current_contract,
    ERP_BUILD_TAG,
    "broken.hidden_entry",
    "1.0.0",
    broken::create_quiet};

extern "C" __attribute__((visibility("default"))) const void* somebody() {
  return &hidden_entry;
}
