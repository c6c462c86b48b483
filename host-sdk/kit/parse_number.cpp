// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "host-sdk/kit/names.hpp"
#include "host-sdk/kit/parse.hpp"
#include "host-sdk/kit/typed_text.hpp"

namespace erp::kit {

namespace {

using std::chrono::seconds;

constexpr std::int64_t longest_s = 9999LL * 3600;

// Seconds in the unit named, 0 when it is none.
std::int64_t unit_s(std::string_view word) {
  constexpr std::array<std::string_view, 11> hours{
      "h", "g", "godz", "godzina", "godziny", "godzin", "hr", "hrs", "hour", "hours", "godzine"};
  constexpr std::array<std::string_view, 10> minutes{
      "m", "min", "mins", "minut", "minuta", "minuty", "minute", "minutes", "minute", "mn"};
  constexpr std::array<std::string_view, 9> second{
      "s", "sek", "sec", "sekund", "sekunda", "sekundy", "seconds", "second", "secs"};
  const auto in = [word](const auto& list) {
    return std::find(list.begin(), list.end(), word) != list.end();
  };
  return in(hours) ? 3600 : in(minutes) ? 60 : in(second) ? 1 : 0;
}

// "1:30", "1:30:05"
std::optional<seconds> clock_length(std::string_view read) {
  typed_reader reader(read);
  const auto hours = reader.take_number(4);
  if (!hours || !reader.take(':')) return std::nullopt;
  const auto minutes = reader.take_digits();
  std::string_view rest = "00";
  if (reader.take(':')) rest = reader.take_digits();
  if (minutes.size() != 2 || rest.size() != 2 || !reader.at_end()) return std::nullopt;
  const auto m = *whole_number(minutes, 2);
  const auto s = *whole_number(rest, 2);
  if (m > 59 || s > 59) return std::nullopt;
  return seconds(*hours * 3600 + m * 60 + s);
}

// "1 h 30 min", "1,5 h", "90", "1h30": a number without unit is in the unit below the one before,
// in minutes at first.
std::optional<seconds> named_length(std::string_view read) {
  typed_reader reader(read);
  std::int64_t total = 0;
  std::int64_t last_unit = 0;
  while (!reader.at_end()) {
    const auto number = reader.take_number(8);
    if (!number || last_unit == 1) return std::nullopt;
    std::string_view decimals;
    if (reader.take(',') || reader.take('.')) {
      decimals = reader.take_digits();
      if (decimals.empty() || decimals.size() > 2) return std::nullopt;
    }
    reader.skip_blanks();
    const auto word = reader.take_word();
    auto unit = unit_s(word);
    if (word.empty() && decimals.empty()) unit = last_unit == 0 ? 60 : last_unit / 60;
    if (unit == 0 || (last_unit != 0 && unit >= last_unit)) return std::nullopt;
    if (!word.empty()) reader.take('.');
    reader.skip_blanks();
    total += *number * unit;
    if (!decimals.empty())
      total += *whole_number(decimals, 2) * unit / (decimals.size() == 1 ? 10 : 100);
    last_unit = unit;
  }
  if (last_unit == 0) return std::nullopt;
  return seconds(total);
}

std::string currency_of(std::string_view word) {
  if (word == "zl") return "PLN";
  if (word == "€") return "EUR";
  if (word == "$") return "USD";
  if (word == "£") return "GBP";
  if (word.size() != 3 || !std::all_of(word.begin(), word.end(), is_letter)) return {};
  std::string code(word);
  for (auto& c : code) c = static_cast<char>(c - 'a' + 'A');
  return code;
}

bool is_of_number(char c) {
  return is_digit(c) || c == ' ' || c == ',' || c == '.' || c == '-';
}

struct amount_text {
  std::string number;
  std::string currency;  // as typed, folded; or empty
};

// The currency may stand before or after the number.
std::optional<amount_text> split_currency(std::string_view read) {
  const auto from = std::find_if(read.begin(), read.end(), is_of_number) - read.begin();
  auto until = static_cast<std::size_t>(from);
  while (until < read.size() && is_of_number(read[until])) ++until;
  const auto trimmed = [](std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return std::string(text);
  };
  const auto before = trimmed(read.substr(0, static_cast<std::size_t>(from)));
  const auto after = trimmed(read.substr(until));
  if (!before.empty() && !after.empty()) return std::nullopt;
  return amount_text{
      trimmed(read.substr(static_cast<std::size_t>(from), until - static_cast<std::size_t>(from))),
      before + after};
}

// Groups of three after the first, all parted by the same `separator`.
std::optional<std::string> without_groups(std::string_view text, char separator) {
  std::string digits;
  std::size_t group = 0;
  bool first = true;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && is_digit(text[i])) {
      digits += text[i];
      ++group;
      continue;
    }
    if (i < text.size() && text[i] != separator) return std::nullopt;
    const bool grouped = !first || i < text.size();
    if (group == 0 || (grouped && (first ? group > 3 : group != 3))) return std::nullopt;
    first = false;
    group = 0;
  }
  return digits;
}

