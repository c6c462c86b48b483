// SPDX-License-Identifier: Apache-2.0
#include "db/error/shortened.hpp"

namespace db {

std::string shortened(std::string_view sql) {
  constexpr std::size_t characters_max = 120;
  std::string line;
  for (const char c : sql) {
    const bool blank = c == '\n' || c == '\t' || c == ' ';
    if (blank && (line.empty() || line.back() == ' ')) continue;
    line += blank ? ' ' : c;
    if (line.size() >= characters_max) return line + "...";
  }
  return line;
}

}  // namespace db
