// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/house/source_tree.hpp"

// What a public header promises in its form: thread tags, an opening comment, standing alone.

namespace house {

bool is_contract(const source_file& file);

// Virtual functions without a thread tag of their own, of their group or of the whole header.
std::vector<violation> untagged_functions(const source_tree& tree);

// Headers whose opening comment has fewer than three sentences.
std::vector<violation> unexplained_headers(const source_tree& tree);

// What the compiler says of this header as the only include, given nothing but the contract's
// folder; empty when it is content.
std::string compiled_alone(const std::filesystem::path& header,
                           const std::filesystem::path& contract_folder);

}  // namespace house
