// SPDX-License-Identifier: Apache-2.0
#include "db/binding/checksum.hpp"

#include <cstdint>

namespace db {

std::string checksum(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3U;
  }
  constexpr char digits[] = "0123456789abcdef";
  std::string result(16, '0');
  for (auto digit = result.rbegin(); digit != result.rend(); ++digit, hash >>= 4)
    *digit = digits[hash & 0xF];
  return result;
}

}  // namespace db
