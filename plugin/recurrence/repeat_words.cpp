// SPDX-License-Identifier: Apache-2.0
#include "plugin/recurrence/repeat_words.hpp"

#include <algorithm>
#include <array>

#include "host-sdk/kit/format.hpp"
#include "host-sdk/kit/zone.hpp"
#include "plugin/recurrence/repeat_pattern.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

constexpr std::size_t dates_shown = 3;
constexpr std::array weekday_ids{"mo", "tu", "we", "th", "fr", "sa", "su"};

// Some day of that name.
erp::date a_day(int weekday) {
  using namespace std::chrono;
  return year(2024) / January / day(static_cast<unsigned>(weekday));  // the first was a Monday
}

std::string full_name(int weekday, std::string_view language) {
  return erp::kit::show_weekday(a_day(weekday), language);
}

std::string short_names(const std::vector<int>& weekdays, std::string_view language) {
  std::string all;
  for (const int day : weekdays)
    all += (all.empty() ? "" : ", ") + erp::kit::show_weekday_short(a_day(day), language);
  return all;
}

std::string dates(const std::vector<erp::instant>& next, std::string_view zone,
                  std::string_view language) {
  std::string all;
  for (std::size_t i = 0; i < std::min(dates_shown, next.size()); ++i)
    all += (i ? ", " : "") + erp::kit::show_date(erp::kit::day_of(next[i], zone), language);
  return next.size() > dates_shown ? all + ", …" : all;
}

erp::choice choice(const char* id, erp::text caption) {
  return {{id}, std::move(caption), {}};
}

erp::text on_nth(int ordinal, const std::string& weekday) {
  switch (ordinal) {
    case 1:
      return tr("Monthly on the first {1}", weekday);
    case 2:
      return tr("Monthly on the second {1}", weekday);
    case 3:
      return tr("Monthly on the third {1}", weekday);
    case 4:
      return tr("Monthly on the fourth {1}", weekday);
    case 5:
      return tr("Monthly on the fifth {1}", weekday);
    default:
      return tr("Monthly on the last {1}", weekday);
  }
}

erp::text nth_words(int ordinal, std::int64_t every, const std::string& weekday,
                    const std::string& days) {
  switch (ordinal) {
    case 1:
      return every == 1 ? tr("Every month on the first {1}: {2}", weekday, days)
                        : tr_n("Every {1} month on the first {2}: {3}",
                               "Every {1} months on the first {2}: {3}", every, weekday, days);
    case 2:
      return every == 1 ? tr("Every month on the second {1}: {2}", weekday, days)
                        : tr_n("Every {1} month on the second {2}: {3}",
                               "Every {1} months on the second {2}: {3}", every, weekday, days);
    case 3:
      return every == 1 ? tr("Every month on the third {1}: {2}", weekday, days)
                        : tr_n("Every {1} month on the third {2}: {3}",
                               "Every {1} months on the third {2}: {3}", every, weekday, days);
    case 4:
      return every == 1 ? tr("Every month on the fourth {1}: {2}", weekday, days)
                        : tr_n("Every {1} month on the fourth {2}: {3}",
                               "Every {1} months on the fourth {2}: {3}", every, weekday, days);
    case 5:
      return every == 1 ? tr("Every month on the fifth {1}: {2}", weekday, days)
                        : tr_n("Every {1} month on the fifth {2}: {3}",
                               "Every {1} months on the fifth {2}: {3}", every, weekday, days);
    default:
      return every == 1 ? tr("Every month on the last {1}: {2}", weekday, days)
                        : tr_n("Every {1} month on the last {2}: {3}",
                               "Every {1} months on the last {2}: {3}", every, weekday, days);
  }
}

erp::text monthly_words(const repeat_rule& rule, const std::string& days,
                        std::string_view language) {
  const std::int64_t every = rule.interval;
  if (rule.ordinal != 0)
    return nth_words(rule.ordinal, every, full_name(rule.weekday, language), days);
  if (rule.day == -1)
    return every == 1 ? tr("Every month on its last day: {1}", days)
                      : tr_n("Every {1} month on the last day: {2}",
                             "Every {1} months on the last day: {2}", every, days);
  return every == 1 ? tr("Every month on day {1}: {2}", static_cast<std::int64_t>(rule.day), days)
                    : tr_n("Every {1} month on day {2}: {3}", "Every {1} months on day {2}: {3}",
                           every, static_cast<std::int64_t>(rule.day), days);
}

}  // namespace

