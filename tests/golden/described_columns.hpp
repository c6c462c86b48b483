// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

// What a recording driver must know of a statement that no server has read. Pure, [any].

namespace golden {

struct described {
  std::string name;
  bool whole_number = false;  // a column called …_id, and active; all else is text
};

// Of a SELECT in parentheses, "SELECT * FROM (\nSELECT a_id AS key, b FROM …"; of others none.
std::vector<described> described_columns(std::string_view statement);

std::size_t parameters_in(std::string_view statement);  // its question marks outside of quotes

}  // namespace golden
