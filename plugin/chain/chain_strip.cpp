// SPDX-License-Identifier: Apache-2.0
#include "plugin/chain/chain_strip.hpp"

#include "host-sdk/kit/format.hpp"
#include "host-sdk/kit/zone.hpp"
#include "plugin/activity/activity_opening.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

// "Mon 9 Mar, 10:00"
std::string caption_of(const chain_entry& entry, erp::instant now, std::string_view zone,
                       std::string_view language) {
  const auto wall = erp::kit::to_wall(entry.at.starts_at, entry.at.all_day ? entry.zone : zone);
  const auto day = erp::kit::day_of(wall);
  auto date = erp::kit::show_date(day, language);
  // In every language of ours the year stands last, after one sign.
  constexpr std::size_t year_shown = 5;
  if (day.year() == erp::kit::day_of(now, zone).year()) date.resize(date.size() - year_shown);
  const auto shown = erp::kit::show_weekday_short(day, language) + " " + date;
  return entry.at.all_day ? shown : shown + ", " + erp::kit::show_time(wall);
}

erp::text contact_detail(const chain_entry& entry) {
  switch (entry.state) {
    case activity_state::ended:
      return tr("Contact, ended: {1}", entry.about);
    case activity_state::cancelled:
      return tr("Contact, cancelled: {1}", entry.about);
    case activity_state::open:
      break;
  }
  return tr("Contact: {1}", entry.about);
}

erp::text meeting_detail(const chain_entry& entry) {
  switch (entry.state) {
    case activity_state::ended:
      return tr("Meeting, ended: {1}", entry.about);
    case activity_state::cancelled:
      return tr("Meeting, cancelled: {1}", entry.about);
    case activity_state::open:
      break;
  }
  return tr("Meeting: {1}", entry.about);
}

erp::text task_detail(const chain_entry& entry) {
  switch (entry.state) {
    case activity_state::ended:
      return tr("Task, ended: {1}", entry.about);
    case activity_state::cancelled:
      return tr("Task, cancelled: {1}", entry.about);
    case activity_state::open:
      break;
  }
  return tr("Task: {1}", entry.about);
}

erp::text detail_of(const chain_entry& entry) {
  if (entry.kind == activity_kind::contact) return contact_detail(entry);
  return entry.kind == activity_kind::meeting ? meeting_detail(entry) : task_detail(entry);
}

}  // namespace

std::vector<erp::chain_link> chain_links(const std::vector<chain_entry>& chain,
                                         std::int64_t current, erp::instant now,
                                         std::string_view zone, std::string_view language) {
  std::vector<erp::chain_link> links;
  for (const auto& entry : chain)
    links.push_back({{std::to_string(entry.id)},
                     form_of(entry.kind),
                     erp::verbatim(caption_of(entry, now, zone, language)),
                     detail_of(entry),
                     entry.state != activity_state::open,
                     entry.id == current});
  return links;
}

}  // namespace crm
