// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

// What db::fold makes of the letters of Europe, for servers that must be told. Pure, [any].

namespace db {

struct folded_letters {
  std::string from, to;  // letter by letter, as TRANSLATE takes them
  std::vector<std::pair<std::string, std::string>> longer;  // "ß" → "ss"
};

// Of U+00C0 to U+017F, computed by db::fold.
const folded_letters& letters_folded();

}  // namespace db
