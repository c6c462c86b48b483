// SPDX-License-Identifier: Apache-2.0
#include <unicode/coll.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <vector>

#include "db/dialect/fold.hpp"

namespace db {
namespace {

// Const use of a collator is safe on any thread.
const icu::Collator& polish_order() {
  static const std::unique_ptr<const icu::Collator> collator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<const icu::Collator> made(
        icu::Collator::createInstance(icu::Locale("pl"), status));
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no data for Polish collation");
    return made;
  }();
  return *collator;
}

}  // namespace

std::string sort_key(std::string_view text, std::size_t bytes_max) {
  const auto unicode = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  std::vector<std::uint8_t> key(bytes_max / 2 + 1);
  const int32_t needed =
      polish_order().getSortKey(unicode, key.data(), static_cast<int32_t>(key.size()));
  // ICU counts its closing zero byte; a longer key is cut, which keeps the order of its beginning.
  const auto length = std::min(static_cast<std::size_t>(std::max(needed - 1, 0)), bytes_max / 2);

  constexpr char digits[] = "0123456789abcdef";
  std::string result;
  result.reserve(2 * length);
  for (std::size_t i = 0; i < length; ++i) {
    result += digits[key[i] >> 4];
    result += digits[key[i] & 0xF];
  }
  return result;
}

}  // namespace db
