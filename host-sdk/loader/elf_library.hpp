// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "host-sdk/loader/file_reader.hpp"

// What a library's file promises: is all of it there, what does it export. Callable on any thread,
// one at a time for one file. Written for ELF; on another system every file passes as whole and
// exporting, and is asked again once it is mapped.
//
// Rationale: the system maps a library that was cut short without a word and kills the program at
// the first page that is not there. Boost.DLL's library_info believes the sizes it reads, and finds
// no names in a stripped library.

namespace erp::loader {

enum class extent { whole = 1, cut_short, other_kind };  // other_kind: not of this machine's format

extent extent_of(file_reader& file);
// Does it export that data or function? Requires extent::whole.
bool exports(file_reader& file, std::string_view name);

}  // namespace erp::loader
