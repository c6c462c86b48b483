// SPDX-License-Identifier: Apache-2.0
#include "db/session/odbc/odbc_text.hpp"

#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <cassert>

namespace db {
namespace {

void append_utf8(UChar32 character, std::string& text) {
  char bytes[U8_MAX_LENGTH];
  std::size_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, character);
  text.append(bytes, length);
}

constexpr UChar32 replacement = 0xFFFD;

}  // namespace

void to_utf16(std::string_view text, std::vector<utf16_unit>& units) {
  units.clear();
  for (std::size_t at = 0; at < text.size();) {
    UChar32 character = 0;
    U8_NEXT(text.data(), at, text.size(), character);
    assert(character >= 0);
    if (character < 0x10000) {
      units.push_back(static_cast<utf16_unit>(character));
    } else {
      units.push_back(U16_LEAD(character));
      units.push_back(U16_TRAIL(character));
    }
  }
}

void utf16_reader::append(const utf16_unit* units, std::size_t count, std::string& text) {
  for (std::size_t i = 0; i < count; ++i) {
    const auto unit = units[i];
    if (high_ != 0 && U16_IS_TRAIL(unit)) {
      append_utf8(U16_GET_SUPPLEMENTARY(high_, unit), text);
      high_ = 0;
      continue;
    }
    finish(text);
    if (U16_IS_LEAD(unit))
      high_ = unit;
    else
      append_utf8(U16_IS_TRAIL(unit) ? replacement : static_cast<UChar32>(unit), text);
  }
}

void utf16_reader::finish(std::string& text) {
  if (high_ != 0) append_utf8(replacement, text);
  high_ = 0;
}

}  // namespace db
