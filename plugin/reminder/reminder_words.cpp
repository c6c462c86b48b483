// SPDX-License-Identifier: Apache-2.0
#include "plugin/reminder/reminder_words.hpp"

#include <chrono>

#include "host-sdk/kit/format.hpp"
#include "host-sdk/kit/zone.hpp"
#include "plugin/reminder/reminder.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using namespace std::chrono_literals;
using erp::kit::day_of;
using erp::kit::show_date;
using erp::kit::show_time;
using erp::kit::to_wall;
using std::chrono::minutes;

int days_between(erp::date from, erp::date to) {
  return static_cast<int>((std::chrono::sys_days(to) - std::chrono::sys_days(from)).count());
}

// An all-day one lasts whole days of its own zone.
erp::date first_day(const due_reminder& due) {
  return day_of(due.starts_at, due.zone);
}
erp::date last_day(const due_reminder& due) {
  return day_of(due.ends_at - 1ms, due.zone);
}

erp::text all_day_title(const due_reminder& due, erp::date today) {
  const auto first = first_day(due);
  const auto last = last_day(due);
  const int until = days_between(today, first);
  if (until == 0) return tr("Today");
  if (until == 1) return tr("Tomorrow");
  if (until > 1) return tr_n("In {1} day", "In {1} days", until);
  if (last >= today) return tr("Since {1}", first);
  if (days_between(last, today) == 1) return tr("Overdue since yesterday");
  return tr("Overdue since {1}", last);
}

erp::text coming_title(erp::instant starts_at, const reminder_reader& by) {
  const std::int64_t left = std::chrono::ceil<minutes>(starts_at - by.now).count();
  if (left < 60) return tr_n("In {1} minute", "In {1} minutes", left);
  if (left % 60 == 0 && left < 24 * 60) return tr_n("In {1} hour", "In {1} hours", left / 60);
  const auto time = show_time(to_wall(starts_at, by.zone));
  const int days = days_between(day_of(by.now, by.zone), day_of(starts_at, by.zone));
  if (days == 0) return tr("Today at {1}", time);
  if (days == 1) return tr("Tomorrow at {1}", time);
  return tr("On {1}", starts_at);
}

// "10:00–11:00"; with the days where they are not today.
std::string when(const due_reminder& due, const reminder_reader& by) {
  if (due.all_day) {
    const auto first = show_date(first_day(due), by.language);
    return first_day(due) == last_day(due) ? first
                                           : first + " – " + show_date(last_day(due), by.language);
  }
  const auto starts = to_wall(due.starts_at, by.zone);
  const auto ends = to_wall(due.ends_at, by.zone);
  if (day_of(starts) != day_of(ends))
    return erp::kit::show_moment(starts, by.language) + " – " +
           erp::kit::show_moment(ends, by.language);
  const auto times = show_time(starts) + (ends == starts ? "" : "–" + show_time(ends));
  const bool today = day_of(starts) == day_of(by.now, by.zone);
  return today ? times : show_date(day_of(starts), by.language) + " " + times;
}

std::string listed(std::string all, const std::string& one) {
  if (one.empty()) return all;
  return all.empty() ? one : all + ", " + one;
}

constexpr struct {
  const char* id;
  minutes length;
} lengths[] = {{"snooze_5", 5min}, {"snooze_15", 15min}, {"snooze_60", 1h}};

constexpr struct {
  const char* id;
  minutes before;
} snoozed_until_start[] = {{"before_15", 15min}, {"before_5", 5min}};

erp::instant start_of(const due_reminder& due) {
  if (!due.all_day) return due.starts_at;
  return erp::kit::to_instant_moving(erp::kit::midnight(first_day(due)) + whole_days_begin,
                                     due.zone);
}

}  // namespace

erp::text reminder_title(const due_reminder& due, const reminder_reader& by) {
  const auto today = day_of(by.now, by.zone);
  if (due.all_day) return all_day_title(due, today);
  if (due.starts_at > by.now) return coming_title(due.starts_at, by);
  const bool over = due.ends_at < by.now;
  const auto since = over ? due.ends_at : due.starts_at;
  if (!over && by.now - since < 1min) return tr("Now");
  const auto time = show_time(to_wall(since, by.zone));
  const int days = days_between(day_of(since, by.zone), today);
  if (!over) return days == 0 ? tr("Since {1}", time) : tr("Since {1}", since);
  if (days == 0) return tr("Overdue since {1}", time);
  if (days == 1) return tr("Overdue since yesterday {1}", time);
  return tr("Overdue since {1}", since);
}

erp::text reminder_message(const due_reminder& due, const reminder_reader& by) {
  const auto times = when(due, by);
  const auto about = listed(listed(times, due.subject), due.venue);
  switch (due.kind) {
    case activity_kind::contact:
      return tr("Contact with {1}, {2}", due.contractor, about);
    case activity_kind::meeting:
      return tr("Meeting with {1}, {2}", due.contractor, about);
    case activity_kind::task:
      return tr("Task: {1}, {2}", due.subject, listed(times, due.contractor));
  }
  return {};
}

std::string reminder_line(const due_reminder& due, const reminder_reader& by) {
  return when(due, by) + " " + listed(listed(due.contractor, due.subject), due.venue);
}

std::vector<erp::services::offer_option> snooze_options(const std::vector<due_reminder>& dues,
                                                        const reminder_reader& by) {
  const auto menu = tr("Snooze");
  std::vector<erp::services::offer_option> options{
      {lengths[0].id, tr_n("{1} minute", "{1} minutes", lengths[0].length.count()), menu},
      {lengths[1].id, tr_n("{1} minute", "{1} minutes", lengths[1].length.count()), menu},
      {lengths[2].id, tr("1 hour"), menu}};
  for (const auto& [id, before] : snoozed_until_start)
    if (dues.size() == 1 && start_of(dues.front()) - before > by.now)
      options.push_back({id,
                         tr_n("Until {1} minute before the start",
                              "Until {1} minutes before the start", before.count()),
                         menu});
  options.push_back({"tomorrow", tr("Until tomorrow 8:00"), menu});
  return options;
}

std::optional<erp::instant> snoozed_until(const std::string& option, const due_reminder& due,
                                          const reminder_reader& by) {
  for (const auto& [id, length] : lengths)
    if (option == id) return by.now + length;
  for (const auto& [id, before] : snoozed_until_start)
    if (option == id) return std::max(start_of(due) - before, by.now);
  if (option != "tomorrow") return std::nullopt;
  const auto today = std::chrono::local_days(day_of(by.now, by.zone));
  return erp::kit::to_instant_moving(today + std::chrono::days(1) + whole_days_begin, by.zone);
}

}  // namespace crm
