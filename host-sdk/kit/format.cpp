// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/kit/format.hpp"

#include <algorithm>
#include <array>

#include "host-sdk/kit/names.hpp"
#include "host-sdk/kit/zone.hpp"

namespace erp::kit {

namespace {

std::string digits(std::uint64_t number, std::size_t width) {
  auto text = std::to_string(number);
  return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

std::string day_number(date day) {
  return std::to_string(unsigned{day.day()});
}

std::string year_number(date day) {
  const int year = int{day.year()};
  return (year < 0 ? "-" : "") + digits(static_cast<std::uint64_t>(std::abs(year)), 4);
}

std::string grouped(std::uint64_t number, std::string_view language) {
  auto text = std::to_string(number);
  const auto separator = is_polish(language) ? no_break_space : std::string_view(",");
  for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3)
    text.insert(static_cast<std::size_t>(at), separator);
  return text;
}

// The magnitude also of the lowest number, which has no positive twin.
std::uint64_t magnitude(std::int64_t number) {
  const auto bits = static_cast<std::uint64_t>(number);
  return number < 0 ? ~bits + 1 : bits;
}

std::size_t weekday_index(date day) {
  return std::chrono::weekday(std::chrono::sys_days(day)).iso_encoding() - 1;
}

// ISO 4217 gives these no smaller unit.
bool has_no_decimals(std::string_view currency) {
  constexpr std::array<std::string_view, 8> whole{"JPY", "KRW", "CLP", "VND",
                                                  "ISK", "XAF", "XOF", "PYG"};
  return std::find(whole.begin(), whole.end(), currency) != whole.end();
}

struct shown_value {
  std::string_view language;
  std::string_view zone;

  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(bool v) const { return show_boolean(v, language); }
  std::string operator()(std::int64_t v) const { return show_integer(v, language); }
  std::string operator()(const std::string& v) const { return v; }
  std::string operator()(instant v) const { return show_moment(v, language, zone); }
  std::string operator()(wall_time v) const { return show_moment(v, language); }
  std::string operator()(date v) const { return show_date(v, language); }
  std::string operator()(std::chrono::seconds v) const { return show_duration(v); }
  std::string operator()(const money& v) const { return show_money(v, language); }
  std::string operator()(const record_key& v) const { return v.id; }
  std::string operator()(const std::vector<record_key>& keys) const {
    std::string all;
    for (const auto& key : keys) all += (all.empty() ? "" : ", ") + key.id;
    return all;
  }
};

}  // namespace

std::string show(const value& value, std::string_view language, std::string_view zone) {
  return std::visit(shown_value{language, zone}, value);
}

std::string show_moment(instant moment, std::string_view language, std::string_view zone) {
  return show_moment(to_wall(moment, zone), language);
}

std::string show_moment(wall_time moment, std::string_view language) {
  return show_date(day_of(moment), language) + " " + show_time(moment);
}

std::string show_date(date day, std::string_view language) {
  if (!day.ok()) return {};
  if (is_polish(language))
    return digits(unsigned{day.day()}, 2) + "." + digits(unsigned{day.month()}, 2) + "." +
           year_number(day);
  const auto month = english_names.months_short[unsigned{day.month()} - 1];
  return day_number(day) + " " + std::string(month) + " " + year_number(day);
}

std::string show_time(wall_time moment) {
  const auto since = moment - std::chrono::floor<std::chrono::days>(moment);
  const auto minutes = std::chrono::floor<std::chrono::minutes>(since).count();
  return digits(static_cast<std::uint64_t>(minutes / 60), 2) + ":" +
         digits(static_cast<std::uint64_t>(minutes % 60), 2);
}

std::string show_weekday(date day, std::string_view language) {
  return day.ok() ? std::string(names_in(language).days[weekday_index(day)]) : std::string();
}

std::string show_weekday_short(date day, std::string_view language) {
  return day.ok() ? std::string(names_in(language).days_short[weekday_index(day)]) : std::string();
}

std::string show_moment_with_weekday(wall_time moment, std::string_view language) {
  return show_weekday_short(day_of(moment), language) + " " + show_moment(moment, language);
}

std::string show_duration(std::chrono::seconds length) {
  const auto seconds = magnitude(length.count());
  return (length.count() < 0 ? "-" : "") + std::to_string(seconds / 3600) + ":" +
         digits(seconds / 60 % 60, 2) + ":" + digits(seconds % 60, 2);
}

std::string show_integer(std::int64_t number, std::string_view language) {
  return (number < 0 ? "-" : "") + grouped(magnitude(number), language);
}

std::string show_money(const money& amount, std::string_view language) {
  const auto e4 = magnitude(amount.amount_e4);
  auto decimals = digits(e4 % 10000, 4);
  if (decimals.ends_with("0000") && has_no_decimals(amount.currency))
    decimals.clear();
  else if (decimals.ends_with("00"))
    decimals.resize(2);
  auto shown = (amount.amount_e4 < 0 ? "-" : "") + grouped(e4 / 10000, language);
  if (!decimals.empty()) shown += (is_polish(language) ? "," : ".") + decimals;
  if (!amount.currency.empty()) shown += std::string(no_break_space) + amount.currency;
  return shown;
}

std::string show_boolean(bool yes, std::string_view language) {
  if (is_polish(language)) return yes ? "tak" : "nie";
  return yes ? "yes" : "no";
}

}  // namespace erp::kit
