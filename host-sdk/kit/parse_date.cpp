// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <vector>

#include "host-sdk/kit/parse.hpp"
#include "host-sdk/kit/typed_text.hpp"

namespace erp::kit {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

// Folded. A shorter form of at least three letters is understood, and what stands in `tiny_days`.
constexpr std::array<std::array<std::string_view, 2>, 7> day_names{{{"poniedzialek", "monday"},
                                                                    {"wtorek", "tuesday"},
                                                                    {"sroda", "wednesday"},
                                                                    {"czwartek", "thursday"},
                                                                    {"piatek", "friday"},
                                                                    {"sobota", "saturday"},
                                                                    {"niedziela", "sunday"}}};
constexpr std::array<std::string_view, 7> tiny_days{"pn", "wt", "sr", "cz", "pt", "so", "nd"};

constexpr std::array<std::array<std::string_view, 3>, 12> month_names{
    {{"stycznia", "styczen", "january"},
     {"lutego", "luty", "february"},
     {"marca", "marzec", "march"},
     {"kwietnia", "kwiecien", "april"},
     {"maja", "maj", "may"},
     {"czerwca", "czerwiec", "june"},
     {"lipca", "lipiec", "july"},
     {"sierpnia", "sierpien", "august"},
     {"wrzesnia", "wrzesien", "september"},
     {"pazdziernika", "pazdziernik", "october"},
     {"listopada", "listopad", "november"},
     {"grudnia", "grudzien", "december"}}};

template <class Names>
std::optional<std::size_t> index_in(const Names& table, std::string_view word) {
  if (word.size() < 3) return std::nullopt;
  for (std::size_t i = 0; i < table.size(); ++i)
    for (const auto name : table[i])
      if (name.substr(0, word.size()) == word) return i;
  return std::nullopt;
}

// 0: Monday
std::optional<std::size_t> weekday_named(std::string_view word) {
  for (std::size_t i = 0; i < tiny_days.size(); ++i)
    if (tiny_days[i] == word) return i;
  return index_in(day_names, word);
}

std::size_t weekday_of(date day) {
  return std::chrono::weekday(sys_days(day)).iso_encoding() - 1;
}

std::optional<date> checked(std::int64_t year, std::int64_t month, std::int64_t day) {
  if (year < 1 || year > 9999) return std::nullopt;
  const date made(std::chrono::year(static_cast<int>(year)),
                  std::chrono::month(static_cast<unsigned>(month)),
                  std::chrono::day(static_cast<unsigned>(day)));
  if (!made.ok()) return std::nullopt;
  return made;
}

std::optional<int> days_ahead_named(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, int>, 9> words{{{"today", 0},
                                                                   {"dzis", 0},
                                                                   {"dzisiaj", 0},
                                                                   {"tomorrow", 1},
                                                                   {"jutro", 1},
                                                                   {"pojutrze", 2},
                                                                   {"yesterday", -1},
                                                                   {"wczoraj", -1},
                                                                   {"przedwczoraj", -2}}};
  for (const auto& [word, ahead] : words)
    if (text == word) return ahead;
  return std::nullopt;
}

// "+3", "-1": days from today.
std::optional<int> days_ahead_counted(std::string_view text) {
  if (text.size() < 2 || (text[0] != '+' && text[0] != '-')) return std::nullopt;
  const auto count = whole_number(text.substr(1), 4);
  if (!count) return std::nullopt;
  return static_cast<int>(text[0] == '-' ? -*count : *count);
}

std::optional<date> from_today(date today, int ahead) {
  const date day(sys_days(today) + days(ahead));
  return checked(int{day.year()}, unsigned{day.month()}, unsigned{day.day()});
}

// Two digits mean this century; three mean nothing.
std::optional<std::int64_t> year_of(std::string_view digits) {
  const auto number = whole_number(digits, 4);
  if (!number || digits.size() == 1 || digits.size() == 3) return std::nullopt;
  return digits.size() == 2 ? 2000 + *number : *number;
}

// "2.3", "2.3.26", "02-03-2026", "2026-03-02"
std::optional<date> numeric(std::string_view text, date today) {
  typed_reader reader(text);
  const auto first = reader.take_digits();
  const char separator = reader.rest().empty() ? ' ' : reader.rest().front();
  if (separator != '.' && separator != '-' && separator != '/') return std::nullopt;
  reader.take(separator);
  const auto second = reader.take_number(2);
  if (!second) return std::nullopt;
  if (first.size() == 4) {
    const auto year = year_of(first);
    if (!reader.take(separator)) return std::nullopt;
    const auto day = reader.take_number(2);
    return day && reader.at_end() ? checked(*year, *second, *day) : std::nullopt;
  }
  const auto day = whole_number(first, 2);
  // 2/3 is March in London and February in New York.
  if (!day || separator == '/') return std::nullopt;
  if (reader.at_end() && separator == '.') return checked(int{today.year()}, *second, *day);
  if (!reader.take(separator)) return std::nullopt;
  if (reader.at_end() && separator == '.') return checked(int{today.year()}, *second, *day);
  const auto year = year_of(reader.take_digits());
  return year && reader.at_end() ? checked(*year, *second, *day) : std::nullopt;
}

// "2 mar", "2 marca 2026", "March 2, 2026"
std::optional<date> with_month_name(std::string_view text, date today) {
  typed_reader reader(text);
  auto day = reader.take_number(2);
  reader.take('.');
  reader.skip_blanks();
  const auto month = index_in(month_names, reader.take_word());
  if (!month) return std::nullopt;
  reader.take('.');
  reader.skip_blanks();
  if (!day) {
    day = reader.take_number(2);
    if (!day) return std::nullopt;
    reader.take(',');
    reader.skip_blanks();
  }
  const auto month_number = static_cast<std::int64_t>(*month) + 1;
  if (reader.at_end()) return checked(int{today.year()}, month_number, *day);
  const auto digits = reader.take_digits();
  if (digits.size() != 4 || !reader.at_end()) return std::nullopt;
  return checked(*year_of(digits), month_number, *day);
}

std::optional<date> without_weekday(std::string_view text, date today) {
  if (const auto found = numeric(text, today)) return found;
  return with_month_name(text, today);
}

}  // namespace

std::optional<date> parse_date(std::string_view text, date today) {
  const auto read = typed(text);
  if (const auto ahead = days_ahead_named(read)) return from_today(today, *ahead);
  if (const auto ahead = days_ahead_counted(read)) return from_today(today, *ahead);
  if (const auto found = without_weekday(read, today)) return found;
  typed_reader reader(read);
  const auto weekday = weekday_named(reader.take_word());
  if (!weekday) return std::nullopt;
  reader.take('.');
  reader.take(',');
  reader.skip_blanks();
  if (reader.at_end()) {
    const auto ahead = static_cast<int>((*weekday + 7 - weekday_of(today)) % 7);
    return from_today(today, ahead == 0 ? 7 : ahead);
  }
  const auto day = without_weekday(reader.rest(), today);
  return day && weekday_of(*day) == *weekday ? day : std::nullopt;
}

}  // namespace erp::kit
