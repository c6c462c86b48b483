// SPDX-License-Identifier: Apache-2.0
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "db/dialect/fold.hpp"

namespace db {
namespace {

// Letters, digits, and the signs that some scripts write letters with.
bool is_of_word(UChar32 c) {
  constexpr auto letters = U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK;
  return (U_MASK(u_charType(c)) & letters) != 0;
}

// Servers keep no longer words in their indexes.
constexpr std::size_t characters_max = 80;

}  // namespace

std::vector<std::string> words_of(std::string_view text) {
  const auto folded = fold(text);
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(folded.data());
  std::vector<std::string> words;
  std::size_t characters = 0;
  for (std::size_t i = 0; i < folded.size();) {
    const auto at = i;
    UChar32 c = 0;
    U8_NEXT_UNSAFE(bytes, i, c);
    if (!is_of_word(c)) {
      characters = 0;
      continue;
    }
    if (characters++ == 0) words.emplace_back();
    if (characters <= characters_max) words.back().append(folded, at, i - at);
  }
  return words;
}

}  // namespace db
