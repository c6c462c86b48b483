// SPDX-License-Identifier: Apache-2.0
#include "plugin/slot/slot_words.hpp"

#include "host-sdk/kit/format.hpp"
#include "host-sdk/kit/work_calendar.hpp"
#include "host-sdk/kit/zone.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using erp::kit::day_of;
using erp::kit::to_wall;

erp::text on_weekday(erp::date day, erp::value shown) {
  switch (std::chrono::weekday(std::chrono::sys_days(day)).iso_encoding()) {
    case 1:
      return tr("Monday, {1}", std::move(shown));
    case 2:
      return tr("Tuesday, {1}", std::move(shown));
    case 3:
      return tr("Wednesday, {1}", std::move(shown));
    case 4:
      return tr("Thursday, {1}", std::move(shown));
    case 5:
      return tr("Friday, {1}", std::move(shown));
    case 6:
      return tr("Saturday, {1}", std::move(shown));
    default:
      return tr("Sunday, {1}", std::move(shown));
  }
}

// "10:00–11:00" on the day that is spoken of, else with dates.
std::string hours_of(const slot& s, erp::date day, std::string_view zone,
                     std::string_view language) {
  const auto from = to_wall(s.starts_at, zone);
  const auto until = to_wall(s.ends_at, zone);
  if (s.all_day) {
    const auto last = day_of(until - std::chrono::milliseconds(1));
    const auto first = erp::kit::show_date(day_of(from), language);
    return last == day_of(from) ? first : first + "–" + erp::kit::show_date(last, language);
  }
  if (day_of(from) == day && day_of(until) == day)
    return erp::kit::show_time(from) + (from == until ? "" : "–" + erp::kit::show_time(until));
  return erp::kit::show_moment(from, language) + "–" + erp::kit::show_moment(until, language);
}

erp::text one_clash(const clash& one, const std::string& hours) {
  if (!one.seen) return tr("busy {1}", hours);
  switch (one.kind) {
    case activity_kind::contact:
      return tr("overlaps: Contact with {1} {2}", one.about, hours);
    case activity_kind::meeting:
      return tr("overlaps: Meeting with {1} {2}", one.about, hours);
    case activity_kind::task:
      break;
  }
  return tr("overlaps: Task “{1}” {2}", one.about, hours);
}

erp::text one_clash_and_more(const clash& one, const std::string& hours, std::int64_t more) {
  if (!one.seen) return tr_n("busy {2} and {1} more", "busy {2} and {1} more", more, hours);
  switch (one.kind) {
    case activity_kind::contact:
      return tr_n("overlaps: Contact with {2} {3} and {1} more",
                  "overlaps: Contact with {2} {3} and {1} more", more, one.about, hours);
    case activity_kind::meeting:
      return tr_n("overlaps: Meeting with {2} {3} and {1} more",
                  "overlaps: Meeting with {2} {3} and {1} more", more, one.about, hours);
    case activity_kind::task:
      break;
  }
  return tr_n("overlaps: Task “{2}” {3} and {1} more", "overlaps: Task “{2}” {3} and {1} more",
              more, one.about, hours);
}

}  // namespace

erp::text when_it_is(const slot& at, std::string_view zone) {
  const auto wall = to_wall(at.starts_at, zone);
  return on_weekday(day_of(wall), at.all_day ? erp::value(day_of(wall)) : erp::value(wall));
}

std::vector<erp::text> about_its_day(const slot& at, std::string_view zone,
                                     std::string_view language) {
  const auto day = day_of(at.starts_at, zone);
  std::vector<erp::text> said;
  if (const auto holiday = erp::kit::public_holiday_on(day))
    said.push_back(tr("public holiday: {1}", std::string(erp::kit::name_of(*holiday, language))));
  if (erp::kit::is_weekend(day)) {
    const bool saturday = std::chrono::weekday(std::chrono::sys_days(day)) == std::chrono::Saturday;
    said.push_back(saturday ? tr("on a Saturday") : tr("on a Sunday"));
  }
  return said;
}

std::vector<erp::text> about_its_hours(const slot& at, std::string_view zone) {
  if (at.all_day) return {};
  const auto from = to_wall(at.starts_at, zone);
  const auto day = day_of(from);
  if (!erp::kit::is_workday(day)) return {};
  const auto opens = erp::kit::midnight(day) + erp::kit::office_opens;
  const auto closes = erp::kit::midnight(day) + erp::kit::office_closes;
  if (from >= opens && from < closes && to_wall(at.ends_at, zone) <= closes) return {};
  return {tr("outside working hours")};
}

std::vector<erp::text> about_clashes(const std::vector<clash>& found, const slot& at,
                                     std::string_view zone, std::string_view language) {
  if (found.empty()) return {};
  const auto& first = found.front();
  auto hours = hours_of(first.at, day_of(at.starts_at, zone), zone, language);
  if (!first.whose.empty()) hours += " (" + first.whose + ")";
  if (found.size() == 1) return {one_clash(first, hours)};
  return {one_clash_and_more(first, hours, static_cast<std::int64_t>(found.size()) - 1)};
}

}  // namespace crm
