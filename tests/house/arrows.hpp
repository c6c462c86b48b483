// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "tests/house/source_tree.hpp"

// Which room may stand on which: includes and CMake's link lines. Pure functions.

namespace house {

// "plugin" for plugin/activity/record.hpp; empty for what is in no room.
std::string room_of(const std::string& path);

std::vector<violation> wrong_includes(const source_tree& tree);
std::vector<violation> wrong_links(const source_tree& tree);

}  // namespace house
