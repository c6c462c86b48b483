// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

// Is this the whole of an ELF library? What its headers promise must lie inside the file.
// Pure functions on the file's bytes, callable on any thread. Other systems' libraries are left to
// Boost.DLL, which is asked afterwards in any case.
//
// Rationale: the system maps a library that was cut short without a word and kills the program at
// the first page that is not there; and Boost.DLL believes the sizes that it reads.

namespace erp::loader {

enum class extent { whole = 1, cut_short, other_kind };  // other_kind: not of this machine's format

extent elf_extent(std::string_view bytes);

}  // namespace erp::loader
