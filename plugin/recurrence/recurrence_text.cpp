// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

#include "db/dialect/fold.hpp"
#include "host-sdk/kit/zone.hpp"
#include "plugin/ids.hpp"
#include "plugin/recurrence/libical_rule.hpp"
#include "ribbon/text.hpp"

// A rule as text: read by libical, which is told apart part by part so that the one that is wrong
// can be named; written by libical.

namespace crm {

namespace {

using std::chrono::seconds;

constexpr std::size_t part_shown_max = 40;
constexpr std::array monday_first{
    ICAL_NO_WEEKDAY,       ICAL_MONDAY_WEEKDAY, ICAL_TUESDAY_WEEKDAY,  ICAL_WEDNESDAY_WEEKDAY,
    ICAL_THURSDAY_WEEKDAY, ICAL_FRIDAY_WEEKDAY, ICAL_SATURDAY_WEEKDAY, ICAL_SUNDAY_WEEKDAY};
constexpr std::array frequencies{ICAL_NO_RECURRENCE, ICAL_DAILY_RECURRENCE, ICAL_WEEKLY_RECURRENCE,
                                 ICAL_MONTHLY_RECURRENCE, ICAL_YEARLY_RECURRENCE};
// Of RFC 5545 and 7529, but not the product's.
constexpr std::array<std::string_view, 9> others{"BYSECOND",  "BYMINUTE", "BYHOUR",
                                                 "BYYEARDAY", "BYWEEKNO", "BYSETPOS",
                                                 "RSCALE",    "SKIP",     "BYEASTER"};
constexpr std::array<std::string_view, 8> ours{"FREQ",  "INTERVAL",   "COUNT",   "UNTIL",
                                               "BYDAY", "BYMONTHDAY", "BYMONTH", "WKST"};

struct free_text {
  void operator()(char* text) const { icalmemory_free_buffer(text); }
};

erp::error unreadable(erp::text message) {
  return {erp::error_code::invalid, std::move(message), field::repeat, {}};
}

std::string shown(const std::string& part) {
  const auto beginning = part.substr(0, part_shown_max);
  if (!db::is_valid_utf8(beginning) || beginning.find('\0') != std::string::npos) return "…";
  return part.size() > part_shown_max ? beginning + "…" : part;
}

erp::error cannot_read(const std::string& part) {
  return unreadable(tr("The part {1} of the rule cannot be read.", shown(part)));
}
erp::error not_ours(const std::string& part) {
  return unreadable(tr("Rules with {1} are not supported.", shown(part)));
}

std::string upper(std::string_view text) {
  std::string result(text);
  for (auto& letter : result)
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  return result;
}

std::vector<std::string> parts_of(const std::string& text) {
  std::vector<std::string> parts;
  std::size_t from = 0;
  while (from <= text.size()) {
    const auto end = std::min(text.find(';', from), text.size());
    if (end > from) parts.push_back(text.substr(from, end - from));
    from = end + 1;
  }
  return parts;
}

bool among(const auto& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool has_long_number(const std::string& text) {
  int digits = 0;
  for (const char letter : text) {
    digits = letter >= '0' && letter <= '9' ? digits + 1 : 0;
    if (digits > 2) return true;
  }
  return false;
}

// What libical would take for something else: numbers cut to what fits, or followed by letters.
std::optional<erp::error> misread(const std::string& part) {
  const auto equals = part.find('=');
  const auto name = part.substr(0, equals);
  if (equals == std::string::npos || part.find('\0') != std::string::npos ||
      !(among(ours, name) || among(others, name)))
    return cannot_read(part);
  if (among(others, name)) return not_ours(name);
  const auto value = part.substr(equals + 1);
  if (name.starts_with("BY") && has_long_number(value)) return cannot_read(part);
  if (name != "INTERVAL" && name != "COUNT") return std::nullopt;
  const auto limit = name == "COUNT" ? repeat_count_max : repeat_interval_max;
  const bool number = !value.empty() && value.find_first_not_of("0123456789") == std::string::npos;
  if (!number) return cannot_read(part);
  if (value.size() > 6 || std::atoi(value.c_str()) < 1 || std::atoi(value.c_str()) > limit)
    return unreadable(
        tr("{1} has to be a number from 1 to {2}.", name, static_cast<std::int64_t>(limit)));
  return std::nullopt;
}

bool readable(const std::string& text) {
  return icalrecurrencetype_from_string(text.c_str()).freq != ICAL_NO_RECURRENCE;
}

// Which part libical stumbles over.
erp::error stumble(const std::vector<std::string>& parts) {
  const auto freq = std::find_if(parts.begin(), parts.end(),
                                 [](const auto& part) { return part.starts_with("FREQ="); });
  if (freq == parts.end())
    return unreadable(tr("The rule does not say how often: FREQ is missing."));
  if (!readable(*freq)) return cannot_read(*freq);
  for (const auto& part : parts)
    if (part != *freq && !readable(*freq + ";" + part)) return cannot_read(part);
  return unreadable(tr("The rule says something twice, or has both COUNT and UNTIL."));
}

template <class Array>
std::vector<int> listed(const Array& array) {
  std::vector<int> all;
  for (const short one : array) {
    if (one == ICAL_RECURRENCE_ARRAY_MAX) break;
    all.push_back(one);
  }
  return all;
}

int iso(icalrecurrencetype_weekday day) {
  return static_cast<int>(std::find(monday_first.begin() + 1, monday_first.end(), day) -
                          monday_first.begin());
}

// fails with the part's name alone, when the product has no such rule.
std::optional<std::string> take_days(const icalrecurrencetype& from, repeat_rule& rule) {
  const auto by_day = listed(from.by_day);
  const auto month_days = listed(from.by_month_day);
  const auto months = listed(from.by_month);
  const bool weekly = rule.frequency == repeat_frequency::weekly;
  const bool yearly = rule.frequency == repeat_frequency::yearly;
  const bool in_month = yearly || rule.frequency == repeat_frequency::monthly;
  if (!months.empty() && (!yearly || months.size() > 1)) return "BYMONTH";
  if (!months.empty()) rule.month = months.front();
  if (!month_days.empty() && (!in_month || month_days.size() > 1 || !by_day.empty()))
    return "BYMONTHDAY";
  if (!month_days.empty()) rule.day = month_days.front();
  if (rule.day < -1) return "BYMONTHDAY";
  for (const int day : by_day) {
    const auto weekday = iso(icalrecurrencetype_day_day_of_week(static_cast<short>(day)));
    const int ordinal = icalrecurrencetype_day_position(static_cast<short>(day));
    if (weekly && ordinal == 0) {
      rule.weekdays.push_back(weekday);
      continue;
    }
    if (!in_month || by_day.size() > 1 || ordinal == 0 || ordinal < -1 || ordinal > 5)
      return "BYDAY";
    if (yearly && rule.month == 0) return "BYDAY";
    rule.ordinal = ordinal;
    rule.weekday = weekday;
  }
  std::sort(rule.weekdays.begin(), rule.weekdays.end());
  rule.weekdays.erase(std::unique(rule.weekdays.begin(), rule.weekdays.end()), rule.weekdays.end());
  return std::nullopt;
}

bool is_time(const icaltimetype& at) {
  const erp::date day{std::chrono::year(at.year),
                      std::chrono::month(static_cast<unsigned>(at.month)),
                      std::chrono::day(static_cast<unsigned>(at.day))};
  return at.month > 0 && at.day > 0 && day.ok() && at.hour >= 0 && at.hour < 24 && at.minute >= 0 &&
         at.minute < 60 && at.second >= 0 && at.second < 60;
}

std::optional<erp::wall_time> until_of(const icaltimetype& until, std::string_view zone) {
  if (icaltime_is_null_time(until)) return std::nullopt;
  const auto wall = from_libical(until);
  // A day is meant whole.
  if (until.is_date) return wall + std::chrono::days(1) - seconds(1);
  if (!icaltime_is_utc(until)) return wall;
  return erp::kit::to_wall(erp::instant(wall.time_since_epoch()), zone);
}

template <class Array>
void put(Array& array, std::size_t at, int value) {
  array[at] = static_cast<short>(value);
  array[at + 1] = ICAL_RECURRENCE_ARRAY_MAX;
}

int encoded(int ordinal, int weekday) {
  const int day = monday_first.at(static_cast<std::size_t>(weekday));
  return ordinal < 0 ? ordinal * 8 - day : ordinal * 8 + day;
}

}  // namespace

icaltimetype to_libical(erp::wall_time at) {
  const auto day = erp::kit::day_of(at);
  const std::chrono::hh_mm_ss time(at - std::chrono::floor<std::chrono::days>(at));
  auto result = icaltime_null_time();
  result.year = int{day.year()};
  result.month = static_cast<int>(unsigned{day.month()});
  result.day = static_cast<int>(unsigned{day.day()});
  result.hour = static_cast<int>(time.hours().count());
  result.minute = static_cast<int>(time.minutes().count());
  result.second = static_cast<int>(time.seconds().count());
  return result;
}

erp::wall_time from_libical(const icaltimetype& at) {
  using namespace std::chrono;
  const erp::date day{year(at.year), month(static_cast<unsigned>(at.month)),
                      std::chrono::day(static_cast<unsigned>(at.day))};
  return erp::kit::midnight(day) + hours(at.hour) + minutes(at.minute) + seconds(at.second);
}

icalrecurrencetype to_libical(const repeat_rule& rule) {
  icalrecurrencetype made;
  icalrecurrencetype_clear(&made);
  made.freq = frequencies.at(static_cast<std::size_t>(rule.frequency));
  made.interval = static_cast<short>(rule.interval);
  made.week_start = monday_first.at(static_cast<std::size_t>(rule.week_start));
  made.count = rule.count.value_or(0);
  if (rule.until) made.until = to_libical(*rule.until);
  // In the order of the week, as its own parser leaves them.
  const auto place = [&](int weekday) { return (weekday - rule.week_start + 7) % 7; };
  auto weekdays = rule.weekdays;
  std::sort(weekdays.begin(), weekdays.end(), [&](int a, int b) { return place(a) < place(b); });
  for (std::size_t i = 0; i < weekdays.size(); ++i) put(made.by_day, i, encoded(0, weekdays[i]));
  if (rule.month != 0) put(made.by_month, 0, rule.month);
  if (rule.day != 0) put(made.by_month_day, 0, rule.day);
  if (rule.ordinal != 0) put(made.by_day, 0, encoded(rule.ordinal, rule.weekday));
  return made;
}

erp::result<repeat_rule> parse_rule(std::string_view text, std::string_view zone) {
  if (text.size() > rule_length_max)
    return unreadable(tr("Too long: {1} characters, at most {2} are allowed.",
                         static_cast<std::int64_t>(text.size()),
                         static_cast<std::int64_t>(rule_length_max)));
  auto typed = upper(text);
  if (typed.starts_with("RRULE:")) typed.erase(0, 6);
  const auto parts = parts_of(typed);
  for (const auto& part : parts)
    if (auto error = misread(part)) return *error;
  const auto read = icalrecurrencetype_from_string(typed.c_str());
  if (read.freq == ICAL_NO_RECURRENCE) return stumble(parts);
  if (!icaltime_is_null_time(read.until) && !is_time(read.until)) return cannot_read("UNTIL");
  const auto known = std::find(frequencies.begin() + 1, frequencies.end(), read.freq);
  if (known == frequencies.end()) return not_ours("FREQ");
  repeat_rule rule;
  rule.frequency = static_cast<repeat_frequency>(known - frequencies.begin());
  rule.interval = read.interval;
  rule.week_start = iso(read.week_start);
  if (read.count > 0) rule.count = read.count;
  rule.until = until_of(read.until, zone);
  if (const auto part = take_days(read, rule)) return not_ours(*part);
  return rule;
}

std::string print_rule(const repeat_rule& rule, const repeat_start& start) {
  auto made = to_libical(completed(rule, start));
  if (rule.until && start.all_day) {
    made.until.is_date = 1;
  } else if (rule.until) {
    const auto utc = instant_of(*rule.until, start).time_since_epoch();
    made.until = icaltime_from_timet_with_zone(std::chrono::floor<seconds>(utc).count(), 0,
                                               icaltimezone_get_utc_timezone());
  }
  const std::unique_ptr<char, free_text> printed(icalrecurrencetype_as_string_r(&made));
  return printed.get();
}

}  // namespace crm
