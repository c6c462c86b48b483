// SPDX-License-Identifier: Apache-2.0
#include "db/dialect/fold.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <array>

namespace db {
namespace {

// Letters that Unicode does not take apart although readers do: a stroke is part of the letter.
std::string_view undecomposed(UChar32 letter) {
  switch (letter) {
    case 0x00E6:
      return "ae";
    case 0x00F0:
      return "d";
    case 0x00F8:
      return "o";
    case 0x00FE:
      return "th";
    case 0x0111:
      return "d";
    case 0x0127:
      return "h";
    case 0x0131:
      return "i";
    case 0x0138:
      return "k";
    case 0x0142:
      return "l";
    case 0x014B:
      return "n";
    case 0x0153:
      return "oe";
    case 0x0167:
      return "t";
    case 0x0180:
      return "b";
    case 0x0188:
      return "c";
    case 0x0192:
      return "f";
    case 0x0199:
      return "k";
    case 0x019A:
      return "l";
    case 0x01B6:
      return "z";
    case 0x01E5:
      return "g";
    case 0x0219:
      return "s";
    default:
      return {};
  }
}

// Diacritics, which inherit the script of their letter; a vowel sign of Devanagari is no diacritic.
bool is_diacritic(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  return u_charType(c) == U_NON_SPACING_MARK && uscript_getScript(c, &status) == USCRIPT_INHERITED;
}

// " " for white space, empty for what has no say in a comparison.
std::string folded_character(UChar32 c) {
  if (u_isUWhiteSpace(c)) return " ";
  UErrorCode status = U_ZERO_ERROR;
  const auto* casefold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const auto* decompose = icu::Normalizer2::getNFKDInstance(status);
  const auto letters =
      decompose->normalize(casefold->normalize(icu::UnicodeString(c), status), status);
  std::string result;
  for (int32_t i = 0; i < letters.length(); i = letters.moveIndex32(i, 1)) {
    const UChar32 letter = letters.char32At(i);
    if (is_diacritic(letter)) continue;
    if (u_isUWhiteSpace(letter)) {
      result += ' ';
    } else if (const auto plain = undecomposed(letter); !plain.empty()) {
      result += plain;
    } else {
      icu::UnicodeString(letter).toUTF8String(result);
    }
  }
  return result;
}

// The scripts a European firm writes in are looked up; ICU is asked once for each of their letters.
constexpr UChar32 table_size = 0x530;

const std::string& tabled(UChar32 c) {
  static const auto table = [] {
    std::array<std::string, table_size> made;
    for (UChar32 i = 0; i < table_size; ++i)
      made[static_cast<std::size_t>(i)] = folded_character(i);
    return made;
  }();
  return table[static_cast<std::size_t>(c)];
}

void append(std::string& result, std::string_view folded) {
  for (const char byte : folded) {
    if (byte == ' ' && (result.empty() || result.back() == ' ')) continue;
    result += byte;
  }
}

}  // namespace

std::string fold(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  for (std::size_t i = 0; i < text.size();) {
    UChar32 c = 0;
    U8_NEXT(bytes, i, text.size(), c);
    if (c < 0) continue;
    append(result, c < table_size ? tabled(c) : folded_character(c));
  }
  if (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

}  // namespace db
