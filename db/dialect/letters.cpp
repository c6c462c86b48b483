// SPDX-License-Identifier: Apache-2.0
#include "db/dialect/letters.hpp"

#include "db/dialect/fold.hpp"

namespace db {

const folded_letters& letters_folded() {
  static const folded_letters known = [] {
    folded_letters made;
    for (unsigned letter = 0xC0; letter <= 0x17F; ++letter) {
      const std::string utf8 = {static_cast<char>(0xC0 | (letter >> 6)),
                                static_cast<char>(0x80 | (letter & 0x3F))};
      const auto folded = fold(utf8);
      if (folded.empty() || folded == utf8) continue;
      if (characters(folded) > 1) {
        made.longer.emplace_back(utf8, folded);
        continue;
      }
      made.from += utf8;
      made.to += folded;
    }
    return made;
  }();
  return known;
}

}  // namespace db
