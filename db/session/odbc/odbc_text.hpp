// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// Text between UTF-8 and the UTF-16 of ODBC's wide functions. Pure, callable on [any] thread.

namespace db {

using utf16_unit = unsigned short;  // SQLWCHAR of unixODBC

// `text` must be valid UTF-8; `units` is overwritten and keeps its room.
void to_utf16(std::string_view text, std::vector<utf16_unit>& units);

// Appends what arrives in pieces; a piece may end between the two halves of a surrogate pair.
class utf16_reader {
 public:
  void append(const utf16_unit* units, std::size_t count, std::string& text);
  void finish(std::string& text);  // a lone half becomes U+FFFD, as everywhere in Unicode

 private:
  utf16_unit high_ = 0;
};

}  // namespace db
