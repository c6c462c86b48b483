// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

#include "erp/version.hpp"

// The one symbol that a module exports: plain data that says who it is and how to create it.
// A loader reads every field but `create` from the file, before the library is mapped, so that a
// module of another build is refused without running a line of it. It lives as long as the library.

namespace erp {

class module;

inline constexpr std::size_t module_magic_size = 16;
inline constexpr char module_entry_symbol[] = "erp_module_entry";

struct module_entry {
  char magic[module_magic_size];  // module_magic; found by scanning the file, on every platform
  std::uint32_t struct_size;      // sizeof(module_entry) of the module's build
  contract_version contract;      // the contract it was built against
  char build_tag[96];             // ERP_BUILD_TAG, zero-padded
  char id[64];                    // stable, dotted, e.g. "crm.activities"
  char version[32];               // the module's own, e.g. "1.0.0"
  // Makes the module; the caller owns it and deletes it before the library is released.
  // fails: throws anything, which the loader turns into a refusal. [main]
  module* (*create)();
};

}  // namespace erp

#if defined(_WIN32)
#define ERP_MODULE_EXPORT extern "C" __declspec(dllexport)
#else
#define ERP_MODULE_EXPORT extern "C" __attribute__((visibility("default")))
#endif

// In one source file of a module: ERP_MODULE("crm.activities", "1.0.0", crm::create_module)
// The magic is spelt as characters only here, so that no host carries the pattern it looks for.
#define ERP_MODULE(ID, VERSION, CREATE)                                                      \
  ERP_MODULE_EXPORT const erp::module_entry erp_module_entry;                                \
  const erp::module_entry erp_module_entry {                                                 \
    {'\x7f', 'E', 'R', 'P', '-', 'm', 'o', 'd', 'u', 'l', 'e', '-', 'e', 'n', 't', '\x01'},  \
        sizeof(erp::module_entry), erp::current_contract, ERP_BUILD_TAG, ID, VERSION, CREATE \
  }
