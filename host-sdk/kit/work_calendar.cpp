// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/kit/work_calendar.hpp"

#include <array>

#include "host-sdk/kit/names.hpp"

namespace erp::kit {

namespace {

using namespace std::chrono;

constexpr year law_begins{1951};
constexpr year still{32767};

struct years {
  year first;
  year last;
};

struct fixed_holiday {
  public_holiday holiday;
  month_day day;
  years celebrated;
};

constexpr std::array fixed{
    fixed_holiday{public_holiday::new_year, January / 1, {law_begins, still}},
    fixed_holiday{public_holiday::epiphany, January / 6, {law_begins, year(1960)}},
    fixed_holiday{public_holiday::epiphany, January / 6, {year(2011), still}},
    fixed_holiday{public_holiday::labour_day, May / 1, {law_begins, still}},
    fixed_holiday{public_holiday::constitution_day, May / 3, {year(1990), still}},
    fixed_holiday{public_holiday::rebirth_day, July / 22, {law_begins, year(1989)}},
    fixed_holiday{public_holiday::assumption, August / 15, {law_begins, year(1960)}},
    fixed_holiday{public_holiday::assumption, August / 15, {year(1989), still}},
    fixed_holiday{public_holiday::all_saints, November / 1, {law_begins, still}},
    fixed_holiday{public_holiday::independence_day, November / 11, {year(1989), still}},
    fixed_holiday{public_holiday::christmas_eve, December / 24, {year(2025), still}},
    fixed_holiday{public_holiday::christmas_day, December / 25, {law_begins, still}},
    fixed_holiday{public_holiday::second_christmas_day, December / 26, {law_begins, still}}};

struct movable_holiday {
  public_holiday holiday;
  days after_easter;
};

constexpr std::array movable{movable_holiday{public_holiday::easter_sunday, days(0)},
                             movable_holiday{public_holiday::easter_monday, days(1)},
                             movable_holiday{public_holiday::pentecost, days(49)},
                             movable_holiday{public_holiday::corpus_christi, days(60)}};

struct holiday_name {
  std::string_view english;
  std::string_view polish;
};

// In the order of public_holiday.
constexpr std::array<holiday_name, 15> names{
    {{"New Year's Day", "Nowy Rok"},
     {"Epiphany", "Święto Trzech Króli"},
     {"Easter Sunday", "Wielkanoc"},
     {"Easter Monday", "Poniedziałek Wielkanocny"},
     {"Labour Day", "Święto Pracy"},
     {"Constitution Day", "Święto Konstytucji 3 Maja"},
     {"Pentecost", "Zielone Świątki"},
     {"Corpus Christi", "Boże Ciało"},
     {"Rebirth of Poland Day", "Święto Odrodzenia Polski"},
     {"Assumption of Mary", "Wniebowzięcie NMP"},
     {"All Saints' Day", "Wszystkich Świętych"},
     {"Independence Day", "Święto Niepodległości"},
     {"Christmas Eve", "Wigilia"},
     {"Christmas Day", "Boże Narodzenie"},
     {"Second Day of Christmas", "drugi dzień Bożego Narodzenia"}}};

}  // namespace

// The Gregorian computus, Meeus, Jones and Butcher.
date easter_sunday_of(year year) {
  const int y = static_cast<int>(year);
  const int a = y % 19, b = y / 100, c = y % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return year / month(static_cast<unsigned>(n / 31)) / day(static_cast<unsigned>(n % 31 + 1));
}

std::optional<public_holiday> public_holiday_on(date day) {
  if (!day.ok() || day.year() < law_begins) return std::nullopt;
  for (const auto& one : fixed)
    if (day.month() / day.day() == one.day && day.year() >= one.celebrated.first &&
        day.year() <= one.celebrated.last)
      return one.holiday;
  const auto since = sys_days(day) - sys_days(easter_sunday_of(day.year()));
  for (const auto& one : movable)
    if (since == one.after_easter) return one.holiday;
  return std::nullopt;
}

std::string_view name_of(public_holiday holiday, std::string_view language) {
  const auto& name = names.at(static_cast<std::size_t>(holiday) - 1);
  return is_polish(language) ? name.polish : name.english;
}

bool is_weekend(date day) {
  return weekday(sys_days(day)).iso_encoding() > 5;
}

bool is_workday(date day) {
  return !is_weekend(day) && !public_holiday_on(day);
}

}  // namespace erp::kit
