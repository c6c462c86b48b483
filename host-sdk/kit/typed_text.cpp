// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/kit/typed_text.hpp"

#include "db/dialect/fold.hpp"

namespace erp::kit {

namespace {

constexpr std::size_t longest = 100;  // bytes; nobody types a date or an amount longer than that

void replace_all(std::string& text, std::string_view what, std::string_view by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
}

}  // namespace

std::string typed(std::string_view text) {
  if (text.size() > longest) return {};
  std::string plain(text);
  replace_all(plain, "\u00a0", " ");  // no-break
  replace_all(plain, "\u202f", " ");  // narrow no-break
  replace_all(plain, "\u2009", " ");  // thin
  replace_all(plain, "\u2212", "-");  // minus sign
  auto folded = db::fold(plain);
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
