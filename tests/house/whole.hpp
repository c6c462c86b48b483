// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "tests/house/source_tree.hpp"

// Nothing lies about unused and no room is without its page. Pure functions but for the readers.

namespace house {

// Of compile_commands.json, relative to the root.
std::set<std::string> compiled_files(const std::filesystem::path& build,
                                     const std::filesystem::path& root);

std::vector<violation> uncompiled_sources(const source_tree& tree,
                                          const std::set<std::string>& compiled);
std::vector<violation> unincluded_headers(const source_tree& tree);

// Every room has a README.md.
std::vector<violation> rooms_without_page(const source_tree& tree);

// Relative links of documents that lead nowhere.
std::vector<violation> dead_links(const source_tree& tree, const std::filesystem::path& root);

// The names of a program that belong to a module: mangled symbols and ids. None may be in a host.
std::vector<std::string> traces_of_the_module(const std::filesystem::path& program);

}  // namespace house