std::optional<std::string> whole_part(std::string_view text) {
  for (const char separator : {' ', ',', '.'})
    if (const auto digits = without_groups(text, separator)) return digits;
  return std::nullopt;
}

// Where the decimals begin: at the last comma or dot, unless that only groups digits.
std::size_t decimal_mark(std::string_view number, std::string_view language) {
  const auto last = number.find_last_of(",.");
  if (last == number.npos) return last;
  const char mark = number[last];
  if (number.find(mark) != last) return number.npos;
  const bool only_one = number.find_first_of(",.") == last;
  const bool like_group = number.size() - last == 4 && last >= 1 && last <= 3 && number[0] != '0';
  return only_one && like_group && mark == ',' && !is_polish(language) ? number.npos : last;
}

std::optional<std::int64_t> amount_e4(std::string_view number, std::string_view language) {
  const bool negative = number.starts_with('-');
  if (negative) number.remove_prefix(1);
  while (number.starts_with(' ')) number.remove_prefix(1);
  const auto mark = decimal_mark(number, language);
  std::string decimals(mark == number.npos ? "" : number.substr(mark + 1));
  const auto digits = whole_part(number.substr(0, mark));
  if (!digits || decimals.size() > 4 || (mark != number.npos && decimals.empty()))
    return std::nullopt;
  decimals.resize(4, '0');
  const auto whole = whole_number(*digits, 12);
  const auto part = whole_number(decimals, 4);
  if (!whole || !part || *whole > 900'000'000'000) return std::nullopt;
  const auto amount = *whole * 10000 + *part;
  return negative ? -amount : amount;
}

}  // namespace

std::optional<seconds> parse_duration(std::string_view text) {
  const auto read = typed(text);
  auto length = clock_length(read);
  if (!length) length = named_length(read);
  return length && length->count() <= longest_s ? length : std::nullopt;
}

std::optional<money> parse_money(std::string_view text, std::string_view language,
                                 std::string_view currency) {
  const auto parts = split_currency(typed(text));
  if (!parts) return std::nullopt;
  auto code = parts->currency.empty() ? std::string(currency) : currency_of(parts->currency);
  const auto amount = amount_e4(parts->number, language);
  if (!amount || (code.empty() && !parts->currency.empty())) return std::nullopt;
  return money{*amount, std::move(code)};
}

std::optional<std::int64_t> parse_integer(std::string_view text) {
  auto read = typed(text);
  const bool negative = read.starts_with('-');
  if (negative) read.erase(0, 1);
  const auto digits = whole_part(read);
  if (!digits) return std::nullopt;
  const auto number = whole_number(*digits, 18);
  if (!number) return std::nullopt;
  return negative ? -*number : *number;
}

}  // namespace erp::kit