erp::choice weekday_choice(int weekday, std::string_view language) {
  return {{weekday_ids.at(static_cast<std::size_t>(weekday) - 1)},
          erp::verbatim(erp::kit::show_weekday_short(a_day(weekday), language)),
          {}};
}

std::vector<erp::choice> weekday_choices(std::string_view language) {
  std::vector<erp::choice> all;
  for (int day = 1; day <= 7; ++day) all.push_back(weekday_choice(day, language));
  return all;
}

std::vector<erp::choice> repeat_end_choices() {
  return {choice("never", tr("It goes on")), choice("until", tr("On a day")),
          choice("count", tr("After a number of times"))};
}

std::vector<erp::choice> repeat_choices(const repeat_start& start, std::string_view language) {
  const auto day = day_of(start);
  const auto name = full_name(weekday_of(day), language);
  std::vector<erp::choice> all{
      choice(repeat_choice::never, tr("Never")), choice(repeat_choice::daily, tr("Daily")),
      choice(repeat_choice::weekly, tr("Weekly")),
      choice(repeat_choice::monthly_day,
             tr("Monthly on day {1}", static_cast<std::int64_t>(unsigned{day.day()}))),
      choice(repeat_choice::monthly_weekday, on_nth(ordinal_of(day), name))};
  if (is_last_week(day))
    all.push_back(choice(repeat_choice::monthly_last_weekday, on_nth(-1, name)));
  if (is_last_day(day))
    all.push_back(choice(repeat_choice::monthly_last_day, tr("Monthly on the last day")));
  all.push_back(choice(repeat_choice::yearly, tr("Yearly")));
  return all;
}

std::optional<repeat_rule> rule_of_choice(const std::string& id, const repeat_start& start) {
  const auto day = day_of(start);
  repeat_rule rule;
  rule.frequency = repeat_frequency::monthly;
  if (id == repeat_choice::daily) {
    rule.frequency = repeat_frequency::daily;
  } else if (id == repeat_choice::weekly) {
    rule.frequency = repeat_frequency::weekly;
  } else if (id == repeat_choice::yearly) {
    rule.frequency = repeat_frequency::yearly;
  } else if (id == repeat_choice::monthly_weekday || id == repeat_choice::monthly_last_weekday) {
    rule.ordinal = id == repeat_choice::monthly_weekday ? ordinal_of(day) : -1;
    rule.weekday = weekday_of(day);
  } else if (id == repeat_choice::monthly_last_day) {
    rule.day = -1;
  } else if (id != repeat_choice::monthly_day) {
    return std::nullopt;
  }
  return completed(rule, start);
}

erp::choice repeat_choice_of(const repeat_rule& rule, const repeat_start& start,
                             std::string_view language) {
  for (auto& offered : repeat_choices(start, language)) {
    auto said = rule_of_choice(offered.key.id, start);
    if (!said) continue;
    said->interval = rule.interval;
    said->week_start = rule.week_start;
    said->until = rule.until;
    said->count = rule.count;
    if (said->frequency == repeat_frequency::weekly) said->weekdays = rule.weekdays;
    if (*said == rule) return offered;
  }
  return choice(repeat_choice::other, tr("As it was entered"));
}

erp::text rule_words(const repeat_rule& rule, const std::vector<erp::instant>& next,
                     std::string_view zone, std::string_view language) {
  const std::int64_t every = rule.interval;
  const auto days = dates(next, zone, language);
  switch (rule.frequency) {
    case repeat_frequency::daily:
      return every == 1 ? tr("Every day: {1}", days)
                        : tr_n("Every {1} day: {2}", "Every {1} days: {2}", every, days);
    case repeat_frequency::weekly:
      return every == 1 ? tr("Every week ({1}): {2}", short_names(rule.weekdays, language), days)
                        : tr_n("Every {1} week ({2}): {3}", "Every {1} weeks ({2}): {3}", every,
                               short_names(rule.weekdays, language), days);
    case repeat_frequency::monthly:
      return monthly_words(rule, days, language);
    case repeat_frequency::yearly:
      break;
  }
  return every == 1 ? tr("Every year: {1}", days)
                    : tr_n("Every {1} year: {2}", "Every {1} years: {2}", every, days);
}

}  // namespace crm
