// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// A text that somebody typed, made easy to take apart: folded, one blank between words.
// Pure functions, callable on [any] thread; inside the kit only.

namespace erp::kit {

// Without case and diacritics, trimmed; no-break and thin blanks are blanks. Empty when too long
// to be what we read here.
std::string typed(std::string_view text);

// Digits only, at most `digits_max` of them.
std::optional<std::int64_t> whole_number(std::string_view text, std::size_t digits_max);

bool is_digit(char c);
bool is_letter(char c);  // a … z

// Reads from the front; every take leaves the text alone when it does not apply.
class typed_reader {
 public:
  explicit typed_reader(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }
  void skip_blanks();
  bool take(char c);
  std::optional<std::int64_t> take_number(std::size_t digits_max);
  std::string_view take_word();    // letters; empty when there are none
  std::string_view take_digits();  // as typed, with leading zeros
  std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
};

}  // namespace erp::kit
