// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "erp/text.hpp"

// Why a file is not taken as a module: a name for programs, a sentence for people.
// Plain data without a thread rule. Everything in it belongs to the host, never to the library.

namespace erp::loader {

enum class refusal {
  unreadable = 1,    // no such file, no right to read it
  not_a_library,     // some other kind of file under a library's name
  incomplete,        // a library once, cut short or damaged
  no_entry,          // a library, but not a module
  older_contract,    // built against a contract that this host has left behind
  newer_contract,    // built against a contract that this host does not know yet
  other_build,       // compiler, standard library or Boost differ
  cannot_be_mapped,  // a library that it needs is missing, a symbol cannot be found
  misdescribed,      // what is in memory is not what the file said, or no id
  not_created,       // its create function threw or gave nothing
  already_loaded     // another file brought a module of this id
};

struct load_error {
  refusal why = refusal::unreadable;
  text reason;
};

}  // namespace erp::loader
