// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/kit/typed_text.hpp"

#include <algorithm>
#include <array>

#include "db/dialect/fold.hpp"

namespace erp::kit {

namespace {

constexpr std::size_t longest_typed =
    100;  // bytes; nobody types a date or an amount longer than that

// Blanks and the minus sign of a typesetter, as a keyboard has them.
constexpr std::array<std::array<std::string_view, 2>, 4> plain_forms{
    {{"\u00a0", " "}, {"\u202f", " "}, {"\u2009", " "}, {"\u2212", "-"}}};

std::string with_plain_forms(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    auto form = std::find_if(plain_forms.begin(), plain_forms.end(),
                             [&](const auto& pair) { return text.starts_with(pair[0]); });
    plain += form != plain_forms.end() ? (*form)[1] : text.substr(0, 1);
    text.remove_prefix(form != plain_forms.end() ? (*form)[0].size() : 1);
  }
  return plain;
}

}  // namespace

std::string typed(std::string_view text) {
  if (text.size() > longest_typed) return {};
  const auto folded = db::fold(with_plain_forms(text));
  const auto from = folded.find_first_not_of(' ');
  if (from == std::string::npos) return {};
  return folded.substr(from, folded.find_last_not_of(' ') - from + 1);
}

std::optional<std::int64_t> whole_number(std::string_view text, std::size_t digits_max) {
  if (text.empty() || text.size() > digits_max || digits_max > 18) return std::nullopt;
  std::int64_t number = 0;
  for (const char c : text) {
    if (!is_digit(c)) return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return c >= 'a' && c <= 'z';
}

void typed_reader::skip_blanks() {
  while (take(' ')) {
  }
}

bool typed_reader::take(char c) {
  if (rest_.empty() || rest_.front() != c) return false;
  rest_.remove_prefix(1);
  return true;
}

std::string_view typed_reader::take_digits() {
  std::size_t length = 0;
  while (length < rest_.size() && is_digit(rest_[length])) ++length;
  const auto digits = rest_.substr(0, length);
  rest_.remove_prefix(length);
  return digits;
}

std::optional<std::int64_t> typed_reader::take_number(std::size_t digits_max) {
  const auto before = rest_;
  const auto number = whole_number(take_digits(), digits_max);
  if (!number) rest_ = before;
  return number;
}

std::string_view typed_reader::take_word() {
  std::size_t length = 0;
  while (length < rest_.size() && is_letter(rest_[length])) ++length;
  const auto word = rest_.substr(0, length);
  rest_.remove_prefix(length);
  return word;
}

}  // namespace erp::kit
