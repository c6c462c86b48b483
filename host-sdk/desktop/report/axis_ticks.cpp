// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/report/axis_ticks.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "erp/value.hpp"

namespace erp::desktop {

namespace {

using std::chrono::sys_days;

double round_step(double least, bool whole) {
  const double power = std::pow(10, std::floor(std::log10(least)));
  double step = 10 * power;
  for (const double times : {1.0, 2.0, 5.0})
    if (times * power >= least * 0.999999) {
      step = times * power;
      break;
    }
  return whole ? std::max(1.0, std::round(step)) : step;
}

double number_of(date day) {
  return double(sys_days(day).time_since_epoch().count());
}

date day_at(double number) {
  return date(sys_days(std::chrono::days(std::int64_t(std::floor(number)))));
}

QString month_words(date day, const QLocale& locale) {
  return locale.standaloneMonthName(int(unsigned{day.month()}), QLocale::ShortFormat).remove('.');
}

QString month_and_year(date day, const QLocale& locale) {
  return month_words(day, locale) + " " + QString::number(int{day.year()});
}

QString day_words(date day, const QLocale& locale) {
  return QString::number(unsigned{day.day()}) + " " + month_words(day, locale);
}

std::vector<date_tick> ticks_of_months(double from, double to, int months, const QLocale& locale) {
  std::vector<date_tick> ticks;
  const date first = day_at(from);
  auto month = first.year() / first.month() / 1;
  while ((unsigned{month.month()} - 1) % unsigned(std::min(months, 12)) != 0 ||
         (months > 12 && int{month.year()} % (months / 12) != 0))
    month -= std::chrono::months(1);
  for (; number_of(month) <= to; month += std::chrono::months(months)) {
    if (number_of(month) < from) continue;
    ticks.push_back({number_of(month), months >= 12 ? QString::number(int{month.year()})
                                                    : month_and_year(month, locale)});
  }
  return ticks;
}

std::vector<date_tick> ticks_of_days(double from, double to, int days, const QLocale& locale) {
  std::vector<date_tick> ticks;
  double at = std::ceil(from);
  // Weeks begin with a Monday; 1970 began with a Thursday.
  if (days % 7 == 0)
    while (std::fmod(at + 3, 7) != 0) at += 1;
  for (; at <= to; at += days) ticks.push_back({at, day_words(day_at(at), locale)});
  return ticks;
}

}  // namespace

axis_ticks ticks_for(double low, double high, int most, bool whole) {
  axis_ticks ticks;
  if (!(high > low)) high = low + 1;
  ticks.step = round_step((high - low) / std::max(most, 1), whole);
  const double first = std::floor(low / ticks.step + 1e-9);
  const double last = std::ceil(high / ticks.step - 1e-9);
  ticks.from = first * ticks.step;
  ticks.to = last * ticks.step;
  for (double at = first; at <= last + 0.5; at += 1) ticks.at.push_back(at * ticks.step);
  return ticks;
}

std::vector<date_tick> date_ticks_for(double from, double to, int most, const QLocale& locale) {
  const double length = std::max(to - from, 1.0);
  const double least = length / std::max(most, 1);
  for (const int days : {1, 2, 7, 14})
    if (days >= least) return ticks_of_days(from, to, days, locale);
  for (const int months : {1, 2, 3, 6, 12, 24, 60, 120})
    if (months * 30.4 >= least) return ticks_of_months(from, to, months, locale);
  return ticks_of_months(from, to, 600, locale);
}

}  // namespace erp::desktop
