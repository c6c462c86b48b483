// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "host-sdk/kit/parse.hpp"
#include "host-sdk/kit/typed_text.hpp"
#include "host-sdk/kit/zone.hpp"

namespace erp::kit {

namespace {

using std::chrono::minutes;
using std::chrono::seconds;

std::optional<minutes> clock(std::int64_t hour, std::int64_t minute, std::string_view half) {
  if (!half.empty()) {
    if (hour < 1 || hour > 12) return std::nullopt;
    hour = hour % 12 + (half == "pm" ? 12 : 0);
  }
  if (hour > 23 || minute > 59) return std::nullopt;
  return minutes(hour * 60 + minute);
}

// Hours and minutes up to "am" or "pm"; the two as one number only with four or three digits.
std::optional<minutes> clock_of(std::string_view digits, typed_reader& reader,
                                std::string_view separators) {
  auto hour = whole_number(digits, 4);
  if (!hour) return std::nullopt;
  std::int64_t minute = 0;
  if (digits.size() > 2) {
    minute = *hour % 100;
    hour = *hour / 100;
  } else if (!reader.rest().empty() && separators.find(reader.rest().front()) != separators.npos) {
    reader.take(reader.rest().front());
    const auto typed_minutes = reader.take_digits();
    if (typed_minutes.size() != 2) return std::nullopt;
    minute = *whole_number(typed_minutes, 2);
  }
  reader.skip_blanks();
  const auto half = reader.take_word();
  if (!reader.at_end() || !(half.empty() || half == "am" || half == "pm")) return std::nullopt;
  return clock(*hour, minute, half);
}

std::optional<minutes> time_with(std::string_view read, std::string_view separators) {
  typed_reader reader(read);
  const auto digits = reader.take_digits();
  return clock_of(digits, reader, separators);
}

bool ends_with_word(std::string_view text, std::string_view word) {
  return text.size() > word.size() && text.ends_with(word) &&
         text[text.size() - word.size() - 1] == ' ';
}

// "jutro o", "tomorrow at", "2.3,"
std::string_view without_connector(std::string_view day) {
  for (const std::string_view word : {"o", "at", "godz.", "g."})
    if (ends_with_word(day, word)) day.remove_suffix(word.size() + 1);
  while (day.ends_with(',') || day.ends_with(' ')) day.remove_suffix(1);
  return day;
}

std::optional<wall_time> both(std::string_view day_text, std::string_view time_text, date today) {
  const auto time = time_with(time_text, ":.");
  if (!time) return std::nullopt;
  const auto day = parse_date(without_connector(day_text), today);
  if (!day) return std::nullopt;
  return midnight(*day) + *time;
}

}  // namespace

std::optional<minutes> parse_time(std::string_view text) {
  return time_with(typed(text), ":.");
}

std::optional<wall_time> parse_moment(std::string_view text, wall_time shown, date today) {
  const auto read = typed(text);
  if (read.empty()) return std::nullopt;
  if (const auto day = parse_date(read, today))
    return midnight(*day) + (shown - midnight(day_of(shown)));
  // With a dot a lone time would look like a day: 10.11 is the tenth of November.
  if (const auto time = time_with(read, ":")) return midnight(day_of(shown)) + *time;
  for (auto at = read.rfind(' '); at != std::string::npos && at > 0; at = read.rfind(' ', at - 1)) {
    const auto left = std::string_view(read).substr(0, at);
    const auto right = std::string_view(read).substr(at + 1);
    if (const auto found = both(left, right, today)) return found;
    if (const auto found = both(right, without_connector(left), today)) return found;
  }
  return std::nullopt;
}

}  // namespace erp::kit
